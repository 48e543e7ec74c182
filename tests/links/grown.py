"""The project's tables as they may be in years: with rows put in everywhere, and others moved."""

import json
from pathlib import Path

from tests.sources.copies import Tables

NEW_FACTOR, NEW_DEPENDENCY = "new_factor", "new_dependency"
NEW_CODES = [
    ["factors", "aa", NEW_FACTOR],
    [NEW_FACTOR, "0", "as_now"],
    [NEW_FACTOR, "1", "strong"],
    ["dependencies", "22", NEW_DEPENDENCY],
]
PLACES = {"below": "x", "between": "b", "above": "a"}


def grow(folder: Path) -> Tables:
    """Return a copy of the tables with new rows first, between and last, and old ones in another order."""
    tables = Tables(folder)
    _first_factor(tables)
    _rungs_everywhere(tables)
    _first_dependency(tables)
    _first_system(tables)
    _first_answers(folder / "questions.json")
    return tables


def add_codes(tables: Tables, codes: list[list[str]], retired: str = "") -> None:
    """Add rows to the table of codes."""
    tables.write("link_codes", [*tables.lines("link_codes"), *([*code, retired] for code in codes)])


def _copied(tables: Tables, table: str, old: str, new: str, columns: tuple[int, ...]) -> None:
    """Put copies of the rows that name a thing before all others, with another name for it."""
    header, *rows = tables.lines(table)
    copies = [
        [cell.replace(old, new) if n in columns else cell for n, cell in enumerate(row)]
        for row in rows
        if any(row[n] == old for n in columns)
    ]
    tables.write(table, [header, *copies, *rows])


def _first_factor(tables: Tables) -> None:
    for table in ("factors", "rungs"):
        _copied(tables, table, "antitrust_enforcement", NEW_FACTOR, (0,))
    add_codes(tables, NEW_CODES)


def _rungs_everywhere(tables: Tables) -> None:
    """Give each factor a new lowest, a new second and a new highest rung."""
    header, *rows = tables.lines("rungs")
    column = header.index("rung_id")
    owned: dict[str, list[list[str]]] = {}
    for row in rows:
        owned.setdefault(row[0], []).append(row)
    grown = []
    for own in owned.values():
        below, between, above = (
            [f"{place}_the_others" if n == column else cell for n, cell in enumerate(own[0])]
            for place in PLACES
        )
        grown += [below, own[0], between, *own[1:], above]
    tables.write("rungs", [header, *grown])
    codes = [[factor, code, f"{place}_the_others"] for factor in owned for place, code in PLACES.items()]
    add_codes(tables, codes)


def _first_dependency(tables: Tables) -> None:
    header, *rows = tables.lines("dependencies")
    tables.write("dependencies", [header, *reversed(rows)])
    for table, columns in (("dependencies", (0,)), ("conditions", (1,)), ("provision", (0, 1))):
        _copied(tables, table, "provider_interface", NEW_DEPENDENCY, columns)


def _first_system(tables: Tables) -> None:
    for table in ("systems", "assessments"):
        _copied(tables, table, "olmo", "new_system", (0,))


def _first_answers(path: Path) -> None:
    """Give each question a new first answer, and put the others after it the other way round."""
    questions = json.loads(path.read_text(encoding="utf-8"))
    for question in questions:
        new = {
            "id": "new",
            "answer": "A new answer",
            "correct": False,
            "feedback": "It was not there before.",
        }
        question["answers"] = [new, *reversed(question["answers"])]
    path.write_text(json.dumps(questions), encoding="utf-8")
