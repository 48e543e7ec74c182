"""What an index's authors may want to mend in their files, by rules that only read what stands there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from howopen.domain.indices.classes import licence_of
from howopen.domain.indices.entry import Entry
from howopen.domain.indices.form import Form, Licence, Rule


class Fault(StrEnum):
    """Kinds of remarks, each with its heading."""

    NO_LINK = "Grades without a link"
    LICENCE = "Licences that contradict"
    KIND = "Licences for another kind of thing"
    UNDECLARED = "Names that nobody declares"
    WORD = "Grades in words that the scale does not have"
    LACKING = "Questions without a grade"
    TOTAL = "Totals that do not add up"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at again, with its place."""

    fault: Fault
    entry: str
    file: str
    line: int
    """0 where it stands in no single line."""
    reason: str


Licences = Mapping[str, Licence]

_SCALES = {
    Rule.MEAN: {"open", "partial", "closed", ""},
    Rule.SUM: {"open", "partial", "closed", ""},
    Rule.PERCENT: {"open", "partial", "closed", "star", "∅", ""},
}
_FOUND = {"open", "partial", "star", "1"}
"""Grades that say that something was found, so that it can be linked to."""
_LIMITS = re.compile(
    r"non.?commercial|\bnc\b|research|community|proprietary|rail\b|llama|gemma|custom|restrict|academic", re.I
)
"""Words in a licence's name that do not go with a licence that is open for everybody and everything."""
_NOT_THERE = re.compile(r"not includ|component not", re.I)
_LICENCE_PATHS = ("system.endmodellicense", "project.license")
_LICENCE_KEYS = ("licenses", "license")


def quality(form: Form, entry: Entry, licences: Licences) -> tuple[Remark, ...]:
    """Return what there is to look at again in an entry, by kind and then by line.

    `licences` are those that the Model Openness Tool calls open.
    """
    found = [
        Remark(fault, entry.name, entry.file, line, reason)
        for check in _CHECKS
        for fault, line, reason in check(form, entry, licences)
    ]
    order = list(Fault)
    return tuple(sorted(found, key=lambda remark: (order.index(remark.fault), remark.line)))


Said = Iterator[tuple[Fault, int, str]]


def _no_link(form: Form, entry: Entry, _: Licences) -> Said:
    if not entry.shows_evidence or form.rule is Rule.CLASSES:
        return
    for grade in entry.grades:
        if grade.word in _FOUND and not grade.links:
            yield (
                Fault.NO_LINK,
                grade.line,
                f"{grade.key} is graded “{grade.word}” without a link to evidence",
            )


def _licence_grade(form: Form, entry: Entry, licences: Licences) -> Said:
    """Hold the grade for licences against the licence named, and against what is not released at all."""
    grade = next((g for key in _LICENCE_KEYS if (g := entry.grade(key))), None)
    if not form.is_graded or grade is None:
        return
    named = next((entry.facts[path] for path in _LICENCE_PATHS if path in entry.facts), "")
    if grade.word == "open" and _LIMITS.search(named):
        yield Fault.LICENCE, grade.line, f"licences are graded open, and the licence named is “{named[:80]}”"
    if grade.word == "closed" and spelt(named, licences):
        yield Fault.LICENCE, grade.line, f"licences are graded closed, and the licence named is {named[:80]}"
    if form.rule is Rule.MEAN and grade.word == "open":
        for key in ("trainingcode", "datasources_basemodel"):
            if entry.word(key) == "closed":
                yield (
                    Fault.LICENCE,
                    grade.line,
                    f"licences are graded open, which asks for all data and code, and {key} is closed",
                )


def _component_licence(form: Form, entry: Entry, licences: Licences) -> Said:
    if form.rule is not Rule.CLASSES:
        return
    for grade in entry.grades:
        item = form.item(grade.key)
        if item is None:
            continue
        licence = licence_of(item, entry)
        if _NOT_THERE.search(licence):
            yield Fault.LICENCE, grade.line, f"{item.name} is listed, and its licence says “{licence[:80]}”"
        elif licence not in licences and (meant := spelt(licence, licences)):
            yield (
                Fault.LICENCE,
                grade.line,
                f"{item.name}: “{licence[:80]}” does not count, since the tool knows it as {meant}",
            )


def _licence_kind(form: Form, entry: Entry, licences: Licences) -> Said:
    """Name what the Model Openness Tool counts and warns of, where it knows what a licence is for."""
    if form.rule is not Rule.CLASSES:
        return
    for item in form.items:
        grade, licence = entry.grade(item.key), licences.get(licence_of(item, entry))
        if grade and licence and licence.content and item.content not in licence.content:
            meant = " and ".join(licence.content)
            said = f"{item.name} is of the kind {item.content}, and {licence.licence} is for {meant}"
            yield Fault.KIND, grade.line, said


def _undeclared(form: Form, entry: Entry, _: Licences) -> Said:
    for stray in entry.strays:
        yield Fault.UNDECLARED, stray.line, f"“{stray.path[:80]}” is declared nowhere in this form"
    if form.rule is Rule.CLASSES:
        for grade in entry.grades:
            if form.item(grade.key) is None:
                yield Fault.UNDECLARED, grade.line, f"“{grade.key[:80]}” is no component of the framework"


def _words(form: Form, entry: Entry, _: Licences) -> Said:
    scale = _SCALES.get(form.rule)
    if scale is None or not form.is_graded:
        return
    for grade in entry.grades:
        if grade.word not in scale:
            yield Fault.WORD, grade.line, f"{grade.key}: “{grade.word[:40]}” is no grade, and earns nothing"


def _lacking(form: Form, entry: Entry, _: Licences) -> Said:
    """Name the questions left out, where the form asks the same of everybody."""
    if form.rule in (Rule.CLASSES, Rule.FIRST_MATCH) or not any(grade.word for grade in entry.grades):
        return
    for item in form.items:
        grade = entry.grade(item.key)
        if item.weight and (grade is None or not grade.word):
            yield Fault.LACKING, grade.line if grade else 0, f"{item.key} has no grade, and earns nothing"


def _total(form: Form, entry: Entry, _: Licences) -> Said:
    if written := entry.facts.get("Total"):
        total = sum(grade.word == "1" for grade in entry.grades)
        if written != str(total):
            yield Fault.TOTAL, 0, f"the total is given as {written[:20]}, and the scores add up to {total}"


_CHECKS = (
    _no_link,
    _licence_grade,
    _component_licence,
    _licence_kind,
    _undeclared,
    _words,
    _lacking,
    _total,
)


def spelt(name: str, licences: Licences) -> str:
    """Return the licence that a name spells in another way, such as Apache 2.0; empty where none."""
    plain = _plain(name)
    return next((one for one in licences if plain and _plain(one) == plain), "")


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9.]|licen[cs]e|version", "", name.casefold())
