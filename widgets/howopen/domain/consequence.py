"""What follows from how a system is made, and from opening it, and for whom."""

from dataclasses import dataclass
from typing import Annotated, Literal

from howopen.domain.cells import UNIQUE
from howopen.domain.condition import Condition, Levels, Truth, holds
from howopen.domain.evidence import Evidence, why_in


@dataclass(frozen=True, slots=True)
class Consequence:
    """A gain or harm to a bearer, once `triggers` holds and until `spares` does."""

    consequence_id: str
    """Name used by the other tables."""
    follows_from: Literal["making", "opening"]
    """Whether it follows from how a system is made and offered, so that it holds of closed ones as well, or
    from something in it being open."""
    effect: Literal["gain", "harm"]
    """Whether its bearer gains or is harmed."""
    bearer: str
    """Who gains or is harmed."""
    name: Annotated[str, UNIQUE]
    """Name on the page."""
    statement: Annotated[Evidence, why_in("statement")]
    """What follows, in our words."""
    triggers: Condition
    spares: Condition

    @property
    def is_gain(self) -> bool:
        """Return whether its bearer gains."""
        return self.effect == "gain"


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
