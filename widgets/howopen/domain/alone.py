"""What each of several moves brings when it is made alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from howopen.domain.affordance import Ability
from howopen.domain.catalog import Catalog, Findings, find
from howopen.domain.condition import Truth
from howopen.domain.consequence import Consequence
from howopen.domain.crossing import SwitchPosition
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.scenario import Scenario

_BETTER = {Status.EASED: 1, Status.LIFTED: 2}


@dataclass(frozen=True, slots=True)
class Effects:
    """What a move adds to where all moves are undone: nothing that was so before is named."""

    move: SwitchPosition
    abilities: tuple[Ability, ...]
    dependencies: tuple[DependencyFinding, ...]
    consequences: tuple[Consequence, ...]


def each_alone(catalog: Catalog, scenario: Scenario, moves: Sequence[SwitchPosition]) -> tuple[Effects, ...]:
    """Return the effects of each move made alone, all else as in the scenario."""
    undone = scenario.with_levels({factor: 0 for move in moves for factor in move.levels})
    before = find(catalog, undone)
    return tuple(_effects(m, before, find(catalog, undone.with_levels(m.levels))) for m in moves)


def _effects(move: SwitchPosition, before: Findings, after: Findings) -> Effects:
    return Effects(
        move,
        tuple(
            a.ability
            for b, a in zip(before.abilities, after.abilities, strict=True)
            if a.is_held and not b.is_held
        ),
        tuple(
            a
            for b, a in zip(before.dependencies, after.dependencies, strict=True)
            if _BETTER.get(a.status, 0) > _BETTER.get(b.status, 0)
        ),
        tuple(
            a.consequence
            for b, a in zip(before.consequences, after.consequences, strict=True)
            if a.truth is Truth.HOLDS and b.truth is not Truth.HOLDS
        ),
    )
