"""What visitors took of the machine's memory goes back to it."""

import ctypes
import os

from tornado.ioloop import PeriodicCallback

EVERY = 10_000  # milliseconds


def give_memory_back() -> None:
    """Hand what lies free inside this process back to the system from time to time.

    GNU's C library keeps what a flood of messages has left free, unless it lies at the very end. Where the
    library has no word for it, the process keeps what it has, as it would without this.
    """
    own = ctypes.CDLL(None) if os.name == "posix" else None
    if trim := getattr(own, "malloc_trim", None):
        PeriodicCallback(lambda: trim(0), EVERY).start()
