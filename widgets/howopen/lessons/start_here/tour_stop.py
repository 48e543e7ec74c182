"""What the first page looks at."""

from dataclasses import dataclass
from typing import Annotated

from howopen.domain.cells import Cell
from howopen.domain.evidence import Evidence, why_in


@dataclass(frozen=True, slots=True)
class TourStop:
    """A release that the first page looks at, and what it is called."""

    stop_id: str
    """Name of the stop."""
    system_id: Annotated[str, Cell(refers="systems.system_id")]
    """The system, as in systems.csv."""
    said: str
    """What it is called, in a few words."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What the paper says of it, in our words."""
