"""The gradient of release as steps of a climb, each the model as a real system released it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from howopen.domain.affordance import Ability
from howopen.domain.catalog import Catalog, Findings, find
from howopen.domain.cells import OPTIONAL, Cell
from howopen.domain.dependency import Status
from howopen.domain.evidence import Evidence, why_in
from howopen.domain.scenario import Scenario

MODELS = "models"


@dataclass(frozen=True, slots=True)
class ReleaseStep:
    """A step: the system that stands for it, others that stand there too, and what the maker keeps.

    The lowest step has no system but may have an `example` outside the catalog.
    """

    step_id: str
    """Name of the step."""
    name: str
    """The step in a few words."""
    system_id: Annotated[str, Cell(optional=True, refers="systems.system_id")]
    """The system that stands for it, as in systems.csv; empty for the lowest step."""
    others: Annotated[tuple[str, ...], Cell(optional=True, refers="systems.system_id", parted_by=" ")]
    """Other systems of systems.csv on the same step, parted by spaces."""
    example: Annotated[str, OPTIONAL]
    """A known example, where no system of systems.csv stands here."""
    keeps: Annotated[Evidence, why_in("statement")]
    """What the maker keeps on this step, in our words."""


@dataclass(frozen=True, slots=True)
class Footing:
    """What somebody can do who stands on a step, against the step below it."""

    step: ReleaseStep
    scenario: Scenario
    held: int
    remaining: int
    gained: tuple[Ability, ...]
    lost: tuple[Ability, ...]


def climb(catalog: Catalog, steps: Sequence[ReleaseStep], scenario: Scenario) -> tuple[Footing, ...]:
    """Return the steps from the lowest up; all but the model stands as in the scenario."""
    footings: list[Footing] = []
    below: Findings | None = None
    for step in steps:
        moved = scenario.with_levels(model_levels(catalog, step.system_id))
        found = find(catalog, moved)
        footings.append(_footing(step, moved, below or found, found))
        below = found
    return tuple(footings)


def model_levels(catalog: Catalog, system_id: str) -> dict[str, int]:
    """Return how far a system opened its model; an empty id stands for not at all."""
    levels = catalog.scenario_of(system_id).levels if system_id else {}
    return {f.factor_id: levels.get(f.factor_id, 0) for f in catalog.materials[MODELS]}


def _footing(step: ReleaseStep, scenario: Scenario, below: Findings, here: Findings) -> Footing:
    pairs = [*zip(below.abilities, here.abilities, strict=True)]
    return Footing(
        step,
        scenario,
        sum(f.is_held for f in here.abilities),
        sum(f.status is Status.REMAINS for f in here.dependencies),
        tuple(h.ability for b, h in pairs if h.is_held and not b.is_held),
        tuple(h.ability for b, h in pairs if b.is_held and not h.is_held),
    )
