"""The line between a page and its kernel, as the system keeps it."""

import ctypes
import os
import socket
import sys
from collections.abc import Iterator

import psutil
import pytest
from websockets.exceptions import InvalidStatus

from tests.server.channel import channel
from tests.server.process import Server, serving
from tests.server.stand_in import PRESSED, save

PIDFD_GETFD = 438  # a system call that Python has no name for


def socket_of(process: int, number: int) -> socket.socket:
    """Return a copy of another process's socket."""
    descriptor = ctypes.CDLL(None, use_errno=True).syscall(PIDFD_GETFD, os.pidfd_open(process), number, 0)
    assert descriptor >= 0, os.strerror(ctypes.get_errno())
    return socket.socket(fileno=descriptor)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets one look at another's socket")
def test_no_message_waits_for_another(stand_in_server: Server) -> None:
    """Nothing is held back until what was sent before is acknowledged, which can take 40 ms."""
    with channel(stand_in_server, stand_in_server.open("08_next.ipynb")) as opened:
        here = opened.socket.getsockname()[1]
        [there] = [
            connection.fd
            for connection in psutil.Process(stand_in_server.process.pid).net_connections("tcp")
            if connection.raddr and connection.raddr.port == here
        ]
        with socket_of(stand_in_server.process.pid, there) as their:
            assert their.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of one page with a button."""
    folder = tmp_path_factory.mktemp("button")
    save(folder / "page.ipynb", "# A button", PRESSED)
    with serving("--notebooks", folder) as server:
        yield server


def test_an_old_client_is_refused(room: Server) -> None:
    """One that speaks another protocol than our pages gets no line, and the server goes on for all others."""
    with pytest.raises(InvalidStatus) as refused, channel(room, room.open("page.ipynb"), subprotocols=None):
        pass
    assert refused.value.response.status_code == 426
    assert room.get("/")[0] == 200
