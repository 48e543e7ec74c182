"""The line between a page and its kernel, as the system keeps it."""

import ctypes
import json
import os
import socket
import sys
from collections.abc import Iterator

import psutil
import pytest
from websockets.sync.client import ClientConnection

from tests.server.channel import channel, message, widgets
from tests.server.process import Server, serving
from tests.server.stand_in import save

PRESSED = """\
from howopen.controls.view import View
from howopen.figures.markup import element
view = View(element('button', 'Press', type='button', data_do='press'))
view.on_action(lambda do, of, value: setattr(view, 'html', element('p', 'Pressed')))
view"""
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


def press(opened: ClientConnection) -> None:
    """Press the page's button."""
    [view] = [name for name, state in widgets(opened).items() if "Press" in state.get("html", "")]
    action = {"method": "custom", "content": {"do": "press", "of": "", "value": ""}}
    opened.send(message("comm_msg", comm_id=view, data=action))


@pytest.mark.skipif(sys.platform != "linux", reason="page kernels are forked on Linux only")
def test_a_press_is_answered_in_two_messages(room: Server) -> None:
    """What changed, and that it is done: each further message takes time from everybody in the room."""
    kinds: list[str] = []
    with channel(room, room.open("page.ipynb")) as opened:
        press(opened)
        while kinds.count("status") < 2:  # the first is of the question for the widgets
            answer = opened.recv(timeout=20)
            kinds.append("view" if isinstance(answer, bytes) else json.loads(answer)["msg_type"])
    assert kinds == ["status", "view", "status"]


def test_an_old_client_stops_nobody(room: Server) -> None:
    """One that speaks the older protocol gets its answers in bytes, and the server goes on for all others."""
    with channel(room, room.open("page.ipynb")) as opened:
        press(opened)
        while not isinstance(answer := opened.recv(timeout=20), bytes):
            pass
        assert b"Pressed" in answer
        assert room.get("/")[0] == 200
