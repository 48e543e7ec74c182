"""What models were trained on, and cases of machines and of the software on them."""

from dataclasses import dataclass
from datetime import date

from howopen.domain.evidence import Evidence


@dataclass(frozen=True, slots=True)
class TrainingRun:
    """One training run as an index lists it; what it does not list is None or empty.

    `compute` is in floating-point operations, `cost` in US dollars of 2023. `system_id` leads to the
    system of the catalog whose assessment says whose machine it was.
    """

    run_id: str
    model: str
    developer: str
    released: date
    compute: float | None
    tokens: float | None
    hardware: str
    quantity: float | None
    hours: float | None
    cost: float | None
    access: str
    confidence: str
    system_id: str
    evidence: Evidence

    @property
    def accelerator_hours(self) -> float | None:
        """Return number times hours, or None where either is not listed."""
        return self.quantity * self.hours if self.quantity and self.hours else None


@dataclass(frozen=True, slots=True)
class ComputeCase:
    """A case of the platform, of a public machine or of a cloud; its story is its evidence's `why`."""

    kind: str
    dated: str
    name: str
    evidence: Evidence
