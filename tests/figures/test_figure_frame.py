"""Every figure has its table and its source, and goes along with both."""

from dataclasses import replace

from howopen.figures.figure_frame import Figure, figure_csv, framed
from howopen.figures.row_chart import Axis, ChartRow, row_chart

from tests.figures.table_and_file import about_and_rows

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
    about, rows = about_and_rows(figure_csv(FIGURE).text)

    assert ["title", "source", "made", "version", "licence", "to read it"] == [*about]
    assert [["who", "how many"], ["a & b", "1"]] == rows
