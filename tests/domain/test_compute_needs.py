"""What a model takes is more than its electricity."""

from dataclasses import replace

import pytest
from howopen.domain.compute_needs import Setup, electricity_in_a_hundred, measured_case, needs
from howopen.sources.fact_table import read_facts
from hypothesis import given
from hypothesis import strategies as st

CASE = measured_case(read_facts("compute"))
TRAIN, TUNE, ANSWER, DAY, YEAR = range(5)


def test_the_default_is_the_papers_case() -> None:
    """51,686, 7,571 and a ten-thousandth of a kilowatt hour."""
    assert (51_686, 7_571, 0.0001) == tuple(n.energy for n in needs(CASE)[:DAY])


def test_training_by_hand() -> None:
    """Energy over draw are hours; hours over the machine are days; whole servers are bought."""
    need = needs(Setup(4_000, 1, 1, 1, 10, 0.5, 2, 1_000, 0.1))[TRAIN]

    assert (8_000, 16_000, 400, 10) == (need.hours, need.rent, need.electricity, need.accelerators)
    assert need.days == pytest.approx(8_000 / 10 / 24)
    assert 2_000 == need.capital


def test_serving_takes_as_many_accelerators_as_the_hours_fill() -> None:
    """250 hours a day take eleven, which fit into two servers, whatever machine trained the model."""
    for size in (8, 16_384):
        need = needs(replace(CASE, accelerators=size))[DAY]
        assert (11, 2 * CASE.server) == (need.accelerators, need.capital)


def test_a_year_is_365_days() -> None:
    """With the same machine."""
    day, year = needs(CASE)[DAY:]

    assert year.energy == pytest.approx(365 * day.energy)
    assert day.capital == year.capital


@pytest.mark.parametrize("number", range(5))
def test_rent_is_far_above_electricity(number: int) -> None:
    """Nobody learns here that a model costs its power bill, even at the lowest rent."""
    assert needs(CASE)[number].rent_to_electricity > 10


def test_a_hundred_dollars() -> None:
    """The prediction's answer is the other way to say the ratio."""
    assert electricity_in_a_hundred(CASE) == pytest.approx(100 / needs(CASE)[TRAIN].rent_to_electricity)


@given(st.floats(1, 1e9), st.floats(0.01, 10), st.integers(1, 10**6))
def test_a_larger_machine_is_faster_and_not_cheaper_to_rent(energy: float, draw: float, size: int) -> None:
    """The hours are the same; only the days and the capital change."""
    small, large = (
        needs(replace(CASE, training=energy, draw=draw, accelerators=n))[TRAIN] for n in (size, size * 2)
    )

    assert small.rent == large.rent
    assert large.days == pytest.approx(small.days / 2)
    assert large.capital >= small.capital
