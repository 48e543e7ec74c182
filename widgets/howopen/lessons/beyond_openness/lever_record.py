"""A lever's legal state, and who asks for it, answers, and pays: what a source says, of when."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from howopen.domain.cells import DATED, Cell
from howopen.domain.evidence import Basis, Evidence, why_in

LEVER = Cell(refers="factors.factor_id")


class LegalState(StrEnum):
    """How far a measure has come, in one jurisdiction."""

    PROPOSED = "proposed"
    PRELIMINARY = "preliminary"
    VOLUNTARY = "voluntary"
    FINAL = "final"
    IN_FORCE = "in force"
    UNDER_APPEAL = "under appeal"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class LeverState:
    """How a lever stands in one jurisdiction, by two publications."""

    lever_id: Annotated[str, LEVER]
    """The lever."""
    jurisdiction: str
    """Where that is so."""
    state: LegalState
    """How far it has come: proposed; found for now; promised by the companies; final, and still to be made
    law or ratified; in force; in force and before a higher court; or withdrawn."""
    dated: Annotated[str, Cell(form=DATED)]
    """Since when, or when that was last reported."""
    evidence: Annotated[Evidence, why_in("statement", checked="checked", basis=Basis.SOURCE)]
    """What it is, in our words."""
    second_source_id: Annotated[str, Cell(refers="sources.source_id")]
    """A second publication that says so."""
    second_locator: str
    """The place in that publication."""


class Asks(StrEnum):
    """What is asked about a lever."""

    PROPOSES = "proposes"
    ANSWERS = "answers"
    COSTS = "costs"


@dataclass(frozen=True, slots=True)
class LeverArgument:
    """One answer about one lever."""

    lever_id: Annotated[str, LEVER]
    """The lever."""
    asks: Asks
    """What is asked: who proposes it, who answers, or whom it costs what."""
    who: str
    """Who says so; of a cost, who bears it."""
    dated: Annotated[str, Cell(form=DATED)]
    """When it was said."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What is said, in our words."""
