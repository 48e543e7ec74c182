"""What openness lets people do."""

from dataclasses import dataclass
from typing import Annotated

from howopen.domain.cells import UNIQUE, Cell
from howopen.domain.condition import Condition, Truth
from howopen.domain.evidence import Evidence, why_in


@dataclass(frozen=True, slots=True)
class Affordance:
    """Transparency, reusability or extensibility."""

    affordance_id: str
    """Name used by the other tables."""
    name: Annotated[str, UNIQUE]
    """Name on the page."""
    question: str
    """The question it answers for somebody who wants to do something."""
    evidence: Annotated[Evidence, why_in("description")]
    """What it means, in our words."""


@dataclass(frozen=True, slots=True)
class RestsOn:
    """An ability passes through a dependency even when openness grants it."""

    dependency_id: Annotated[str, Cell(refers="dependencies.dependency_id")]
    """What one relies on in doing it."""
    evidence: Annotated[Evidence, why_in("why")]
    """How the one passes through the other."""


@dataclass(frozen=True, slots=True)
class Ability:
    """Something concrete that somebody can try; `limit` tells what stays uncertain even then.

    What is released *enables* it, in principle; in practice it *takes* something of whoever does it, which
    nobody need say of what nothing enables.
    """

    ability_id: str
    """Name used by the other tables."""
    affordance_id: Annotated[str, Cell(refers="affordances.affordance_id")]
    """The affordance it belongs to."""
    name: Annotated[str, UNIQUE]
    """What one does, as a verb."""
    short: str
    """The same in a headline, after *You can*: up to five words, in which *it* is the system."""
    limit: Annotated[Evidence, why_in("limit", prefix="limit_")]
    """What stays uncertain even when the ability is held."""
    enables: Condition
    takes: Condition | None
    rests_on: tuple[RestsOn, ...]


@dataclass(frozen=True, slots=True)
class AbilityFinding:
    """An ability in one setting, and the dependencies it passes through that are not lifted there."""

    ability: Ability
    truth: Truth
    through: tuple[str, ...]

    @property
    def is_held(self) -> bool:
        """Return whether the ability is held for certain."""
        return self.truth is Truth.HOLDS
