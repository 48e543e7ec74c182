"""An assessment in the forms of two other indices: read back to the same grades, by their own schema too."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from howopen.lessons.real_systems.exported import MOT, OSAI, Exported, for_mot, for_osai
from howopen.lessons.real_systems.own import OwnAssessment, Said, own_of
from howopen.lessons.real_systems.own_file import write_export
from howopen.sources.catalog_files import catalog
from howopen.sources.indices.index_tables import read_rung_grades
from jsonschema import Draft7Validator, FormatChecker
from ruamel.yaml import YAML

from tests.data.rows import rows
from tests.sources.indices.samples import FORMS, answered, only

CATALOG = catalog()
OURS = {system_id: own_of(CATALOG, system) for system_id, system in CATALOG.systems.items()}
WRITERS = {OSAI: for_osai, MOT: for_mot}
# What the tool's own schema asks for, in our words: names, types and bounds of what an export may hold.
_TEXT = {"type": "string"}
LISTING = {
    "type": "object",
    "required": ["framework", "release"],
    "properties": {
        "framework": {
            "type": "object",
            "required": ["name", "version", "date"],
            "properties": {
                "name": {"enum": ["Model Openness Framework"]},
                "version": _TEXT,
                "date": {"type": "string", "format": "date"},
            },
        },
        "release": {
            "type": "object",
            "required": ["name", "license", "producer", "components"],
            "properties": {
                "name": {"type": "string", "minLength": 1},
                "version": _TEXT,
                "license": {"type": "object"},
                "date": {"type": "string", "format": "date"},
                "type": {"enum": ["", "language", "image", "audio", "code"]},
                "architecture": {"enum": [""]},
                "origin": _TEXT,
                "producer": _TEXT,
                "contact": _TEXT,
                "components": {
                    "type": "array",
                    "maxItems": 17,
                    "items": {"type": "object", "additionalProperties": _TEXT},
                },
            },
        },
    },
}


def exported(form_id: str, own: OwnAssessment) -> Exported:
    """Return an assessment in a form of others."""
    return WRITERS[form_id](CATALOG, own, FORMS[form_id], read_rung_grades(form_id))


def text_of(form_id: str, own: OwnAssessment) -> str:
    """Return the file."""
    made = exported(form_id, own)
    return write_export(made.content, made.left_out)


def words(form_id: str, own: OwnAssessment) -> dict[str, str]:
    """Return the grades that the file is read back to."""
    return {grade.key: grade.word for grade in only("a.yaml", text_of(form_id, own)).grades}


def standing(made_from: str = "", **stands: str) -> OwnAssessment:
    """Return an assessment with these answers, each borne out."""
    about = {"name": "Toy", "made_from": made_from} if made_from else {"name": "Toy"}
    return OwnAssessment(about, {key: Said(one, "Read.", "A letter") for key, one in stands.items()})


@pytest.mark.parametrize("system_id", list(OURS))
@pytest.mark.parametrize("form_id", list(WRITERS))
def test_our_own_reader_finds_the_same_grades(form_id: str, system_id: str) -> None:
    """And no name in the file that the index does not declare; the index's own rule can be applied."""
    made = exported(form_id, OURS[system_id])
    entry = only("a.yaml", text_of(form_id, OURS[system_id]))

    assert () == entry.strays
    assert CATALOG.systems[system_id].name == entry.name
    assert CATALOG.systems[system_id].developer == entry.maker
    assert {grade.key: grade.word for grade in entry.grades} == _grades(made.content)
    assert answered(entry).words


def _grades(content: Mapping[str, Any]) -> dict[str, str]:
    if "release" in content:
        return {one["name"]: one.get("license", "") for one in content["release"]["components"]}
    return {key: one["class"] or "" for key, one in content.items() if "class" in one}


