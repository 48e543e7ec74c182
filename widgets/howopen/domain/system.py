"""Real systems, as scenarios."""

from collections.abc import Mapping
from dataclasses import dataclass

from howopen.domain.evidence import Evidence
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor
from howopen.domain.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Assessment:
    """Where a system stands on one factor, with reason and source."""

    factor_id: str
    level: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class System:
    """A released model or data set, assessed on materials and circumstances as of a date."""

    system_id: str
    name: str
    system_type: str
    developer: str
    base_system_id: str
    released: str
    withdrawn: str
    assessed_as_of: str
    note: Evidence
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
