"""What openness lets people do."""

from dataclasses import dataclass

from howopen.domain.condition import Condition, Truth
from howopen.domain.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Affordance:
    """Transparency, reusability or extensibility."""

    affordance_id: str
    name: str
    question: str
    description: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class RestsOn:
    """An ability passes through a dependency even when openness grants it."""

    dependency_id: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Ability:
    """Something concrete that somebody can try; `limit` tells what stays uncertain even then."""

    ability_id: str
    affordance_id: str
    name: str
    limit: Evidence
    enables: Condition
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
