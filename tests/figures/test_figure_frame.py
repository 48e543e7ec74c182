"""Every figure has its table and its source, and goes along with both."""

import csv
import io
from xml.etree import ElementTree

import pytest
from howopen.figures.figure_frame import Figure, figure_csv, figure_svg, framed
from howopen.figures.row_chart import Axis, ChartRow, chart_height, row_chart

ROWS = [ChartRow("a & b", 1, 1, "1")]
FIGURE = Figure(
    "made-up",
    "A title <i>",
    "somebody, 2024",
    ("who", "how many"),
    (("a & b", "1"),),
    picture=row_chart(ROWS, Axis(0, 2, ((0, "0"), (2, "2"))), "a label"),
    height=chart_height(ROWS),
)


def test_the_table_says_the_same() -> None:
    """Whoever does not see the picture reads the rows."""
    html = framed(FIGURE)

    assert '<th scope="row">a &amp; b</th><td>1</td>' in html
    assert "Source: somebody, 2024" in html


def test_title_is_escaped() -> None:
    """Text from a table cannot become markup."""
    assert "<i>" not in framed(FIGURE)


def test_a_figure_without_a_picture_offers_only_its_table() -> None:
    """No button that does nothing."""
    plain = Figure("t", "T", "s", ("a",), (("1",),))

    assert "SVG" not in framed(plain)
    assert "CSV" in framed(plain)


def test_csv_says_what_it_is_and_from_where() -> None:
    """A file that is found later can still be cited."""
    text = figure_csv(FIGURE).text
    head = [line for line in text.splitlines() if line.startswith("# ")]
    rows = list(csv.reader(io.StringIO(text[text.index("who") :])))

    assert ["title", "source", "made", "version"] == [line[2:].split(":")[0] for line in head]
    assert [["who", "how many"], ["a & b", "1"]] == rows


@pytest.mark.parametrize("words", ["A title", "Source: somebody, 2024"])
def test_svg_stands_alone(words: str) -> None:
    """Title and source are in the picture, which is well-formed."""
    svg = figure_svg(FIGURE).text

    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert words in svg
