"""One row more of each kind, as somebody adds it who writes no code."""

import json
from collections.abc import Iterator

from tests.sources.copies import Tables

QUESTION = {
    "id": "whole_system_new",
    "notebook": "whole_system",
    "question": "Is a new question asked?",
    "type": "multiple_choice",
    "answers": [
        {"id": "0", "answer": "Yes, it is.", "correct": True, "feedback": "It stands in the file."},
        {"id": "1", "answer": "No.", "correct": False, "feedback": "Look again."},
    ],
    "source_id": "widder_whittaker_west_2024",
    "locator": "Compute ¶2",
}


def grow(tables: Tables) -> None:
    """Add a dependency, a rung, an ability, a system and a question."""
    _add_dependency(tables)
    _add_rung(tables)
    _add_ability(tables)
    add_system(tables)
    path = tables.folder / "questions.json"
    path.write_text(json.dumps([*json.loads(path.read_text(encoding="utf-8")), QUESTION]), encoding="utf-8")


def _add_dependency(tables: Tables) -> None:
    like = tables.line_where("dependencies", dependency_id="cuda")
    tables.append("dependencies", like, dependency_id="new_reliance", name="Something new to rely on")
    like = tables.line_where("provision", dependency_id="cuda")
    tables.append("provision", like, provision_id="new_reliance__nvidia", dependency_id="new_reliance")
    for like in _lines(tables, "conditions", subject_id="cuda"):
        tables.append("conditions", like, subject_id="new_reliance")
    like = tables.line_where("link_codes", among="dependencies", id="cuda")
    tables.append("link_codes", like, code="99", id="new_reliance")


def _add_rung(tables: Tables) -> None:
    like = tables.line_where("rungs", factor_id="data_description", rung_id="full")
    nowhere = {"attested_by": "", "attested_on": "", "source_id": "", "locator": ""}
    tables.append("rungs", like, rung_id="new_rung", label="further than anybody went", **nowhere)
    like = tables.line_where("link_codes", among="data_description", id="full")
    tables.append("link_codes", like, code="z", id="new_rung")


def _add_ability(tables: Tables) -> None:
    like = tables.line_where("abilities", ability_id="watch_learning")
    tables.append("abilities", like, ability_id="new_ability", name="Do something new")
    like = tables.line_where("conditions", subject_id="watch_learning")
    tables.append(
        "conditions", like, subject_id="new_ability", factor_id="data_description", at_least="new_rung"
    )
    like = tables.line_where("conditions", subject_id="know_pay", effect="takes")
    tables.append("conditions", like, subject_id="new_ability")
    like = tables.line_where("rests_on", ability_id="watch_learning")
    tables.append("rests_on", like, ability_id="new_ability", dependency_id="new_reliance")


def add_system(tables: Tables) -> None:
    """Add a system that stands as Pythia does."""
    like = tables.line_where("systems", system_id="pythia")
    tables.append("systems", like, system_id="new_system", name="A new system")
    for like in _lines(tables, "assessments", system_id="pythia"):
        tables.append("assessments", like, system_id="new_system")
    like = tables.line_where("release_steps", system_id="pythia")
    tables.change("release_steps", like, lambda row: {"others": f"{row['others']} new_system"})


def _lines(tables: Tables, table: str, **cells: str) -> Iterator[int]:
    """Return the numbers of all lines with these cells."""
    header, *rows = tables.lines(table)
    found = (dict(zip(header, row, strict=True)) for row in rows)
    return iter([n for n, row in enumerate(found, 2) if cells.items() <= row.items()])
