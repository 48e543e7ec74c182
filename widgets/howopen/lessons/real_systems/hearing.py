"""What a statement is held against: the evidence there is, and what follows from it by the rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from howopen.domain.affordance import AbilityFinding
from howopen.domain.catalog import Catalog, find
from howopen.domain.condition import Truth
from howopen.domain.dependency import DependencyFinding
from howopen.domain.evidence import Evidence
from howopen.domain.factor import UNKNOWN, Factor
from howopen.domain.scenario import Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.lessons.real_systems.standing import Entry, Standing, level_name
from howopen.lessons.real_systems.statement import Asserts, Statement
from howopen.lessons.real_systems.trial import AGAINST, BEARS, Trial


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that the evidence says: what was asked, the answer, and why, unless many are counted."""

    factor: Factor
    answer: str
    why: Evidence | None


@dataclass(frozen=True, slots=True)
class Hearing:
    """A statement with its evidence, and what follows from all of it and from what a reader attached.

    `pieces` are given by component. `borne` are the abilities that the attached evidence gives by itself.
    """

    statement: Statement
    pieces: Mapping[str, tuple[Piece, ...]]
    shown: Shown
    borne: tuple[AbilityFinding, ...]

    @property
    def held(self) -> tuple[AbilityFinding, ...]:
        """Return the abilities that everything released gives."""
        return tuple(f for f in self.shown.findings.abilities if f.is_held)

    @property
    def not_known(self) -> int:
        """Return of how many abilities the evidence does not tell whether anybody has them."""
        return sum(f.truth is Truth.UNKNOWN for f in self.shown.findings.abilities)

    @property
    def spoken_of(self) -> tuple[DependencyFinding, ...]:
        """Return the dependencies that the statement speaks of."""
        return tuple(f for f in self.shown.findings.dependencies if self._is_named(f))

    @property
    def left_out(self) -> tuple[DependencyFinding, ...]:
        """Return the dependencies that the statement leaves out, and that are not lifted."""
        found = self.shown.findings.dependencies
        return tuple(f for f in found if not f.is_lifted and not self._is_named(f))

    def _is_named(self, found: DependencyFinding) -> bool:
        return found.dependency.dependency_id in self.statement.names


def hear(catalog: Catalog, entries: Mapping[str, Entry], statement: Statement, trial: Trial) -> Hearing:
    """Return a statement's evidence, and what follows from it by a catalog's rules."""
    if statement.system_id:
        entry = entries[statement.system_id]
        scenario = catalog.scenario_of(statement.system_id)
        pieces = _of_a_system(catalog, entry)
    elif statement.evidence:
        scenario, pieces = _what_was_found(catalog, statement)
    else:
        scenario, pieces = catalog.at_stance(Stance.OPEN), _of_all(catalog, tuple(entries.values()))
    attached = _only(catalog, scenario, _attached(statement, trial))
    return Hearing(
        statement,
        {c.component_id: tuple(p for p in pieces if _is_of(p, c.component_id)) for c in catalog.switches},
        Shown.of(catalog, scenario, statement.system_id),
        tuple(f for f in find(catalog, attached).abilities if f.is_held),
    )


def _attached(statement: Statement, trial: Trial) -> set[str]:
    """Return the components whose evidence the reader counts for openness.

    What bears out *closed* speaks against openness, so there it is the other way round.
    """
    opens = AGAINST if statement.asserts is Asserts.CLOSED else BEARS
    return {component for component, weight in trial.weighed.items() if weight == opens}


def _only(catalog: Catalog, scenario: Scenario, components: set[str]) -> Scenario:
    """Return a scenario in which nothing else was released than what belongs to these components."""
    others = (own for component, own in catalog.materials.items() if component not in components)
    return scenario.with_levels({factor.factor_id: 0 for own in others for factor in own})


def _of_a_system(catalog: Catalog, entry: Entry) -> Sequence[Piece]:
    return [
        Piece(factor, level_name(factor, entry.level(factor)), entry.assessments[factor.factor_id].evidence)
        for factor in catalog.assessed
    ]


def _what_was_found(catalog: Catalog, statement: Statement) -> tuple[Scenario, Sequence[Piece]]:
    """Return the setting and the pieces of a system that has no assessment: all else is unknown."""
    levels = {factor.factor_id: UNKNOWN for factor in catalog.assessed}
    levels |= {a.factor_id: a.level for a in statement.evidence}
    pieces = [
        Piece(catalog.factors[a.factor_id], level_name(catalog.factors[a.factor_id], a.level), a.evidence)
        for a in statement.evidence
    ]
    return Scenario.of(levels), pieces


def _of_all(catalog: Catalog, entries: Sequence[Entry]) -> Sequence[Piece]:
    """Return of each material how many systems stand how: the evidence for what is said of all."""
    return [
        Piece(factor, ", ".join(_counted(entries, factor)), None)
        for factor in catalog.assessed
        if factor.is_material
    ]


def _counted(entries: Sequence[Entry], factor: Factor) -> list[str]:
    numbers = {one: sum(e.standing(factor) is one for e in entries) for one in Standing}
    return [f"{one} {number}" for one, number in numbers.items() if number]


def _is_of(piece: Piece, component_id: str) -> bool:
    return piece.factor.component_id == component_id
