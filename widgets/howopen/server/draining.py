"""A server that is to go, and lets stay who is there: it takes nobody new, and ends after the last."""

import signal
from typing import TYPE_CHECKING

from tornado.ioloop import IOLoop, PeriodicCallback

if TYPE_CHECKING:
    from howopen.server.kernels import Kernels

EVERY = 1_000  # milliseconds between two looks whether the last has left


def drain_by_signal(loop: IOLoop, kernels: "Kernels") -> None:
    """Have SIGUSR1 drain this server. It answers newcomers as when all places are taken, so a proxy that asks
    another copy then needs to be told nothing else. On Windows there is no such signal."""
    if number := getattr(signal, "SIGUSR1", None):
        signal.signal(number, lambda *_: loop.add_callback_from_signal(drain, loop, kernels))


def drain(loop: IOLoop, kernels: "Kernels") -> None:
    """Take nobody new from now on, and stop the loop when nobody is left."""
    kernels.visitors = 0
    print("Taking nobody new. This server stops when the last visitor has left.", flush=True)
    PeriodicCallback(lambda: None if kernels.in_use else loop.stop(), EVERY).start()
