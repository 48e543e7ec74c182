"""The switch for what no release moves changes the scenario and nothing else."""

import pytest
from howopen.controls.circumstance_switch import CircumstanceSwitch
from howopen.domain.scenario import START
from howopen.sources.catalog_files import catalog

CATALOG = catalog()


@pytest.fixture
def switch() -> CircumstanceSwitch:
    """The switch of the page on data."""
    return CircumstanceSwitch(CATALOG, CATALOG.components["data"])


def test_a_choice_moves_its_circumstance(switch: CircumstanceSwitch) -> None:
    """Consent can be set without a release."""
    switch._act("circumstance", "data_consent", "3")

    assert START.with_levels({"data_consent": 3}) == switch.value


@pytest.mark.parametrize(
    ("of", "value"), [("weights", "1"), ("data_consent", "99"), ("data_consent", "x"), ("", "")]
)
def test_nothing_else_can_be_moved(switch: CircumstanceSwitch, of: str, value: str) -> None:
    """A message that the page never sends changes nothing."""
    switch._act("circumstance", of, value)

    assert switch.value == START
