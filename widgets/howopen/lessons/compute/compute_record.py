"""What models were trained on, and cases of machines and of the software on them."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from howopen.domain.cells import DATED, OPTIONAL, Cell
from howopen.domain.evidence import FIGURE, Evidence, why_in


@dataclass(frozen=True, slots=True)
class TrainingRun:
    """One training run as an index lists it; what it does not list is None or empty."""

    run_id: str
    """Name of the training run."""
    model: str
    """Name of the model."""
    developer: str
    """Who made it."""
    released: date
    """Day of publication."""
    compute: Annotated[float | None, Cell("compute_flop")]
    """Computing for training, in floating-point operations."""
    tokens: float | None
    """Size of the training text in tokens, or words for older models; empty for pictures."""
    hardware: Annotated[str, OPTIONAL]
    """Kind of accelerator."""
    quantity: float | None
    """Number of accelerators."""
    hours: float | None
    """Hours that training took."""
    cost: Annotated[float | None, Cell("cost_usd")]
    """Estimated cost of the training computing, in US dollars of 2023."""
    access: Annotated[str, OPTIONAL]
    """How open the model is, in the words of Epoch AI."""
    confidence: Literal["confident", "likely", "speculative", "unknown"]
    """How sure Epoch AI is of the entry."""
    system_id: Annotated[str, Cell(optional=True, refers="systems.system_id")]
    """The system of systems.csv that this run belongs to, where there is one: whose machine it was stands
    in assessments.csv."""
    evidence: Annotated[Evidence, FIGURE]

    @property
    def accelerator_hours(self) -> float | None:
        """Return number times hours, or None where either is not listed."""
        return self.quantity * self.hours if self.quantity and self.hours else None


@dataclass(frozen=True, slots=True)
class ComputeCase:
    """A case of the platform, of a public machine or of a cloud; its story is its evidence's `why`."""

    kind: Literal["cuda", "public", "cloud"]
    """What it is a case of: the platform, a public machine, or a cloud."""
    dated: Annotated[str, Cell(form=DATED)]
    """When it was so."""
    name: str
    """What or whom it is about."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What happened, in our words."""
