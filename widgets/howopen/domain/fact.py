"""A figure, with whose word it is."""

from dataclasses import dataclass
from typing import Annotated, Literal

from howopen.domain.cells import Cell
from howopen.domain.evidence import Evidence, why_in


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure as an interval; an end is None where the source says only at least or at most.

    The statement, in our words, is the `why` of its evidence.
    """

    component_id: Literal[
        "models", "data", "labour", "frameworks", "compute", "route_to_market", "public_policy", "history"
    ]
    """The component it is about; or a group outside the five; or history, for what came before AI was
    called open."""
    low: float | None
    """Lower end; empty where the source says at most."""
    high: float | None
    """Upper end, the same as the lower for an exact figure; empty where the source says at least."""
    unit: str
    """What is counted."""
    year: Annotated[int, Cell(least=1900)]
    """Year the figure was true of."""
    evidence: Annotated[Evidence, why_in("statement")]
    """The figure in a sentence, with whose word it is."""
