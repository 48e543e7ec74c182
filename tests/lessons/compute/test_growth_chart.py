"""The growth chart follows slider, presets, scale and address."""

import re

import pytest
from howopen.lessons.compute.growth_chart import GrowthChart
from howopen.lessons.compute.growth_figure import presets
from howopen.lessons.compute.tables import read_training_runs
from howopen.sources.fact_table import read_facts

from tests.controls.actions import act

FACTS = read_facts("compute")


@pytest.fixture
def chart() -> GrowthChart:
    """A chart as somebody finds it."""
    return GrowthChart(read_training_runs(), FACTS)


def said(chart: GrowthChart) -> str:
    """Return the sentence."""
    return re.search(r'role="status">(.*?)</p>', chart.html)[1]


def test_it_starts_at_the_papers_older_estimate(chart: GrowthChart) -> None:
    """Four months, eight times a year, on the logarithmic scale."""
    assert said(chart).startswith("Doubling every 4 months is 8 times a year.")
    assert (4.0, 5.5) == tuple(months for months, _ in presets(FACTS)["compute"])
    assert "" == chart.value


@pytest.mark.parametrize("months", ["1", "5.5", "36"])
def test_the_slider_moves_line_and_sentence(chart: GrowthChart, months: str) -> None:
    """And the address keeps it."""
    act(chart, "months", "", months)

    assert f"every {months} months" in said(chart)
    assert f"compute-{months}-log" == chart.value


@pytest.mark.parametrize("months", ["0", "-4", "37", "x", "", "nan", "inf"])
def test_what_the_slider_cannot_send_changes_nothing(chart: GrowthChart, months: str) -> None:
    """What the page sends is not trusted."""
    before = chart.html
    act(chart, "months", "", months)

    assert before == chart.html


def test_data_come_with_their_own_estimate(chart: GrowthChart) -> None:
    """2.4 times a year is doubling every nine and a half months."""
    act(chart, "what", "", "data")

    assert "every 9.5 months is 2.4 times a year" in said(chart)


def test_the_scale_changes_the_picture_and_not_the_sentence(chart: GrowthChart) -> None:
    """The same numbers, drawn otherwise."""
    before, words = chart.html, said(chart)
    act(chart, "scale", "", "linear")

    assert before != chart.html
    assert words == said(chart)


@pytest.mark.parametrize("text", ["data-12-linear", "compute-2-log"])
def test_the_address_brings_it_back(chart: GrowthChart, text: str) -> None:
    """Read and written, it is the same."""
    chart.value = chart.read(text, [])

    assert text == chart.value


@pytest.mark.parametrize(
    "text", ["", "x", "data-0-log", "compute-4", "compute-x-log", "a-4-log", "compute-nan-log"]
)
def test_what_an_address_gets_wrong_is_the_start(chart: GrowthChart, text: str) -> None:
    """Nothing breaks."""
    chart.value = chart.read(text, [])

    assert said(chart).startswith("Doubling every 4 months")
