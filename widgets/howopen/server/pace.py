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

    def wait_for(self, tokens: float = 1) -> float:
        """Return the seconds until so many tokens are there, which is 0 as long as they are left."""
        at = self._now()
        self._left = min(self._burst, self._left + (at - self._at) * self._a_second)
        self._at = at
        return max(0.0, (tokens - self._left) / self._a_second)

    def take(self, tokens: float = 1) -> float:
        """Take tokens and return the seconds to wait for them."""
        wait = self.wait_for(tokens)
        self._left -= tokens
        return wait

    def may(self) -> bool:
        """Take a token if one is left, and return whether one was: for those who are refused and not made
        to wait, and are not to wait longer for having asked in vain."""
        return self.wait_for() == 0 and self.take() == 0


def take_sooner(tokens: float, *paces: Pace) -> float:
    """Take tokens where they are there first, and return the seconds to wait for them."""
    return min(paces, key=lambda pace: pace.wait_for(tokens)).take(tokens)
