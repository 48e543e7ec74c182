"""What a reader expected before seeing the end state."""

from dataclasses import dataclass

SKIPPED = "skip"
"""What an address and a file carry of a prediction that was skipped."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """How many dependencies will remain, and which if the reader named some; no number means skipped.

    It is never scored: predicting helps whether or not the prediction was right (Miller et al. 2013).
    """

    number: int | None = None
    named: frozenset[str] = frozenset()

    @property
    def is_skipped(self) -> bool:
        """Return whether the reader went on without predicting."""
        return self.number is None
