"""The file of an assessment in the terms of JSON Schema, made from what is read, for others' tools."""

from collections.abc import Sequence
from typing import Any

from howopen.domain.catalog import Catalog
from howopen.domain.factor import Factor
from howopen.lessons.real_systems.own import ABOUT, SAID, Room, asked

FORMAT, VERSION = "howopen_assessment", 1


def schema(catalog: Catalog) -> dict[str, Any]:
    """Return what may stand in an assessment's file. What is left out stands at its lowest rung."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An assessment of how open a system is",
        "description": "Where one system stands on each question of the rubric in rungs.csv, with reason and "
        "source. A question that is left out stands at its lowest rung; so does an answer above that "
        "without its reason and source, and one that is unknown or not applicable without a reason.",
        **_mapping(
            {
                FORMAT: {"const": VERSION, "description": "The version of this form."},
                "system": {
                    "description": "Which release this is about.",
                    **_mapping({room.name: _text(room, catalog) for room in ABOUT}),
                },
                "answers": {
                    "description": "Where it stands, question by question.",
                    **_mapping({key: _answer(factor) for key, factor in asked(catalog).items()}),
                },
            }
        ),
        "required": [FORMAT],
        "$defs": {room.name: _text(room) for room in SAID},
    }


def _answer(factor: Factor) -> dict[str, Any]:
    rungs = [rung.rung_id for rung in factor.rungs]
    stands = {
        "enum": [*rungs, "unknown", "not_applicable"],
        "description": "A rung, from the lowest; unknown to anybody outside; or the question cannot arise.",
    }
    texts = {room.name: {"$ref": f"#/$defs/{room.name}"} for room in SAID}
    return {"description": factor.question, **_mapping({"stands": stands, **texts})}


def _text(room: Room, catalog: Catalog | None = None) -> dict[str, Any]:
    said: dict[str, Any] = {"type": "string", "description": room.meaning}
    choices: Sequence[str] = room.choices
    if room.name == "made_from" and catalog:
        choices = tuple(catalog.systems)
    if choices:
        return said | {"enum": list(choices)}
    return said | {"maxLength": room.longest} | ({"pattern": f"^{room.form.pattern}$"} if room.form else {})


def _mapping(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}
