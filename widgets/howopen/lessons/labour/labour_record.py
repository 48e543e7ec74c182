"""What the page on labour tells besides the rules: kinds of work, who tells of it, and what is reported."""

from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from howopen.domain.cells import DATED, OPTIONAL, Cell
from howopen.domain.evidence import FIGURE, Evidence, why_in

Stage = Literal["gather", "train", "tune", "serve"]
STAGES = get_args(Stage)


@dataclass(frozen=True, slots=True)
class LabourKind:
    """One of the four kinds of work, the stages it is done at, and the indicators that ask about it."""

    name: str
    """What the work is called here."""
    stages: Annotated[tuple[Stage, ...], Cell(parted_by=" ")]
    """Stages of a system’s life at which it is done: gather, train, tune, serve, parted by spaces."""
    asked_about: Annotated[
        tuple[str, ...], Cell(optional=True, refers="labour_indicators.indicator_id", parted_by=" ")
    ]
    """Indicators of the Foundation Model Transparency Index that ask about this kind, as in
    labour_indicators.csv, parted by spaces; empty where none does. Our reading of their definitions."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What people do, in our words."""


@dataclass(frozen=True, slots=True)
class LabourIndicator:
    """How many developers got an index's point for telling something of labour in a year, and which."""

    year: int
    """Year of the index."""
    indicator_id: str
    """Name used by the page; the same name in two years means a question that can be compared."""
    name: str
    """The indicator in a few words, ours."""
    asks: str
    """What it asks, in our words."""
    scored: Annotated[int, Cell(least=1)]
    """Number of developers that were scored."""
    told: Annotated[int, Cell(least=0)]
    """Number of developers that got the point."""
    told_by: Annotated[tuple[str, ...], Cell(optional=True, parted_by=";")]
    """The developers that got the point, parted by semicolons."""
    told_none: Annotated[tuple[str, ...], Cell(optional=True, parted_by=";")]
    """Those of them that got it by saying that no such people, or no outsiders, had a part, parted by
    semicolons."""
    evidence: Annotated[Evidence, FIGURE]


@dataclass(frozen=True, slots=True)
class LabourReport:
    """What somebody told of data work; the ends of a figure are None where there is none."""

    told_by: Literal["journalists", "workers", "researchers", "developer"]
    """Who told it."""
    who: str
    """Whom it is about."""
    short: str
    """The same in a few words, for a figure."""
    place: str
    """Where they work; worldwide, or not told."""
    low: Annotated[float | None, Cell(least=0)]
    """Lower end of the figure; empty where there is none."""
    high: Annotated[float | None, Cell(least=0)]
    """Upper end; empty where there is none, or where the source says at least."""
    unit: str
    """What is counted; no figure, where there is none."""
    period: str
    """When it was so."""
    published: Annotated[str, Cell(form=DATED)]
    """When it was published."""
    reply: Annotated[str, OPTIONAL]
    """What the company concerned answered, in our words; empty where no answer was found."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What was reported, in our words."""

    @property
    def is_hourly(self) -> bool:
        """Return whether the figure is in US dollars per hour."""
        return self.unit.startswith("USD per hour")

    @property
    def is_wage(self) -> bool:
        """Return whether the figure went to a worker and not to a firm between."""
        return self.unit == "USD per hour"
