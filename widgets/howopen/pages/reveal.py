"""What tells the answer to a question waits until that question is answered or skipped."""

from typing import Any, Protocol

import traitlets


class Waiting(Protocol):
    """A part that can be there without telling what it would."""

    revealed: Any


def reveal_by(prediction: traitlets.HasTraits, *waiting: Waiting) -> None:
    """Hide the parts as long as a new page's reader has neither predicted nor skipped.

    Both are in the `value` of the prediction, which is empty before, and again on thinking anew.
    """

    def reveal(said: object) -> None:
        for part in waiting:
            part.revealed = bool(said)

    prediction.observe(lambda change: reveal(change.new), "value")
    reveal(None)
