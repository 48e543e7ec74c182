"""One way to end: whichever signal comes, and whenever, the server stops as if it had come at rest."""

import logging
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # at the start of the command there is no time for them
    from jupyter_client.multikernelmanager import MultiKernelManager
    from tornado.ioloop import IOLoop

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")
LOOK_EVERY = 1_000  # milliseconds
SIGNALS = [number for name in NAMES if (number := getattr(signal, name, None))]


def die_by_signals() -> None:
    """Have every signal end this process at once, without a word: there is nothing yet to clear away."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)


def stop_by_signals(loop: "IOLoop") -> None:
    """Have every signal stop the loop. One that comes before the loop begins stops it when it does; one that
    comes when it has stopped already changes nothing."""

    def stop(*_: Any) -> None:
        with suppress(RuntimeError):  # closed already
            loop.add_callback_from_signal(loop.stop)

    for number in SIGNALS:
        signal.signal(number, stop)


def stop_without(folder: Path, loop: "IOLoop") -> None:
    """Have the loop stop when the folder is gone.

    Nobody new could then be served, and a kernel that finds no file to say where it is to listen would
    listen on the network instead.
    """
    from tornado.ioloop import PeriodicCallback

    def look() -> None:
        if not folder.is_dir():
            logging.error(
                "The folder %s is gone, and no page can do without it: start the server anew.", folder
            )
            loop.stop()

    PeriodicCallback(look, LOOK_EVERY).start()


def kill_kernels(kernels: "MultiKernelManager") -> None:
    """End every kernel at once. Nothing in one is worth waiting for, and a frozen one would not listen."""
    for kernel_id in kernels.list_kernel_ids():
        pid = getattr(kernels.get_kernel(kernel_id).provisioner, "pid", None)
        if pid:
            kill_group(pid)


def kill_group(leader: int) -> None:
    """End a process and whatever it has started."""
    with suppress(OSError):
        if sys.platform == "win32":
            os.kill(leader, signal.SIGTERM)
        else:
            os.killpg(leader, signal.SIGKILL)
