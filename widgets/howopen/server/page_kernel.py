"""A page's kernel. Nobody types into it, so a third of what a kernel does when it starts can be left out."""

# What it would import while it starts, for whoever forks it to have them.
import code  # noqa: F401
import logging
import os
import sys
import time
from collections.abc import Iterable
from typing import Any

import anywidget  # noqa: F401
import zmq.utils.garbage  # noqa: F401
from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from ipywidgets import register_comm_target
from jupyter_client.session import Session
from traitlets.config import Config

from howopen.server.gate import UNREAD
from howopen.server.log import bound

# It keeps no history. Of each message that it receives it would remember a digest, of the last 65,536: many
# megabytes in the end, so that who overhears a message cannot send it a second time. That takes the right to
# use sockets that are open to their owner alone, and would press a button once more; while who sends a
# message of their own page twice would be told so in the log each time, with a traceback.
SETTINGS = Config(
    {
        "HistoryManager": {"enabled": False},
        "Session": {"digest_history_size": 0},
    }
)


MUCH, LATELY = 3.0, 10.0  # seconds of processor, within seconds: a reader who holds a key down has one of ten
YIELDING = 10  # how nice it then is, for good: beside others it gets a tenth of what each of them does


class Yielding:
    """Lets others go first who want the processor, once it has had much of it."""

    def __init__(self) -> None:
        self._since, self._used = time.monotonic(), time.process_time()
        self._yields = False

    def look(self) -> None:
        """Look how much of the processor was used lately."""
        now, used = time.monotonic(), time.process_time()
        if used - self._used > MUCH and not self._yields:
            os.nice(YIELDING)
            self._yields = True
        elif now - self._since > LATELY:
            self._since, self._used = now, used


class Ending(IPythonKernel):
    """Ends at once when it is told to, and makes way for others where it has much to do."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._yielding = Yielding()

    def pre_handler_hook(self) -> None:
        """Let no message be interrupted, which Jupyter tries before every goodbye."""

    def post_handler_hook(self) -> None:
        """Leave signals as they are, and look how busy it has been."""
        self._yielding.look()

    async def shutdown_request(self, *_: Any) -> None:
        """End at once, also in the middle of an answer: nothing is to be tidied up, and whatever else was
        about to be read would be complained of in the log."""
        os._exit(0)


class Short(Session):
    """Says nothing that is too long for a visitor: the server would take it in before it can look at it.

    What it is asked to say raises `ValueError` where it is more than may wait for a page.
    """

    def send(self, *args: Any, buffers: list[Any] | None = None, **kwargs: Any) -> Any:
        """Send a message, unless what goes with its text is too long."""
        refuse_long(buffers or ())
        return super().send(*args, buffers=buffers, **kwargs)

    def serialize(self, *args: Any, **kwargs: Any) -> list[bytes]:
        """Return the text of a message in parts, unless it is too long."""
        parts = super().serialize(*args, **kwargs)
        refuse_long(parts)
        return parts


def refuse_long(parts: Iterable[bytes | memoryview]) -> None:
    """Raise `ValueError` where there is more than may wait for a page."""
    if (size := sum(memoryview(part).nbytes for part in parts)) > UNREAD:
        raise ValueError(f"An answer of {size} bytes was not sent: {UNREAD} may wait for a page.")


class PageKernel(IPKernelApp):
    """Reads neither a command line nor anybody's configuration."""

    kernel_class = Ending

    def _session_default(self) -> Session:
        return Short(parent=self)

    def parse_command_line(self, argv: Any = None) -> None:
        """Read nothing."""

    def load_config_file(self, *_: Any, **__: Any) -> None:
        """Load no file: the settings are these."""
        self.update_config(SETTINGS)

    def init_extensions(self) -> None:
        """Load no help for typing."""

    def init_connection_file(self) -> None:
        """Read where to listen; raise `FileNotFoundError` where it is not said.

        A server that ends takes the file along, and the kernel would make its folder anew, and listen on the
        network instead.
        """
        os.stat(self.connection_file)
        super().init_connection_file()
        if self.transport != "ipc":
            raise FileNotFoundError(self.connection_file)

    def write_connection_file(self, **_: Any) -> None:
        """Write nothing: the server has written it, and one that has ended has cleared its folder away."""


def run_kernel(connection_file: str) -> None:
    """Run a kernel that listens where the file says, until it is told to shut down.

    Raises `OSError` where there is no such file.
    """
    app = PageKernel.instance(connection_file=connection_file)
    app.parent_handle = 1  # it has a parent; `end_with` watches over it
    app.initialize()
    # Importing it does this where there is a kernel already. Without it a page has to ask for each widget
    # by itself instead of for all of them at once.
    register_comm_target()
    for comm in app.kernel.comm_manager.comms.values():  # of widgets older than the kernel
        comm.kernel = app.kernel
    tell_the_server(app)
    app.start()


def tell_the_server(app: PageKernel) -> None:
    """Have what goes wrong said in the server's log; what is said on the line, the gate keeps back."""
    logging.basicConfig(stream=sys.__stderr__, level=logging.ERROR, force=True)
    bound(app.log)
    say = app.shell.showtraceback

    def say_and_log(*args: Any, **kwargs: Any) -> None:
        logging.exception("What a page's kernel was asked to do failed.")
        say(*args, **kwargs)

    app.shell.showtraceback = say_and_log
