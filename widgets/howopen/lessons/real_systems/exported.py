"""An assessment in the forms of two other indices: the grades that our rungs bear, and what is left out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from howopen.domain.catalog import Catalog
from howopen.domain.cells import DAY
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.indices.form import Form, Item, RungGrade
from howopen.domain.scenario import Scenario
from howopen.lessons.real_systems.own import OwnAssessment, Said, address_in, with_own

OSAI, MOT = "osai_12", "mot"
_ID = "exported"
_OF_BASE = "_basemodel"
_OSAI_TYPES = {"speech": "audio"}
_MOT_TYPES = {"text": "language", "speech": "audio"}
_NOT_ASKED = "our rubric asks nothing that decides it"
_NOT_JUDGED = "Not judged in this assessment."


@dataclass(frozen=True, slots=True)
class Exported:
    """What stands in the file for another index, and a sentence for each thing that it cannot hold."""

    content: Mapping[str, Any]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Borne:
    """The grade that an assessment bears for an item; an empty one with the reason why there is none."""

    word: str
    why: str
    factor_ids: tuple[str, ...] = ()


def for_osai(
    catalog: Catalog, own: OwnAssessment, form: Form, grades: Mapping[str, Sequence[RungGrade]]
) -> Exported:
    """Return an assessment in the form of the European Open Source AI Index, all its questions in order."""
    borne = _all_borne(catalog, own, form, grades)
    about, base = own.about, catalog.systems.get(own.about.get("made_from", ""))
    modality = about.get("modality", "")
    system = {
        "name": own.name,
        "link": address_in(about.get("source", "")),
        "type": _OSAI_TYPES.get(modality, modality),
        "performanceclass": "",
        "basemodelname": base.name if base else "",
        "endmodelname": own.name,
        "endmodellicense": own.said("weights").licence,
        "releasedate": about.get("released", "")[:7],
        "notes": about.get("note", ""),
    }
    org = {"name": about.get("developer", ""), "link": "", "notes": ""}
    content = {"system": system, "org": org} | {
        item.key: _graded(own, borne[item.key]) for item in form.items
    }
    lacking = (*_left_out(form.items, borne), *_not_asked_there(catalog, own, borne))
    return Exported(_without_empty(content), lacking)


def for_mot(
    catalog: Catalog, own: OwnAssessment, form: Form, grades: Mapping[str, Sequence[RungGrade]]
) -> Exported:
    """Return an assessment in the form of the Model Openness Tool: the components that are released."""
    borne = _all_borne(catalog, own, form, grades)
    about = own.about
    listed = [item for item in form.items if borne[item.key].word == "listed"]
    released = about.get("released", "")
    is_day = bool(re.fullmatch(DAY.pattern, released))
    release = {
        "name": own.name,
        "version": "",
        **({"date": released} if is_day else {}),
        "license": {},
        "type": _MOT_TYPES.get(about.get("modality", ""), about.get("modality", "")),
        "architecture": "",
        "origin": "",
        "producer": about.get("developer", ""),
        "contact": "",
        "components": [_component(own, item, borne[item.key]) for item in listed],
    }
    framework = {"name": "Model Openness Framework", "version": "1.0", "date": "2024-12-15"}
    lacking = [*_left_out(form.items, borne), *_without_licence(own, listed, borne)]
    lacking += _not_asked_there(catalog, own, borne)
    if released and not is_day:
        lacking.append(f"The day of release: {released} is no day.")
    return Exported({"framework": framework, "release": release}, tuple(lacking))


def _all_borne(
    catalog: Catalog, own: OwnAssessment, form: Form, grades: Mapping[str, Sequence[RungGrade]]
) -> dict[str, _Borne]:
    """Return what an assessment bears for each item; of a base model it is ours of that model that counts."""
    known = with_own(catalog, {_ID: own})
    scenario = known.scenario_of(_ID)
    base = known.systems[_ID].base_system_id
    below = known.scenario_of(base) if base else scenario
    return {
        item.key: _borne(
            catalog, grades.get(item.key, ()), below if item.key.endswith(_OF_BASE) else scenario
        )
        for item in form.items
    }


def _borne(catalog: Catalog, grades: Sequence[RungGrade], scenario: Scenario) -> _Borne:
    factor_ids = tuple(dict.fromkeys(grade.factor_id for grade in grades))
    arising = tuple(f for f in factor_ids if scenario.level(f) != NOT_APPLICABLE)
    if not arising:
        return _Borne("", "the question does not arise" if factor_ids else _NOT_ASKED)
    found = []
    for factor_id in arising:
        factor, level = catalog.factors[factor_id], scenario.level(factor_id)
        if level == UNKNOWN:
            return _Borne("", f"{factor.name}: unknown")
        own = [g for g in grades if g.factor_id == factor_id and factor.level_of(g.rung_id) <= level]
        found.append(max(own, key=lambda grade: factor.level_of(grade.rung_id)))
    if undecided := next((grade for grade in found if not grade.word), None):
        return _Borne("", undecided.evidence.why)
    words = {grade.word for grade in found}
    return _Borne(words.pop() if len(words) == 1 else "partial", "", arising)


def _graded(own: OwnAssessment, borne: _Borne) -> dict[str, Any]:
    if not borne.word:
        return {"class": "", "link": "", "notes": _NOT_JUDGED}
    said = [own.said(factor_id) for factor_id in borne.factor_ids]
    links = list(dict.fromkeys(filter(None, (address_in(one.source) for one in said))))
    notes = " ".join(filter(None, map(_note, said)))
    return {"class": borne.word, "link": links if len(links) > 1 else "".join(links), "notes": notes}


def _component(own: OwnAssessment, item: Item, borne: _Borne) -> dict[str, str]:
    said = own.said(borne.factor_ids[0])
    given = {
        "name": item.key,
        "description": _note(said),
        "license": said.licence,
        "component_path": address_in(said.source),
    }
    return {key: text for key, text in given.items() if text}


def _note(said: Said) -> str:
    return f"{said.why} ({said.place})" if said.place else said.why


def _left_out(items: Sequence[Item], borne: Mapping[str, _Borne]) -> Iterator[str]:
    for item in items:
        if not borne[item.key].word:
            yield f"{item.name}: {borne[item.key].why.rstrip('.')}."


def _not_asked_there(catalog: Catalog, own: OwnAssessment, borne: Mapping[str, _Borne]) -> Iterator[str]:
    """Name the answers that bear no grade there, whatever they are, and what the form has no place for."""
    used = {factor_id for one in borne.values() for factor_id in one.factor_ids}
    names = [catalog.factors[key].name for key in own.answers if key not in used]
    if names:
        yield f"What is answered on these, which bears no grade there: {'; '.join(names)}."
    yield "The days on which sources were read, and sources that have no address."


def _without_licence(
    own: OwnAssessment, listed: Sequence[Item], borne: Mapping[str, _Borne]
) -> Iterator[str]:
    for item in listed:
        if not own.said(borne[item.key].factor_ids[0]).licence:
            yield f"The licence of {item.name}: none is named, so that the tool will not count it."


def _without_empty(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return mappings in which nothing stands where there is nothing to say, as in the index's template."""
    return {
        key: _without_empty(value) if isinstance(value, Mapping) else value or None
        for key, value in content.items()
    }
