"""The rule of the Model Openness Tool, as its ModelEvaluator has it: three classes, each on top of the last.

A component counts if it is listed and the licence found for it is one that the tool calls open. One of
another kind than the component counts as well, with a warning.
"""

from collections.abc import Mapping

from howopen.domain.indices.entry import Entry
from howopen.domain.indices.form import Form, Item, Licence
from howopen.domain.indices.result import Answer, Part

UNLICENSED = "unlicensed"
"""The tool's word for a component that comes without a licence."""
REPORT = "Technical report"
PAPER = "Research paper"
CLASSES = ("Class III", "Class II", "Class I")
"""In the order in which they are earned; each asks for all that the ones before it ask for."""
_LABELS = {
    "": "Unclassified",
    "Class III": "Class III - Open Model",
    "Class II": "Class II - Open Tooling Model",
    "Class I": "Class I - Open Science Model",
}

Licences = Mapping[str, Licence]


def class_answer(form: Form, entry: Entry, licences: Licences) -> Answer:
    """Return the highest class whose progress is complete, and the progress of each in per cent."""
    shares = progress(form, entry, licences)
    reached = [name for name in CLASSES if shares[name] == 100]
    label = _LABELS[reached[-1] if reached else ""]
    number = 4 - len(reached) if reached else 0
    return Answer(label, float(number), tuple(Part(name, share) for name, share in shares.items()))


def progress(form: Form, entry: Entry, licences: Licences) -> dict[str, float]:
    """Return each class's progress in per cent: 0 until the class below is complete.

    A paper that counts stands in for a report that does not; Class I, which asks for both, then asks for
    one less.
    """
    counted = {item.key for item in form.items if counts(item, entry, licences)}
    stands_in = PAPER in counted and REPORT not in counted
    found: dict[str, float] = {}
    asked: set[str] = set()
    complete = True
    for name in CLASSES:
        asked |= {item.key for item in form.items if item.group == name and item.weight}
        asks_for_paper = PAPER in asked
        needed = len(asked) - (stands_in and asks_for_paper)
        had = len(asked & counted) + (stands_in and not asks_for_paper)
        found[name] = had / needed * 100 if complete else 0.0
        complete = complete and had >= needed
    return found


def counts(item: Item, entry: Entry, licences: Licences) -> bool:
    """Tell whether a component is listed under a licence that the tool calls open."""
    return entry.grade(item.key) is not None and licence_of(item, entry) in licences


def licence_of(item: Item, entry: Entry) -> str:
    """Return the licence that the tool finds for a component: its own, its kind's, or the whole's."""
    facts = entry.facts
    return (
        entry.word(item.key)
        or facts.get(f"release.license.{item.content}.name", "")
        or facts.get("release.license.distribution.name", "")
        or UNLICENSED
    )
