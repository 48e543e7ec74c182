"""What can stand at one of several rungs, and who can move it."""

from dataclasses import dataclass
from enum import StrEnum

from howopen.domain.evidence import Evidence

UNKNOWN = -1
"""Level of a factor about which nobody could establish anything: an interval, not a rung."""

NOT_APPLICABLE = -2
"""Level of a factor whose question does not arise for a system."""


class FactorKind(StrEnum):
    """Whose hand moves a factor. Only a material is moved by releasing."""

    MATERIAL = "material"
    CIRCUMSTANCE = "circumstance"
    LEVER = "lever"


@dataclass(frozen=True, slots=True)
class Attestation:
    """A named system or project that stood at a rung on a date."""

    name: str
    date: str
    source_id: str
    locator: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a factor's gradient. Without an attestation it is imagined."""

    rung_id: str
    label: str
    criterion: str
    attested_by: Attestation | None


@dataclass(frozen=True, slots=True)
class Factor:
    """A question asked of a system, with its possible answers from lowest to highest."""

    factor_id: str
    code: str
    kind: FactorKind
    component_id: str
    name: str
    question: str
    rungs: tuple[Rung, ...]
    partly_level: int
    inherited: bool
    fixed: Evidence | None

    @property
    def is_material(self) -> bool:
        """Return whether a developer moves this factor by releasing."""
        return self.kind is FactorKind.MATERIAL

    @property
    def top_level(self) -> int:
        """Return the level of the highest rung, imagined or not."""
        return len(self.rungs) - 1

    @property
    def known_level(self) -> int:
        """Return the highest level that some system is attested to reach."""
        return max((level for level, rung in enumerate(self.rungs) if rung.attested_by), default=0)

    def level_of(self, rung_id: str) -> int:
        """Return the level of a rung; raise `KeyError` where the factor has no such rung."""
        for level, rung in enumerate(self.rungs):
            if rung.rung_id == rung_id:
                return level
        raise KeyError(rung_id)


@dataclass(frozen=True, slots=True)
class Component:
    """A material part of an AI system, or a group outside the five."""

    component_id: str
    name: str
    short_name: str
    is_switch: bool
    description: str
    evidence: Evidence
