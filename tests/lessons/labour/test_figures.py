"""The figures of the page on labour say what their tables say."""

import pytest
from howopen.figures.figure_frame import framed
from howopen.lessons.labour.labour_indicators import indicator_year
from howopen.lessons.labour.labour_kinds import labour_asked, labour_kinds
from howopen.lessons.labour.labour_reports import pay_chart, report_list
from howopen.lessons.labour.tables import (
    read_labour_indicators,
    read_labour_kinds,
    read_labour_reports,
)
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
INDICATORS = read_labour_indicators()
REPORTS = read_labour_reports()


def test_there_are_the_four_kinds_that_the_paper_names() -> None:
    """Each with at least one stage at which it is done."""
    rows = labour_kinds(CATALOG, read_labour_kinds()).rows

    assert 4 == len(rows)
    assert all("● work" in row for row in rows)


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda i: f"{i.year}-{i.indicator_id}")
def test_as_many_names_as_points(indicator) -> None:
    """No number without its names, and nobody said “nobody” who did not get the point."""
    assert indicator.told == len(indicator.told_by) <= indicator.scored
    assert set(indicator.told_none) <= set(indicator.told_by)


@pytest.mark.parametrize(("year", "developers"), [(2023, 10), (2024, 14), (2025, 13)])
def test_a_year_of_the_index(year: int, developers: int) -> None:
    """Bars, names and licence of the index."""
    html = framed(indicator_year(INDICATORS, year))

    assert f"of {developers}" in html
    assert "CC BY 4.0" in html


def test_pay_is_dated_and_told_by_somebody() -> None:
    """A wage without date and teller is a rumour."""
    for row in pay_chart(REPORTS).rows:
        assert all(row), row


def test_a_price_paid_to_a_firm_is_not_drawn_as_a_wage() -> None:
    """What OpenAI paid Sama is not what the workers got."""
    hourly = [r for r in REPORTS if r.is_hourly]

    assert 1 == sum(not r.is_wage for r in hourly)
    assert 1 == str(pay_chart(REPORTS).picture).count("ho-rows-marked")


def test_replies_stand_beside_the_reports() -> None:
    """Whoever is accused is heard."""
    html = report_list(CATALOG, REPORTS).body

    assert sum(bool(r.reply) for r in REPORTS) == html.count("Reply: ")


def test_who_asks_is_computed_from_the_rules() -> None:
    """No definition here asks who did the work or for what pay; a new one that does would show."""
    html = framed(labour_asked(CATALOG))

    assert len(CATALOG.instruments) == len(labour_asked(CATALOG).rows)
    assert "None asks who did the work" in html
