"""Doubling times and what they come to."""

from datetime import date

import pytest
from howopen.lessons.compute.growth import Growth, doubling_months

DAY = date(2012, 1, 1)


@pytest.mark.parametrize(("factor", "years", "months"), [(2, 1, 12), (4, 1, 6), (8, 1, 4), (2, 2, 24)])
def test_a_factor_is_a_doubling_time(factor: float, years: float, months: float) -> None:
    """Eightfold each year is doubling every four months."""
    assert months == pytest.approx(doubling_months(factor, years))


def test_the_papers_two_figures_agree() -> None:
    """300,000 times in six years, and about eightfold each year, are the same four months."""
    assert doubling_months(300_000, 6) == pytest.approx(doubling_months(8, 1), rel=0.02)


@pytest.mark.parametrize("months", [1, 4, 9.5, 36])
def test_growth_starts_where_it_starts_and_multiplies_each_year(months: float) -> None:
    """On the first day nothing is added; a year later it is once the yearly factor."""
    growth = Growth(5.0, DAY, months)

    assert 5.0 == growth.at(DAY)
    assert growth.at(date(2013, 1, 1)) / 5.0 == pytest.approx(growth.a_year, rel=0.05)


def test_beyond_all_reckoning_is_no_error() -> None:
    """A thousand doublings are too many to write down."""
    assert float("inf") == Growth(1.0, DAY, 1).at(date(2112, 1, 1))
