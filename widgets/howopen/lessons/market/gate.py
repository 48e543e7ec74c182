"""The gates on a model's way to its users.

A gate decides nothing: it gathers abilities and dependencies that the rules of the catalog decide.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from howopen.domain.affordance import AbilityFinding
from howopen.domain.catalog import Findings
from howopen.domain.cells import OPTIONAL, Cell
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.evidence import Basis, Evidence, why_in

_LIGHTER = (Status.EASED, Status.LIFTED)


@dataclass(frozen=True, slots=True)
class Gate:
    """A place that a model must pass, what one may do there, and on whom one depends for it."""

    gate_id: str
    """Name used by the other tables."""
    name: str
    """Name on the page."""
    asks: str
    """What is asked there."""
    abilities: Annotated[tuple[str, ...], Cell(refers="abilities.ability_id", parted_by=" ")]
    """What one may do once it is open, as in abilities.csv, parted by spaces."""
    dependencies: Annotated[tuple[str, ...], Cell(refers="dependencies.dependency_id", parted_by=" ")]
    """What holds it, as in dependencies.csv, parted by spaces; each stands at one gate at most."""
    factors: Annotated[tuple[str, ...], Cell(refers="factors.factor_id", parted_by=" ")]
    """What assessments.csv knows of a real system there, by factor, parted by spaces."""
    markets: Annotated[tuple[str, ...], Cell(optional=True, refers="market_shares.market_id", parted_by=" ")]
    """Markets of market_shares.csv whose firms stand there, parted by spaces."""
    evidence: Annotated[Evidence, why_in("statement")]
    """Why it is a gate, in our words."""


@dataclass(frozen=True, slots=True)
class Force:
    """What holds a gate, and the rule of the catalog that says so."""

    gate_id: Annotated[str, Cell(refers="gates.gate_id")]
    """The gate it holds, by our reading."""
    name: str
    """Name on the page."""
    dependency_id: Annotated[str, Cell(optional=True, refers="dependencies.dependency_id")]
    """The dependency that it is in the rules, where it is one."""
    consequence_id: Annotated[str, Cell(optional=True, refers="consequences.consequence_id")]
    """The consequence that it is in the rules, where it is one."""
    hedge: Annotated[str, OPTIONAL]
    """The words by which the paper limits it, quoted; empty where there are none."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What the paper says of it, in our words."""
    since: Annotated[Evidence | None, why_in("since", prefix="since_", basis=Basis.SOURCE, optional=True)] = (
        None
    )
    """What has become of it since, in our words; empty where nothing is told."""


@dataclass(frozen=True, slots=True)
class GateFinding:
    """A gate in one setting, beside the same gate with everything closed."""

    gate: Gate
    abilities: tuple[AbilityFinding, ...]
    dependencies: tuple[DependencyFinding, ...]
    moved: frozenset[str]
    """Ids of abilities gained and of dependencies that became lighter since everything was closed."""

    @property
    def gained(self) -> tuple[AbilityFinding, ...]:
        """Return the abilities gained."""
        return tuple(f for f in self.abilities if f.ability.ability_id in self.moved)

    @property
    def lighter(self) -> tuple[DependencyFinding, ...]:
        """Return the dependencies that became lighter."""
        return tuple(f for f in self.dependencies if f.dependency.dependency_id in self.moved)


def find_gates(gates: Iterable[Gate], closed: Findings, found: Findings) -> tuple[GateFinding, ...]:
    """Return each gate as the rules find it, and what has moved there since everything was closed."""
    abilities = {f.ability.ability_id: f for f in found.abilities}
    dependencies = {f.dependency.dependency_id: f for f in found.dependencies}
    moved = _moved(closed, found)
    return tuple(
        GateFinding(
            gate,
            tuple(abilities[name] for name in gate.abilities),
            tuple(dependencies[name] for name in gate.dependencies),
            moved & {*gate.abilities, *gate.dependencies},
        )
        for gate in gates
    )


def eased_gates(found: Sequence[GateFinding]) -> tuple[Gate, ...]:
    """Return the gates at which some dependency has become lighter."""
    return tuple(f.gate for f in found if f.lighter)


def _moved(closed: Findings, found: Findings) -> frozenset[str]:
    gained = (
        after.ability.ability_id
        for before, after in zip(closed.abilities, found.abilities, strict=True)
        if after.is_held and not before.is_held
    )
    lighter = (
        after.dependency.dependency_id
        for before, after in zip(closed.dependencies, found.dependencies, strict=True)
        if after.status in _LIGHTER and before.status not in _LIGHTER
    )
    return frozenset((*gained, *lighter))
