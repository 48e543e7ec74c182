"""Two switches against each other: what tells the pairs of their settings apart."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from howopen.domain.affordance import AbilityFinding
from howopen.domain.catalog import Catalog, Findings, find
from howopen.domain.cells import OPTIONAL
from howopen.domain.consequence import ConsequenceFinding
from howopen.domain.dependency import DependencyFinding
from howopen.domain.scenario import Scenario


@dataclass(frozen=True, slots=True)
class SwitchPosition:
    """One position of a switch, and the levels it puts factors at."""

    name: str
    """Name on the page."""
    levels: Mapping[str, int]
    move: Annotated[str, OPTIONAL] = ""
    """What going there is called, where a page asks what that does on its own."""

    def as_move(self) -> "SwitchPosition":
        """Return the position under the name of going there."""
        return replace(self, name=self.move)


@dataclass(frozen=True, slots=True)
class Cell:
    """A pair of positions; of its findings only those are kept that differ between pairs."""

    row: SwitchPosition
    column: SwitchPosition
    scenario: Scenario
    abilities: tuple[AbilityFinding, ...]
    dependencies: tuple[DependencyFinding, ...]
    consequences: tuple[ConsequenceFinding, ...]


def crossing(
    catalog: Catalog,
    scenario: Scenario,
    rows: tuple[SwitchPosition, ...],
    columns: tuple[SwitchPosition, ...],
) -> tuple[Cell, ...]:
    """Return a cell for each pair of positions, row by row; all else stands as in the scenario."""
    pairs = [(row, column) for row in rows for column in columns]
    scenarios = [scenario.with_levels({**row.levels, **column.levels}) for row, column in pairs]
    findings = [find(catalog, s) for s in scenarios]
    return tuple(
        Cell(row, column, s, *_told_apart(f, findings))
        for (row, column), s, f in zip(pairs, scenarios, findings, strict=True)
    )


def _told_apart(
    own: Findings, all_of_them: list[Findings]
) -> tuple[tuple[AbilityFinding, ...], tuple[DependencyFinding, ...], tuple[ConsequenceFinding, ...]]:
    """Return those findings whose answer is not the same in all cells."""
    return (
        tuple(
            a
            for n, a in enumerate(own.abilities)
            if any(f.abilities[n].truth is not a.truth for f in all_of_them)
        ),
        tuple(
            d
            for n, d in enumerate(own.dependencies)
            if any(f.dependencies[n].status is not d.status for f in all_of_them)
        ),
        tuple(
            c
            for n, c in enumerate(own.consequences)
            if any(f.consequences[n].truth is not c.truth for f in all_of_them)
        ),
    )
