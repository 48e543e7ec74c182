"""What many fine-tunes cost together, against training the base once."""

from dataclasses import dataclass
from math import floor

MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class TuningCase:
    """What it took to train a base once, and to fine-tune it once, in the same unit."""

    name: str
    training: float
    tuning: float
    unit: str

    @property
    def overtaken_at(self) -> int:
        """Return which fine-tune is the first by which all of them together took more than the training."""
        return floor(self.training / self.tuning) + 1

    def together(self, number: int) -> float:
        """Return what a number of fine-tunes take."""
        return number * self.tuning
