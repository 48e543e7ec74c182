"""What follows from being open, and for whom."""

from dataclasses import dataclass

from howopen.domain.condition import Condition, Levels, Truth, holds
from howopen.domain.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Consequence:
    """A gain or harm to a bearer, once `triggers` holds and until `spares` does."""

    consequence_id: str
    is_gain: bool
    bearer: str
    name: str
    statement: Evidence
    triggers: Condition
    spares: Condition


@dataclass(frozen=True, slots=True)
class ConsequenceFinding:
    """Whether a consequence follows in one setting."""

    consequence: Consequence
    truth: Truth


def find_consequence(consequence: Consequence, levels: Levels) -> ConsequenceFinding:
    """Return whether a consequence follows: triggered, and not spared."""
    triggered = holds(consequence.triggers, levels)
    spared = holds(consequence.spares, levels)
    return ConsequenceFinding(consequence, _follows(triggered, spared))


def _follows(triggered: Truth, spared: Truth) -> Truth:
    if triggered in (Truth.FAILS, Truth.NOT_APPLICABLE):
        return triggered
    if spared is Truth.HOLDS:
        return Truth.FAILS
    if spared is Truth.NOT_APPLICABLE:
        return spared
    return Truth.UNKNOWN if Truth.UNKNOWN in (triggered, spared) else Truth.HOLDS
