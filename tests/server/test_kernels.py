"""How kernels come and go: forked, each by itself, as many as there are places, and none without a server."""

import json
import os
import socket
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import psutil
import pytest
from howopen.server.forked_kernel import FirstForker
from howopen.server.kernels import VisitorKernel
from howopen.server.page_kernel import PageKernel
from howopen.server.settings import PINGS
from jupyter_server._tz import utcnow

from tests.loop import awaited
from tests.server.channel import channel, widgets
from tests.server.process import Server, kernel_id, leave, serving
from tests.server.stand_in import save

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")

CHANCE = """\
import os, random, uuid
print('chance:', random.random(), uuid.uuid4().hex, os.environ['QUERY_STRING'], ':chance')"""


@pytest.fixture(scope="module")
def notebooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one notebook, which says what chance gave its kernel, and its address."""
    folder = tmp_path_factory.mktemp("room")
    save(folder / "who.ipynb", "# Who?", CHANCE)
    return folder


@pytest.fixture(scope="module")
def room(notebooks: Path) -> Iterator[Server]:
    """A server with two places, and a file to offer to whoever finds none."""
    edition = notebooks / "edition.html"
    edition.write_text("The whole system")
    with serving("--notebooks", notebooks, "--visitors", "2", "--one-file", edition) as server:
        yield server


@linux_only
def test_each_visitor_has_a_kernel_of_their_own(room: Server) -> None:
    """Forked kernels share imports and nothing else: chance, names and the address differ."""
    said = []
    for query in ("a=1", "a=2"):
        _, body = room.visit(f"/voila/render/who.ipynb?{query}")
        leave(room, body)
        said.append(body.partition("chance: ")[2].partition(" :chance")[0].split())
    assert [one[2] for one in said] == ["a=1", "a=2"]
    assert all(one != other for one, other in zip(*said, strict=True))


def test_page_gets_all_widgets_at_once(stand_in_server: Server) -> None:
    """The kernel answers the one question for the state of everything; else a page asks for each widget."""
    with channel(stand_in_server, stand_in_server.open("08_next.ipynb")) as open_channel:
        states = widgets(open_channel)
    assert "Open the weights" in {state.get("description") for state in states.values()}


def test_a_long_lesson_fills_no_memory_with_messages() -> None:
    """What a page's kernel remembers of the messages it received has an end that comes within a lesson."""
    kernel = PageKernel()
    kernel.load_config_file()
    session = kernel.session
    for number in range(1000):
        _, parts = session.feed_identities(session.serialize(session.msg("comm_msg", {"number": number})))
        assert session.deserialize(parts)["content"]["number"] == number
    assert len(session.digest_history) <= 256


@linux_only
def test_a_lost_forker_is_replaced(room: Server) -> None:
    """The process that forks kernels may be killed; the next visitor notices nothing."""
    forkers = []
    for _ in range(2):
        body = room.visit("/voila/render/who.ipynb")[1]
        forker = room.kernel_process(kernel_id(body)).parent()
        assert forker
        forkers.append(forker.pid)
        leave(room, body)
        forker.kill()
    assert len({*forkers, room.process.pid}) == 3


def test_full_room_says_so(room: Server) -> None:
    """Who finds no place is told at once and offered the one-file edition; a closed tab frees a place."""
    bodies = [room.visit("/voila/render/who.ipynb")[1] for _ in range(2)]
    status, body = room.visit("/voila/render/who.ipynb")
    assert (status, "All places are taken" in body) == (503, True)
    assert '<a href="/howopen.html">' in body
    assert room.get("/howopen.html") == (200, "The whole system")
    leave(room, bodies.pop())
    status, body = room.visit("/voila/render/who.ipynb")
    assert status == 200
    leave(room, body)
    leave(room, bodies.pop())


def test_no_kernel_outlives_a_killed_server(notebooks: Path) -> None:
    """A server that is killed without a word takes every kernel along."""
    with serving("--notebooks", notebooks) as server:
        server.open("who.ipynb")
        processes = psutil.Process(server.process.pid).children(recursive=True)
        assert processes
        server.process.kill()
        _, alive = psutil.wait_procs(processes, timeout=10)
        assert alive == []


@linux_only
def test_no_kernel_outlives_a_server_that_did_not_hear_it_begin(tmp_path: Path) -> None:
    """What is unread when a connection is closed makes its end an error, and the kernel goes all the same."""
    forker = FirstForker([])
    ours, theirs = socket.socketpair()
    try:
        with ours, theirs:
            socket.send_fds(forker._control, [b"k"], [theirs.fileno()])
            theirs.close()
            ours.sendall(json.dumps(asked(tmp_path)).encode() + b"\n")
            kernel = psutil.Process(int(ours.recv(64, socket.MSG_PEEK)))  # seen and not taken
        kernel.wait(timeout=10)
    finally:
        forker.close()


@linux_only
def test_every_fork_is_gone_before_the_servers_folder(tmp_path: Path) -> None:
    """One that has only just begun would put its sockets into the folder while that is being removed."""
    forker = FirstForker([])
    try:
        forked = awaited(forker.fork(asked(tmp_path)))
        kernel = psutil.Process(forked.pid)
        forker.end_forks()
        assert files_held(kernel) == 0
    finally:
        forker.close()


def files_held(process: psutil.Process) -> int:
    """Return how many files a process holds open: none from the moment at which it can do nothing more.

    The system counts it as running a little longer, until it is entered among the dead.
    """
    try:
        return process.num_fds()
    except psutil.Error:  # it is among the dead
        return 0


def asked(folder: Path) -> dict[str, Any]:
    """Return what a kernel is told that is to listen where a file says that is not there."""
    return {"argv": ["-f", str(folder / "kernel.json")], "cwd": str(folder), "env": dict(os.environ)}


def test_silence_between_two_questions_ends_no_connection() -> None:
    """A browser is given up once two questions have gone unanswered; with less, all are, over and over."""
    assert PINGS["ws_ping_timeout"] > 2 * PINGS["ws_ping_interval"]


def test_a_kernel_that_is_starting_is_young() -> None:
    """Whoever ends kernels left behind meets no error at one that has not begun, and leaves it alone."""
    assert utcnow() - VisitorKernel().last_activity < timedelta(minutes=1)
