"""What the first page looks at."""

from dataclasses import dataclass

from howopen.domain.evidence import Evidence


@dataclass(frozen=True, slots=True)
class TourStop:
    """A release that the first page looks at, and what it is called."""

    stop_id: str
    system_id: str
    said: str
    evidence: Evidence
