"""A table as a file that other programs open right.

It begins with a byte-order mark, without which spreadsheets take its letters for others. What it is and from
where stands in front, one cell a line, of which the last says how to read it. A column of amounts holds
numbers, with the unit in its heading; words that say why an amount is lacking have a column of their own.
"""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

BYTE_ORDER_MARK = "\ufeff"

_WORDS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_AMOUNT = re.compile(
    r"(?P<money>\$)?(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?"
    r"(?: × 10(?P<power>[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+))?(?: (?P<word>thousand|million|billion|trillion))?"
    r"(?: (?P<unit>%|kWh))?"
)
_LACKING = ("", "–", "not known", "not listed")
_LONGEST_PLAIN = 15  # digits; what is longer is written as 4.7E+17, which every program reads

Amount = tuple[str, str]
"""From an amount in words its number and its unit."""


def csv_text(about: Mapping[str, str], header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table as the text of a CSV file."""
    skipped = len(about) + 1
    read = f"skip these {skipped} lines, as in pandas.read_csv(file, skiprows={skipped})"
    said = [[f"# {name}: {value}"] for name, value in {**about, "to read it": read}.items()]
    names, columns = [], []
    for place, name in enumerate(header):
        cells = [row[place] for row in rows]
        for own, values in _as_numbers(name, cells) if place else [(name, cells)]:
            names.append(own)
            columns.append(values)
    return BYTE_ORDER_MARK + plain_csv([*said, names, *zip(*columns, strict=True)])


def plain_csv(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as the text of a CSV file in which no cell begins a formula, whoever wrote it."""
    from defusedcsv import csv  # for whoever takes a table along, and not on the way to a page

    lines = io.StringIO()
    # A spreadsheet looks for its formula behind these two as well, and the library does not.
    csv.writer(lines).writerows([cell.lstrip("\t\r") for cell in row] for row in rows)
    return lines.getvalue()


def _as_numbers(name: str, cells: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    """Return a column of amounts as one or two of numbers, and any other as it is."""
    spans = [_span(cell) for cell in cells]
    words = [cell if span is None else "" for cell, span in zip(cells, spans, strict=True)]
    units = {unit for span in spans if span for _, unit in span}
    if not units or len(units) > 1 or any(re.search(r"\d", word) for word in words):
        return [(name, cells)]
    [unit] = units
    own = f"{name} ({unit})" if unit and unit.strip("$") not in name else name
    ends = [[span[end][0] if span else "" for span in spans] for end in (0, 1)]
    if ends[0] == ends[1]:
        found = [(own, ends[0])]
    else:
        found = [(f"{own}, lowest", ends[0]), (f"{own}, highest", ends[1])]
    said = [(f"{name}, in words", words)] if set(words) - set(_LACKING) else []
    return [*found, *said]


def _span(cell: str) -> tuple[Amount, Amount] | None:
    """Return the lowest and the highest amount of a cell, an empty one where there is no highest."""
    if cell.startswith("from "):
        lowest = _amount(cell.removeprefix("from "))
        return lowest and (lowest, ("", lowest[1]))
    low, to, high = cell.partition(" to ")
    highest = _amount(high if to else low)
    unit = highest[1].strip("US$") if highest else ""
    lowest = _amount(low if not unit or low.endswith(unit) else f"{low} {unit}")
    return (lowest, highest) if lowest and highest else None


def _amount(text: str) -> Amount | None:
    found = _AMOUNT.fullmatch(text)
    if not found:
        return None
    number = Decimal(found["number"].replace(",", "") + (found["decimals"] or ""))
    power = int((found["power"] or "0").translate(_SUPERSCRIPTS)) + _WORDS.get(found["word"], 0)
    number = number.scaleb(power).normalize()
    plain = f"{number:f}"
    return plain if len(plain) <= _LONGEST_PLAIN else str(number), "US$" if found["money"] else found[
        "unit"
    ] or ""
