"""Waiting until the machine has nothing else to do: figures made in a crowd are the crowd's."""

import time

import psutil


class Quiet:
    """Waits for quiet moments, and remembers how often it waited in vain."""

    def __init__(self, busy: float = 25, patience: float = 4) -> None:
        self._busy = busy
        self._patience = patience
        self._waits = self._vain = 0

    def wait(self) -> None:
        """Return once the processors are less than `busy` percent in use, or patience runs out."""
        self._waits += 1
        deadline = time.monotonic() + self._patience
        while time.monotonic() < deadline:
            if psutil.cpu_percent(0.3) < self._busy:
                return
        self._vain += 1

    def words(self) -> str:
        """Return in words how quiet it was."""
        return f"quiet before {self._waits - self._vain} of {self._waits} blocks of measurements"
