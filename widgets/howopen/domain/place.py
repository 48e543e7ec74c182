"""Where a setting lies: how many abilities it gives, and how many dependencies remain."""

from dataclasses import dataclass

from howopen.domain.catalog import Catalog, Findings, find
from howopen.domain.condition import Levels, Truth, holds
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Place:
    """Abilities held against dependencies that remain; the highest counts take the unknown as so."""

    held: int
    held_at_most: int
    remaining: int
    remaining_at_most: int


def place_of(catalog: Catalog, scenario: Scenario) -> Place:
    """Return where a scenario lies; eased and lifted dependencies do not count as remaining."""
    return place_in(find(catalog, scenario), scenario.levels)


def place_in(findings: Findings, levels: Levels) -> Place:
    """Return where a setting lies by the answers already found."""
    held = sum(f.is_held for f in findings.abilities)
    unheld = sum(f.truth is Truth.UNKNOWN for f in findings.abilities)
    remaining = sum(f.status is Status.REMAINS for f in findings.dependencies)
    unsettled = sum(_may_remain(f, levels) for f in findings.dependencies)
    return Place(held, held + unheld, remaining, remaining + unsettled)


def _may_remain(finding: DependencyFinding, levels: Levels) -> bool:
    """Return whether what is unknown decides if a dependency remains, and not only how far it is eased."""
    return finding.status is Status.UNKNOWN and holds(finding.dependency.eases, levels) is not Truth.HOLDS
