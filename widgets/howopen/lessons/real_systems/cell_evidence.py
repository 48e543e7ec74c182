"""The evidence behind one cell: what is asked, which rung, why, on whose word, and read when."""

from howopen.domain.catalog import Catalog
from howopen.domain.factor import Factor
from howopen.figures.citation import because
from howopen.figures.markup import Markup, element
from howopen.figures.words import counted
from howopen.lessons.real_systems.confidence import confidence
from howopen.lessons.real_systems.standing import Entry, level_name


def cell_evidence(catalog: Catalog, entry: Entry, factor: Factor) -> Markup:
    """Return the reason for a system's place on a factor, with source, place and day of reading."""
    level, own = entry.level(factor), entry.assessments[factor.factor_id]
    criterion = f" {factor.rungs[level].criterion}" if level >= 0 else ""
    return element(
        "div",
        element("h4", f"{entry.system.name}, {factor.name}: {level_name(factor, level)}"),
        element("p", f"Asked: {factor.question}{criterion}", class_="ho-note"),
        element("p", because(own.evidence, catalog)),
        element("p", _confidence(catalog, entry, factor), class_="ho-note"),
        _inherited(catalog, entry, factor) if own.level != level else None,
        element(
            "p",
            f"{entry.system.note.why} Assessed as of {entry.system.assessed_as_of}.",
            class_="ho-note",
        ),
        class_="ho-evidence",
    )


def _confidence(catalog: Catalog, entry: Entry, factor: Factor) -> str:
    readers = counted(entry.system.readers).capitalize()
    return (
        f"Confidence: {confidence(catalog, entry, factor)}. {readers} readers went through this system's "
        "answers, one after another; the words are the last one's."
    )


def _inherited(catalog: Catalog, entry: Entry, factor: Factor) -> Markup:
    base = catalog.systems[entry.system.base_system_id]
    own = level_name(factor, entry.assessments[factor.factor_id].level)
    words = f"By itself it would be: {own}. It was made from {base.name}, and stands no higher than that one."
    return element("p", words)
