"""What was chosen before, so that any step can be taken back."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """The present value with those before it and those taken back."""

    present: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()

    def do(self, value: T) -> "History[T]":
        """Return the history in which a value follows the present; an equal one changes nothing."""
        return self if value == self.present else History(value, (*self.past, self.present))

    def undo(self) -> "History[T]":
        """Return the history one step back, or the same where nothing lies before."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redo(self) -> "History[T]":
        """Return the history one step on again, or the same where nothing was taken back."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])
