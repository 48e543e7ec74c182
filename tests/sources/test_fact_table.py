"""Figures are read with whose word they are."""

from howopen.sources.fact_table import read_facts


def test_figures_are_read_by_component() -> None:
    """A page shows its own."""
    facts = read_facts("data")

    assert facts["bloom_datasets"].low == 498
    assert {"data"} == {fact.component_id for fact in facts.values()}


def test_an_open_end_is_none() -> None:
    """Under two dollars has no lower end, and none is made up."""
    assert read_facts("labour")["kenyan_hourly_pay"].low is None