@pytest.mark.parametrize("system_id", list(OURS))
def test_a_listing_is_as_the_tools_schema_says(system_id: str) -> None:
    """Dates are texts, no text is nothing, and there are no more components than the framework has."""
    content = YAML(typ="safe", pure=True).load(text_of(MOT, OURS[system_id]))
    check = Draft7Validator(json.loads(json.dumps(LISTING)), format_checker=FormatChecker())

    assert [] == [error.message for error in check.iter_errors(content)]


@pytest.mark.parametrize("system_id", list(OURS))
def test_the_index_finds_all_its_questions_in_its_own_scale(system_id: str) -> None:
    """In its order; what was not judged is blank, as the index has it for what does not apply."""
    own = words(OSAI, OURS[system_id])

    assert [item.key for item in FORMS[OSAI].items] == list(own)
    assert set(own.values()) <= {"open", "partial", "closed", ""}


@pytest.mark.parametrize("form_id", list(WRITERS))
def test_what_bears_no_grade_is_named(form_id: str) -> None:
    """Each question of the index is graded, listed or not listed, or else named with the reason."""
    own = standing(weights="research_only", training_data="partial", checkpoints="some")
    made = exported(form_id, own)
    named = " ".join(made.left_out)

    for item in FORMS[form_id].items:
        decided = read_rung_grades(form_id).get(item.key)
        graded = words(form_id, own).get(item.key)
        assert graded or decided or f"{item.name}: " in named
    assert made.left_out


@pytest.mark.parametrize(
    ("stands", "key", "word"),
    [
        ({}, "weights_endmodel", "closed"),
        ({"weights": "research_only"}, "weights_endmodel", ""),
        ({"weights": "restricted"}, "weights_basemodel", ""),
        ({"training_data": "searchable"}, "datasources_basemodel", "open"),
        ({"training_data": "partial"}, "datasources_basemodel", "partial"),
        ({"training_data": "unknown"}, "datasources_basemodel", ""),
        ({"feedback_data": "not_applicable"}, "datasources_endmodel", ""),
        ({"training_code": "open_licence"}, "trainingcode", "partial"),
        ({"training_code": "open_licence", "data_processing": "open_licence"}, "trainingcode", "open"),
        ({"data_description": "named"}, "datasheet", ""),
    ],
)
def test_a_rung_bears_the_grade_that_its_criterion_decides(
    stands: dict[str, str], key: str, word: str
) -> None:
    """And none where it takes together what the index tells apart, or where nobody knows."""
    assert word == words(OSAI, standing(**stands))[key]


def test_a_base_model_is_graded_by_ours_of_it() -> None:
    """A tuned model's weights are its own; those of what it was made from are that one's."""
    graded = words(OSAI, standing("llama", weights="withheld"))

    assert "closed" == graded["weights_endmodel"]
    assert "" == graded["weights_basemodel"]  # LLaMA's were for research only


def test_a_licence_that_was_named_makes_a_component_count() -> None:
    """Class III asks for more than weights; its progress shows what counts."""
    bare = standing(weights="open_licence")
    named = bare.saying("weights", "licence", "Apache-2.0")
    before, after = (answered(only("a.yaml", text_of(MOT, own))).parts[0].value for own in (bare, named))

    assert before < after
    assert any("The licence of Model parameters (Final)" in one for one in exported(MOT, bare).left_out)
    assert not any("The licence of Model parameters (Final)" in one for one in exported(MOT, named).left_out)


def test_every_grade_belongs_to_a_question_and_a_rung_that_there_are() -> None:
    """And each material begins at its lowest rung, so that none is left between two rows."""
    firsts: dict[tuple[str, str, str], str] = {}
    for row in rows("index_grades"):
        factor = CATALOG.factors[row["factor_id"]]
        factor.level_of(row["rung_id"])
        assert FORMS[row["form_id"]].item(row["key"])
        scale = {"listed", "not listed", ""} if row["form_id"] == MOT else {"open", "partial", "closed", ""}
        assert row["word"] in scale
        firsts.setdefault((row["form_id"], row["key"], row["factor_id"]), row["rung_id"])
    for (_, _, factor_id), rung_id in firsts.items():
        assert 0 == CATALOG.factors[factor_id].level_of(rung_id)
