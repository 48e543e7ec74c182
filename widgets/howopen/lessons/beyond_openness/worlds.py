"""Openness and levers, each alone and both together: what becomes of the dependencies."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from howopen.domain.catalog import Catalog, find
from howopen.domain.dependency import Dependency, DependencyFinding, Status
from howopen.domain.factor import Factor, FactorKind
from howopen.domain.scenario import START, Scenario
from howopen.domain.stance import Stance


class Reach(StrEnum):
    """What reaches a dependency, that is eases or lifts it."""

    OPENNESS = "openness alone"
    LEVERS = "levers alone"
    EITHER = "either"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class World:
    """A setting of openness and levers, with what has become of every dependency in it."""

    name: str
    scenario: Scenario
    dependencies: tuple[DependencyFinding, ...]

    def names(self, status: Status) -> tuple[str, ...]:
        """Return the dependencies that stand so, by name."""
        return tuple(f.dependency.name for f in self.dependencies if f.status is status)


def levers_of(catalog: Catalog) -> tuple[Factor, ...]:
    """Return all levers, in the order of the table."""
    return tuple(f for f in catalog.factors.values() if f.kind is FactorKind.LEVER)


def worlds(catalog: Catalog) -> tuple[World, ...]:
    """Return nothing, openness alone, levers alone, and both: each as far as it goes, all else lowest."""
    opened = catalog.at_stance(Stance.OPEN)
    moved = {lever.factor_id: lever.top_level for lever in levers_of(catalog)}
    return (
        _world(catalog, "Nothing", START),
        _world(catalog, "Openness alone", opened),
        _world(catalog, "Levers alone", START.with_levels(moved)),
        _world(catalog, "Both", opened.with_levels(moved)),
    )


def reached(four: Sequence[World]) -> dict[Reach, tuple[Dependency, ...]]:
    """Return the dependencies by what reaches them; two that only together would reach one do not occur."""
    _, openness, levers, _ = four
    found: dict[Reach, list[Dependency]] = {reach: [] for reach in Reach}
    for opened, moved in zip(openness.dependencies, levers.dependencies, strict=True):
        by = (opened.status is not Status.REMAINS, moved.status is not Status.REMAINS)
        found[_REACHES[by]].append(opened.dependency)
    return {reach: tuple(own) for reach, own in found.items()}


_REACHES = {
    (True, False): Reach.OPENNESS,
    (False, True): Reach.LEVERS,
    (True, True): Reach.EITHER,
    (False, False): Reach.NEITHER,
}


def _world(catalog: Catalog, name: str, scenario: Scenario) -> World:
    return World(name, scenario, find(catalog, scenario).dependencies)
