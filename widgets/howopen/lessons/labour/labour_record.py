"""What the page on labour tells besides the rules: kinds of work, who tells of it, and what is reported."""

from dataclasses import dataclass

from howopen.domain.evidence import Evidence

STAGES = ("gather", "train", "tune", "serve")


@dataclass(frozen=True, slots=True)
class LabourKind:
    """One of the four kinds of work, the stages it is done at, and the indicators that ask about it."""

    kind_id: str
    name: str
    stages: tuple[str, ...]
    asked_about: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class LabourIndicator:
    """How many developers got an index's point for telling something of labour in a year, and which.

    `told_none` are those of them that got it by saying that no such people had a part.
    """

    year: int
    indicator_id: str
    name: str
    asks: str
    scored: int
    told: int
    told_by: tuple[str, ...]
    told_none: tuple[str, ...]
    source_id: str
    locator: str


@dataclass(frozen=True, slots=True)
class LabourReport:
    """What somebody told of data work; the ends of a figure are None where there is none."""

    told_by: str
    kind_id: str
    who: str
    short: str
    place: str
    low: float | None
    high: float | None
    unit: str
    period: str
    published: str
    reply: str
    evidence: Evidence

    @property
    def is_hourly(self) -> bool:
        """Return whether the figure is in US dollars per hour."""
        return self.unit.startswith("USD per hour")

    @property
    def is_wage(self) -> bool:
        """Return whether the figure went to a worker and not to a firm between."""
        return self.unit == "USD per hour"
