"""A figure that a page shows, with whose word it is."""

from dataclasses import dataclass

from howopen.domain.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure as an interval; an end is None where the source says only at least or at most.

    The statement, in our words, is the `why` of its evidence.
    """

    fact_id: str
    component_id: str
    low: float | None
    high: float | None
    unit: str
    year: int
    evidence: Evidence
