"""Positions on what openness is for."""

from dataclasses import dataclass
from typing import Annotated, Literal

from howopen.domain.cells import DATED, Cell
from howopen.domain.evidence import Evidence, why_in


@dataclass(frozen=True, slots=True)
class Position:
    """Who argued what about open AI, when, and for which rule."""

    position_id: str
    """Name used by the notebooks."""
    who: str
    """Person or body, with the office held then."""
    dated: Annotated[str, Cell(form=DATED)]
    """Day, month or year."""
    side: Literal["for openness", "for control", "weighing both", "on both"]
    """What was argued for."""
    claim: Annotated[Evidence, why_in("claim")]
    """What was argued, in our words."""
    rule: str
    """The rule at stake."""
