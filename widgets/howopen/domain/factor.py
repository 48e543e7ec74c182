"""What can stand at one of several rungs, and who can move it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from howopen.domain.cells import DATED, DERIVED, UNIQUE, Cell, Cells
from howopen.domain.evidence import Evidence, why_in

UNKNOWN = -1
"""Level of a factor about which nobody could establish anything: an interval, not a rung."""

NOT_APPLICABLE = -2
"""Level of a factor whose question does not arise for a system."""


class FactorKind(StrEnum):
    """Whose hand moves a factor. Only a material is moved by releasing."""

    MATERIAL = "material"
    CIRCUMSTANCE = "circumstance"
    LEVER = "lever"
    ENDOWMENT = "endowment"


@dataclass(frozen=True, slots=True)
class Attestation:
    """A named system or project that stood at a rung on a date."""

    name: str
    """A system known to have stood here; empty where none is, and then the rung is imagined and drawn so."""
    date: Annotated[str, Cell(form=DATED)]
    """When it did: year, month or day."""
    source_id: Annotated[str, Cell(refers="sources.source_id")]
    """Where that is written."""
    locator: str
    """The place there."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a factor's gradient. Without an attestation it is imagined."""

    rung_id: str
    """Name of the step within its factor."""
    label: str
    """Name on the page."""
    criterion: str
    """What has to be so for a system to stand here."""
    attested_by: Annotated[
        Attestation | None, Cells(called={"name": "attested_by", "date": "attested_on"}, optional=True)
    ]


@dataclass(frozen=True, slots=True)
class Factor:
    """A question asked of a system, with its possible answers from lowest to highest."""

    factor_id: str
    """Name used by the other tables."""
    kind: FactorKind
    """A developer moves a material by releasing; nobody moves a circumstance so; a public moves a lever,
    by law or money; an endowment is what somebody has who would use the system."""
    component_id: Annotated[str, Cell(refers="components.component_id")]
    """The component it belongs to."""
    name: Annotated[str, UNIQUE]
    """Name on the page."""
    question: str
    """What is asked of a system to find its rung."""
    rungs: tuple[Rung, ...]
    partly_level: Annotated[int, DERIVED]
    inherited: bool
    """Whether a fine-tune can stand no higher here than the model it was made from."""
    fixed: Annotated[Evidence | None, why_in("fixed_why", prefix="fixed_", optional=True)]
    """Why no release moves it; all but materials."""

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
    """Name used by the other tables."""
    name: Annotated[str, UNIQUE]
    """Name on the page."""
    short_name: Annotated[str, UNIQUE]
    """Name where there is little room, as in the network."""
    group: Literal["component", "outside"]
    """A component has a switch; what is outside the five has none."""
    evidence: Annotated[Evidence, why_in("description")]
    """What belongs to it, in our words."""

    @property
    def is_switch(self) -> bool:
        """Return whether a switch opens it."""
        return self.group == "component"
