"""The Foundation Model Transparency Index: tables of scores or disclosures, and a report a developer."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from howopen.domain.indices.entry import Entry, Grade, Problem
from howopen.domain.indices.form import Form, Item
from howopen.sources.indices.files import File
from howopen.sources.indices.unreadable import Unreadable

LONGEST = 2_000_000
"""In characters; the longest known file has a tenth of that."""
MOST_COLUMNS, MOST_ROWS = 100, 1_000
"""The index has judged fourteen developers in a year, by a hundred indicators."""
_BESIDE = {"Domain", "Subdomain", "Total", ""}
_SCORES = {"0", "1"}
_LISTS = {"Definition", "Keyword 1"}
_REPORT = "_fmtransparencyreport"
_FEWEST = 10
"""Indicators that a table must share with a year's list to be of that year."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One indicator of a table, with the cells by their heading and the line on which it begins."""

    name: str
    cells: Mapping[str, str]
    number: int


Known = list[tuple[_Line, Item]]


def read_table(file: File, text: str, forms: Iterable[Form]) -> tuple[list[Entry], list[Problem]] | None:
    """Return the entries of a table and what in it is wrong; None for a table that grades nobody."""
    header, lines = _lines(text)
    if not header or ("Indicator" not in header and "Score" not in header):
        return None
    if "Score" not in header and _LISTS & set(header):
        return None
    rows = list(lines)
    form = _form_of(rows, forms)
    problems: list[Problem] = []
    known = _known(file, rows, form, problems)
    if "Score" in header:
        maker = file.stem.split(_REPORT)[0].replace("_", " ").strip()
        return [_report(file, maker, form, known, problems)], problems
    makers = [name for name in header[header.index("Indicator") + 1 :] if name not in _BESIDE]
    total = next((row.cells for row in rows if row.name == "Total"), {})
    column = _scored if _has_scores(known, makers) else _disclosed
    return [column(file, maker, form, known, total, problems) for maker in makers], problems


def _known(file: File, rows: list[_Line], form: Form, problems: list[Problem]) -> Known:
    """Return the rows that are indicators of a form, each once."""
    found: dict[str, tuple[_Line, Item]] = {}
    for row in rows:
        item = form.item(row.name)
        if item and item.key not in found:
            found[item.key] = row, item
        elif row.name != "Total":
            wrong = "stands twice; the first counts" if item else f"is no indicator of {form.name}"
            problems.append(Problem(file.name, row.number, f"“{row.name[:60]}” {wrong}"))
    return list(found.values())


def _has_scores(known: Known, makers: list[str]) -> bool:
    """Tell a table of scores, most of whose cells are 0 or 1, from one of what was disclosed."""
    cells = [row.cells[maker].strip() for row, _ in known for maker in makers]
    return sum(cell in _SCORES for cell in cells) * 2 >= len(cells)


def _lines(text: str) -> tuple[list[str], Iterator[_Line]]:
    if len(text) > LONGEST:
        raise Unreadable(0, f"it is longer than {LONGEST:,} characters, which no table of the index is")
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    cells = _cells(reader)
    _, header = next(cells, (1, []))
    if len(header) > MOST_COLUMNS:
        raise Unreadable(1, f"it has more than {MOST_COLUMNS} columns, which no table of the index has")
    header = [heading.strip() for heading in header]
    named = header.index("Indicator") if "Indicator" in header else 0

    def lines() -> Iterator[_Line]:
        for count, (number, row) in enumerate(cells):
            if count >= MOST_ROWS:
                raise Unreadable(
                    number, f"it has more than {MOST_ROWS:,} rows, which no table of the index has"
                )
            if any(row):
                if len(row) < len(header):
                    raise Unreadable(number, f"it has {len(row)} cells where the header has {len(header)}")
                yield _Line(row[named].strip(), dict(zip(header, row, strict=False)), number)

    return header, lines()


def _cells(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a table, each with the line on which it begins: a cell may have several."""
    start = 1
    try:
        for row in reader:
            yield start, row
            start = reader.line_num + 1  # type: ignore[attr-defined]
    except csv.Error as error:
        raise Unreadable(start, f"this is no table of comma-separated values: {error}") from None


def _form_of(rows: list[_Line], forms: Iterable[Form]) -> Form:
    found = [(sum(form.item(row.name) is not None for row in rows), form) for form in forms]
    count, form = max(found, key=lambda one: one[0])
    if count < _FEWEST:
        raise Unreadable(1, "it has too few of the indicators of any year to be a table of the index")
    return form


def _report(file: File, maker: str, form: Form, known: Known, problems: list[Problem]) -> Entry:
    grades = [
        Grade(
            item.key,
            score,
            row.number,
            tuple(row.cells.get("References", "").split()),
            row.cells.get("Justification", "").strip() or row.cells.get("Disclosure", "").strip(),
        )
        for row, item in known
        if (score := _score(file, row, "Score", problems)) is not None
    ]
    return Entry(form.form_id, maker, maker, file.name, tuple(grades))


def _scored(
    file: File, maker: str, form: Form, known: Known, total: Mapping[str, str], problems: list[Problem]
) -> Entry:
    scores = ((row, item, _score(file, row, maker, problems)) for row, item in known)
    grades = tuple(Grade(item.key, score, row.number) for row, item, score in scores if score is not None)
    facts = {"Total": total[maker].strip()} if maker in total else {}
    return Entry(form.form_id, maker, maker, file.name, grades, facts, shows_evidence=False)


def _disclosed(file: File, maker: str, form: Form, known: Known, *_: object) -> Entry:
    grades = tuple(Grade(item.key, "", row.number, (), row.cells[maker].strip()) for row, item in known)
    return Entry(form.form_id, maker, maker, file.name, grades, shows_evidence=False)


def _score(file: File, row: _Line, heading: str, problems: list[Problem]) -> str | None:
    score = row.cells[heading].strip()
    if score in _SCORES:
        return score
    problems.append(
        Problem(file.name, row.number, f"{heading[:60]}: a score has to be 0 or 1, not “{score[:40]}”")
    )
    return None
