"""Does this setting meet this condition? The one question that every answer is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from howopen.domain.evidence import Evidence
from howopen.domain.factor import UNKNOWN

Levels = Mapping[str, int]
"""Factor ids to levels; a factor left out stands at its lowest rung."""

_TOP = 99


class Truth(Enum):
    """What can be said of a condition. A level that is unknown is an interval from lowest to highest."""

    HOLDS = "holds"
    FAILS = "fails"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Requirement:
    """A factor must stand at least at a level."""

    factor_id: str
    level: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Condition:
    """Alternatives, any of which is enough, each of them a set of requirements.

    *Never* has no alternative and *always* has one without requirements; both carry the evidence for
    that claim in `flat`, so that neither can come about by a forgotten entry.
    """

    alternatives: tuple[tuple[Requirement, ...], ...]
    flat: Evidence | None = None

    @classmethod
    def always(cls, evidence: Evidence | None = None) -> "Condition":
        """Return the condition that every setting meets."""
        return cls(((),), evidence)

    @classmethod
    def never(cls, evidence: Evidence | None = None) -> "Condition":
        """Return the condition that no setting meets."""
        return cls((), evidence)

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """Return the requirements of all alternatives, in order."""
        return tuple(requirement for alternative in self.alternatives for requirement in alternative)


def holds(condition: Condition, levels: Levels) -> Truth:
    """Return whether a setting meets a condition.

    Conditions are monotone, so two evaluations decide: if even the lowest completion of what is
    unknown meets it, it holds; if not even the highest does, it fails. In between it does not arise
    where only reading the inapplicable as met would settle it, whatever the unknown turns out to be;
    otherwise the answer hangs on the unknown.
    """
    if _met(condition, levels, unknown=0, inapplicable=0):
        return Truth.HOLDS
    if not _met(condition, levels, unknown=_TOP, inapplicable=_TOP):
        return Truth.FAILS
    settled = _met(condition, levels, unknown=0, inapplicable=_TOP)
    if settled and not _met(condition, levels, unknown=_TOP, inapplicable=0):
        return Truth.NOT_APPLICABLE
    return Truth.UNKNOWN


def hangs_on(condition: Condition, levels: Levels) -> tuple[str, ...]:
    """Return the unknown factors on which the answer to a condition hangs."""
    found = {
        requirement.factor_id: None
        for alternative in condition.alternatives
        if all(_reaches(r, levels, _TOP, _TOP) for r in alternative)
        for requirement in alternative
        if levels.get(requirement.factor_id, 0) == UNKNOWN
    }
    return tuple(found)


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Return the condition that is met exactly where all of these are."""
    merged: list[dict[str, Requirement]] = [{}]
    for condition in conditions:
        merged = [_together(one, other) for one in merged for other in condition.alternatives]
    ways = {tuple((r.factor_id, r.level) for r in way.values()): tuple(way.values()) for way in merged}
    return Condition(tuple(ways.values()))


@dataclass(frozen=True, slots=True)
class Step:
    """One factor to move, from where it stands (or `UNKNOWN`) to a higher level."""

    factor_id: str
    start: int
    end: int


def missing(condition: Condition, levels: Levels) -> tuple[tuple[Step, ...], ...]:
    """Return for each alternative the steps that it still lacks; a condition that is never met has none."""
    return tuple(
        tuple(
            Step(r.factor_id, levels.get(r.factor_id, 0), r.level)
            for r in alternative
            if not _reaches(r, levels, 0, _TOP)
        )
        for alternative in condition.alternatives
    )


def _together(one: Mapping[str, Requirement], other: Iterable[Requirement]) -> dict[str, Requirement]:
    """Return the requirements of both, the higher where both name a factor."""
    found = dict(one)
    for requirement in other:
        present = found.get(requirement.factor_id)
        if present is None or present.level < requirement.level:
            found[requirement.factor_id] = requirement
    return found


def _met(condition: Condition, levels: Levels, unknown: int, inapplicable: int) -> bool:
    for alternative in condition.alternatives:
        for requirement in alternative:
            if not _reaches(requirement, levels, unknown, inapplicable):
                break
        else:
            return True
    return False


def _reaches(requirement: Requirement, levels: Levels, unknown: int, inapplicable: int) -> bool:
    level = levels.get(requirement.factor_id, 0)
    if level < 0:
        level = unknown if level == UNKNOWN else inapplicable
    return level >= requirement.level
