"""What an index's own rule makes of its own grades."""

from collections.abc import Callable, Mapping

from howopen.domain.indices.classes import class_answer
from howopen.domain.indices.entry import Entry
from howopen.domain.indices.form import Form, Licence, Rule
from howopen.domain.indices.gap_map import first_match
from howopen.domain.indices.result import Answer, Part

POINTS = {"open": 1.0, "partial": 0.5}
"""What a grade earns; every other word, a blank and a question left out earn nothing, as in their code."""
STAR = "star"

Licences = Mapping[str, Licence]


def answer(form: Form, entry: Entry, licences: Licences) -> Answer:
    """Return what the index's rule makes of an entry's grades."""
    return _RULES[form.rule](form, entry, licences)


def points(form: Form, entry: Entry) -> dict[str, float]:
    """Return what each question earns that counts: 1, one half or 0, whether it has a grade or not."""
    earn = POINTS if form.is_graded else {"1": 1.0}
    return {item.key: earn.get(entry.word(item.key), 0.0) for item in form.items if item.weight}


def _mean(form: Form, entry: Entry, _: Licences) -> Answer:
    found = points(form, entry)
    value = sum(found.values()) / len(found)
    return Answer(f"{value:.3f} of 1", value, _by_group(form, found))


def _sum(form: Form, entry: Entry, _: Licences) -> Answer:
    if not any(grade.word for grade in entry.grades):
        return Answer("no scores in this file", None)
    found = points(form, entry)
    value = sum(found.values())
    return Answer(f"{value:g} of {len(found)}", value, _by_group(form, found, share=False))


def _percent(form: Form, entry: Entry, _: Licences) -> Answer:
    """Return the weighted share in per cent, and the stars beside it; halves round to the even number."""
    weights = {item.key: item.weight for item in form.items if item.weight}
    earned = sum(weights[key] * point for key, point in points(form, entry).items())
    value = round(earned / sum(weights.values()) * 100)
    stars = sum(entry.word(item.key) == STAR for item in form.items if not item.weight)
    return Answer(f"{value} of 100, {stars} stars", float(value), (Part("Stars", float(stars)),))


def _by_group(form: Form, found: Mapping[str, float], share: bool = True) -> tuple[Part, ...]:
    """Return what each heading of the index comes to: the mean of what is below it, or the sum."""
    groups: dict[str, list[float]] = {}
    for item in form.items:
        if item.key in found:
            groups.setdefault(item.group, []).append(found[item.key])
    return tuple(
        Part(name, sum(own) / len(own) if share else sum(own), len(own)) for name, own in groups.items()
    )


_RULES: Mapping[Rule, Callable[[Form, Entry, Licences], Answer]] = {
    Rule.MEAN: _mean,
    Rule.SUM: _sum,
    Rule.PERCENT: _percent,
    Rule.CLASSES: class_answer,
    Rule.FIRST_MATCH: first_match,
}
