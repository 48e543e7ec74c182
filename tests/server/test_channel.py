"""The line between a page and its kernel, as the system keeps it."""

import ctypes
import os
import socket
import sys
from pathlib import Path

import psutil
import pytest

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


def test_an_old_client_stops_nobody(tmp_path: Path) -> None:
    """One that speaks the older protocol gets its answers in bytes, and the server goes on for all others."""
    save(tmp_path / "page.ipynb", "# A button", PRESSED)
    with serving("--notebooks", tmp_path) as server, channel(server, server.open("page.ipynb")) as opened:
        [view] = [name for name, state in widgets(opened).items() if "Press" in state.get("html", "")]
        press = {"method": "custom", "content": {"do": "press", "of": "", "value": ""}}
        opened.send(message("comm_msg", comm_id=view, data=press))
        while not isinstance(answer := opened.recv(timeout=20), bytes):
            pass
        assert b"Pressed" in answer
        assert server.get("/")[0] == 200
