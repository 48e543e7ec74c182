"""A table that is taken along opens right in a spreadsheet and in an analyst's program."""

import csv
import io

import pytest
from howopen.figures.csv_file import BYTE_ORDER_MARK, csv_text

ABOUT = {"title": "A title, with a comma", "source": "somebody; “else”"}


def read(*cells: str) -> tuple[list[str], list[list[str]]]:
    """Return headings and rows of a table with these cells in its second column, named *cost*."""
    text = csv_text(ABOUT, ("who", "cost"), [(f"row {n}", cell) for n, cell in enumerate(cells)])
    lines = [*csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK)))]
    return lines[3], [line[1:] for line in lines[4:]]


def test_it_begins_with_a_byte_order_mark() -> None:
    """Without it a spreadsheet shows a half circle as three letters."""
    assert csv_text(ABOUT, ("who",), [("◐",)]).encode().startswith(b"\xef\xbb\xbf")


def test_what_is_said_of_it_is_a_cell_a_line_and_tells_how_to_read_it() -> None:
    """A title with a comma does not spread over cells; after as many lines as it says come the headings."""
    text = csv_text(ABOUT, ("who", "what"), [("a", "b")])
    lines = [*csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK)))]

    assert [1, 1, 1, 2, 2] == [len(line) for line in lines]
    assert "skiprows=3" in lines[2][0]
    assert ["who", "what"] == lines[3]


@pytest.mark.parametrize(
    ("cells", "heading", "numbers"),
    [
        (("4.7 × 10¹⁷", "3.3 × 10⁻²"), "cost", ("4.7E+17", "0.033")),
        (("10.7 billion", "1.4 trillion"), "cost", ("10700000000", "1400000000000")),
        (("$4,166", "$9.55 million"), "cost (US$)", ("4166", "9550000")),
        (("62 %", "38 %"), "cost (%)", ("62", "38")),
        (("51,686 kWh", "0.0001 kWh"), "cost (kWh)", ("51686", "0.0001")),
        (("7", "not known"), "cost", ("7", "")),
    ],
)
def test_an_amount_is_a_number_with_its_unit_in_the_heading(cells, heading: str, numbers) -> None:
    """Whoever sums a column sums amounts, and not words."""
    head, rows = read(*cells)

    assert ["who", heading] == head
    assert [[number] for number in numbers] == rows
    assert [float(number or 0) for number in numbers] == [float(row[0] or 0) for row in rows]


def test_a_span_is_two_numbers() -> None:
    """From where to where an amount may be: one column each, the second empty where nobody knows."""
    assert (["who", "cost (US$), lowest", "cost (US$), highest"], [["12", "12.5"], ["1.5", ""]]) == read(
        "$12.00 to $12.50", "from $1.50"
    )
    assert [["10", "30"], ["33", "33"]] == read("10 to 30 %", "33 %")[1]


def test_why_an_amount_is_lacking_is_kept() -> None:
    """Words that no number replaces stand beside the numbers."""
    assert (["who", "cost (%)", "cost, in words"], [["33", ""], ["", "nothing, as rounded"]]) == read(
        "33 %", "nothing, as rounded"
    )


@pytest.mark.parametrize(
    "cells", [("2023-01-18", "2022"), ("5 of 40", "7"), ("$5", "7 %"), ("1 for 0.9 seconds", "")]
)
def test_what_is_no_column_of_amounts_stays_as_it_is(cells: tuple[str, ...]) -> None:
    """Dates, counts of a whole and mixed units are not forced into numbers."""
    assert (["who", "cost"], [[cell] for cell in cells]) == read(*cells)


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t=", "\r="])
def test_no_cell_begins_a_formula(begins: str) -> None:
    """A spreadsheet runs nothing, whoever wrote a cell of any table; a number below nothing stays one."""
    text = csv_text({}, ("What", "How much"), [(f"{begins}cmd|' /C calc'!A0", "-3.5")])
    [cell, number] = list(csv.reader(io.StringIO(text)))[-1]

    assert cell.startswith("'")
    assert number == "-3.5"
