"""Every figure has its table and its source, and goes along with both."""

import csv
import io
from dataclasses import replace

from howopen.figures.figure_frame import Figure, figure_csv, framed
from howopen.figures.row_chart import Axis, ChartRow, row_chart

ROWS = [ChartRow("a & b", 1, 1, "1")]
FIGURE = Figure(
    "made-up",
    "A title <i>",
    "somebody, 2024",
    ("who", "how many"),
    (("a & b", "1"),),
    picture=row_chart(ROWS, Axis(0, 2, ((0, "0"), (2, "2"))), "a label"),
)


def test_the_table_says_the_same() -> None:
    """Whoever does not see the picture reads the rows."""
    html = framed(FIGURE)

    assert '<th scope="row">a &amp; b</th><td>1</td>' in html
    assert "Source: somebody, 2024" in html


def test_a_table_that_is_the_figure_is_in_sight_at_once() -> None:
    """Where nothing is drawn there is no empty side to begin with."""
    html = framed(replace(FIGURE, picture=None))

    assert 'value="table" checked' in html
    assert 'value="figure"' not in html


def test_title_is_escaped() -> None:
    """Text from a table cannot become markup."""
    assert "<i>" not in framed(FIGURE)


def test_a_figure_is_announced_by_its_title() -> None:
    """Its caption holds links and buttons; by their names nobody who hears it knows which figure it is."""
    opening = framed(replace(FIGURE, title="Who pays")).split(">", 1)[0]

    assert 'aria-label="Who pays"' in opening


def test_csv_says_what_it_is_and_from_where() -> None:
    """A file that is found later can still be cited."""
    text = figure_csv(FIGURE).text
    head = [line for line in text.splitlines() if line.startswith("# ")]
    rows = list(csv.reader(io.StringIO(text[text.index("who") :])))

    assert ["title", "source", "made", "version", "licence"] == [line[2:].split(":")[0] for line in head]
    assert [["who", "how many"], ["a & b", "1"]] == rows
