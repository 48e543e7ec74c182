"""The three stances of a component switch, and how a setting reads in them."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor
from howopen.domain.scenario import Scenario


class Stance(StrEnum):
    """Where all materials of a component stand together. Only the first three, and the fourth where
    some rung is attested nowhere, can be chosen; *mixed* is how a real system may read."""

    CLOSED = "closed"
    PARTLY = "partly"
    OPEN = "open"
    IMAGINED = "imagined"
    MIXED = "mixed"


CHOOSABLE = (Stance.CLOSED, Stance.PARTLY, Stance.OPEN)
_LEVEL: dict[Stance, Callable[[Factor], int]] = {
    Stance.CLOSED: lambda factor: 0,
    Stance.PARTLY: lambda factor: min(factor.partly_level, factor.known_level),
    Stance.OPEN: lambda factor: factor.known_level,
    Stance.IMAGINED: lambda factor: factor.top_level,
}


def stance_level(factor: Factor, stance: Stance) -> int:
    """Return the level at which a stance puts a material; raise `KeyError` for *mixed*."""
    return _LEVEL[stance](factor)


def stance_levels(materials: Iterable[Factor], stance: Stance) -> dict[str, int]:
    """Return the levels at which a stance puts all materials of a component."""
    return {factor.factor_id: stance_level(factor, stance) for factor in materials}


def stance_of(materials: Iterable[Factor], scenario: Scenario) -> Stance:
    """Return the stance in which a setting reads; what does not apply has no say, the unknown is mixed."""
    levels = scenario.levels
    applying = [f for f in materials if levels.get(f.factor_id, 0) != NOT_APPLICABLE]
    for stance in (*CHOOSABLE, Stance.IMAGINED):
        if all(levels.get(f.factor_id, 0) == stance_level(f, stance) for f in applying):
            return stance
    return Stance.MIXED


def has_unknown(materials: Iterable[Factor], scenario: Scenario) -> bool:
    """Return whether any material of a component is unknown."""
    return any(scenario.level(f.factor_id) == UNKNOWN for f in materials)
