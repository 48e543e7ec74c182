"""How fast somebody may go on: so much at once, and so much a second after that."""

import time
from collections.abc import Callable


class Pace:
    """A bucket of tokens that fills again by itself. Who takes more than it holds has to wait.

    Nothing is lost by waiting: what has not been read stays with whoever sent it.
    """

    def __init__(self, burst: float, a_second: float, now: Callable[[], float] = time.monotonic) -> None:
        """Begin with a full bucket; `now` tells the time in seconds."""
        self._burst, self._a_second, self._now = burst, a_second, now
        self._left, self._at = burst, now()

    def take(self, tokens: float = 1) -> float:
        """Take tokens and return the seconds to wait for them, which is 0 as long as some are left."""
        at = self._now()
        self._left = min(self._burst, self._left + (at - self._at) * self._a_second) - tokens
        self._at = at
        return max(0.0, -self._left / self._a_second)

    def may(self, tokens: float = 1) -> bool:
        """Take tokens if they are left, and return whether they were: for those who are refused or sent
        elsewhere and not made to wait, and are not to wait longer for having asked in vain."""
        if self.take(tokens) == 0:
            return True
        self._left += tokens
        return False
