"""Real systems, as scenarios."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from howopen.domain.cells import DATED, DAY, DERIVED, OPTIONAL, UNIQUE, Cell
from howopen.domain.evidence import Basis, Evidence, why_in
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor
from howopen.domain.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Assessment:
    """Where a system stands on one factor, with reason and source."""

    factor_id: Annotated[str, Cell(refers="factors.factor_id")]
    """The question asked of it."""
    level: Annotated[int, DERIVED]
    evidence: Annotated[Evidence, why_in("reason", checked="read_on", basis=Basis.SOURCE)]
    """Why this rung and not the next."""


@dataclass(frozen=True, slots=True)
class System:
    """A released model or data set, assessed on materials and circumstances as of a date."""

    system_id: str
    """Name used by the other tables and in links."""
    name: Annotated[str, UNIQUE]
    """Name on the page."""
    system_type: Literal["model", "dataset"]
    """A model, or a data set by itself."""
    modality: Literal["text", "code", "image", "speech"]
    """What it is made for above all, whatever else it takes or makes."""
    developer: str
    """Who made it; takes the place of “the provider” on the page."""
    base_system_id: Annotated[str, Cell(optional=True, refers="systems.system_id")]
    """The system it was made from, where its makers did not start from nothing: it can stand no higher
    than that one on what it inherits."""
    released: Annotated[str, Cell(form=DATED)]
    """Day of release, as far as it is known."""
    withdrawn: Annotated[str, Cell(form=DATED, optional=True)]
    """Day of withdrawal, where it was withdrawn."""
    assessed_as_of: Annotated[str, Cell(form=DAY)]
    """Day whose state of affairs the assessment gives: that of the paper's publication, or for systems added
    since then the day of their reading."""
    readers: Annotated[int, Cell(least=1)]
    """How many people went through all its answers, one after another, with the source open where it was in
    doubt; the words are the last one's."""
    named_at: Annotated[str, OPTIONAL]
    """A paragraph of the paper that names it or its series; empty where the paper names neither."""
    note: Annotated[Evidence, why_in("note", basis=Basis.SOURCE)]
    """Which release exactly, and what it is not."""
    assessments: tuple[Assessment, ...]


def scenario_of(system: System, systems: Mapping[str, System], factors: Mapping[str, Factor]) -> Scenario:
    """Return the scenario of a system; a fine-tune takes the lower of its own and its base's rung.

    The rule covers only factors that are inherited: a new provider may host a model differently, but
    cannot describe data that the base's makers kept to themselves.
    """
    levels = {a.factor_id: a.level for a in system.assessments}
    if system.base_system_id:
        base = scenario_of(systems[system.base_system_id], systems, factors)
        for factor in factors.values():
            if factor.inherited:
                own = levels.get(factor.factor_id, 0)
                levels[factor.factor_id] = lower(own, base.level(factor.factor_id))
    return Scenario.of(levels)


def lower(one: int, other: int) -> int:
    """Return the lower of two levels: unknown where it may be the lower, and an inapplicable one yields."""
    if NOT_APPLICABLE in (one, other):
        return other if one == NOT_APPLICABLE else one
    if 0 in (one, other):
        return 0
    return UNKNOWN if UNKNOWN in (one, other) else min(one, other)
