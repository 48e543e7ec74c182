"""Rows of figures on one axis: what is drawn stands where the axis puts it."""

import re

import pytest
from howopen.figures.row_chart import WIDTH, Axis, ChartRow, row_chart

LINEAR = Axis(0, 100, ((0, "0"), (100, "100")))
LOG = Axis(1, 10_000, ((1, "1"), (10_000, "10000")), is_log=True)


def drawn(row: ChartRow, axis: Axis = LINEAR) -> str:
    """Return one row as SVG."""
    return row_chart([row], axis, "a chart")


@pytest.mark.parametrize(("axis", "value", "place"), [(LINEAR, 25, 0.25), (LOG, 100, 0.5)])
def test_an_axis_puts_values_in_proportion(axis: Axis, value: float, place: float) -> None:
    """On a logarithmic axis equal steps are equal factors."""
    assert place == pytest.approx(axis.place(value))


def test_a_point_is_one_dot_and_a_range_two_with_a_line() -> None:
    """The reader can tell an exact figure from a span."""
    assert (1, 0) == (
        drawn(ChartRow("a", 5, 5, "5")).count("<circle"),
        drawn(ChartRow("a", 5, 5, "5")).count("<path"),
    )
    assert 2 == drawn(ChartRow("a", 5, 9, "5 to 9")).count("<circle")


def test_at_least_is_an_arrow_from_the_lower_end() -> None:
    """No upper end is made up."""
    html = drawn(ChartRow("a", 50, None, "from 50"))

    assert 1 == html.count("<circle")
    assert "ho-rows-line" in html


def test_a_row_without_a_figure_says_so_in_words() -> None:
    """Silence has a row of its own, and no mark."""
    html = drawn(ChartRow("Silent", None, None, "no size listed", marked=True))

    assert "no size listed" in html
    assert "<circle" not in html


@pytest.mark.parametrize(
    "row", [ChartRow("a", 99, 99, "quite a few words about it"), ChartRow("a", 73, None, "from $16.00")]
)
def test_words_stay_inside_the_picture(row: ChartRow) -> None:
    """A figure at the right end has its words to the left, also in a wide typeface."""
    html = drawn(row)
    x, anchor = re.findall(r'x="([\d.]+)"[^>]*text-anchor="(\w+)" class="ho-rows-words', html)[0]

    assert "end" == anchor
    assert float(x) < WIDTH


def test_labels_are_escaped() -> None:
    """Text from a table cannot become markup."""
    assert "<b>" not in drawn(ChartRow("<b>", 1, 1, "<b>"))


def test_short_labels_make_a_lower_chart() -> None:
    """They stand beside their marks."""
    labels = ("a", "a label that needs a line of its own")
    short, long = (
        int(re.search(r' height="(\d+)"', drawn(ChartRow(label, 1, 1, "")))[1]) for label in labels
    )

    assert short < long
