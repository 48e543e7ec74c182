"""Each limit of the gate by itself: whoever goes beyond it waits, or is let go, and is not served without it.

The attacks on a running server are held up by several limits at once, so that one alone may be missing there.
"""

import asyncio
import socket
import struct
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil
import pytest
from howopen.server import gate
from howopen.server.http_limits import LimitedServer
from howopen.server.kernels import Kernels
from howopen.server.listening import listen
from tornado.iostream import IOStream
from tornado.web import HTTPError

from tests.hostile.attacks import masked, plain_connection, spoken_by_hand
from tests.loop import awaited
from tests.server.channel import channel, message, received, widgets
from tests.server.process import Server, eventually, serving
from tests.server.raw import ask
from tests.server.stand_in import save

PAGE = "large.ipynb"
# Of a page whose button brings as much as may be sent at once, five times: no system keeps so much.
LARGE = """\
import ipywidgets as widgets
button, said = widgets.Button(), widgets.HTML()
button.on_click(lambda _: [setattr(said, 'value', letter * 2_000_000) for letter in 'abcde'])
widgets.VBox([button, said])"""


@contextmanager
def limited(folder: Path, *changed: str) -> Iterator[Server]:
    """Yield a server of a page whose button brings much, with some limits changed to be met soon."""
    save(folder / PAGE, "# A button", LARGE)
    start = ("from howopen.server import gate", *changed, "from howopen.server.command import main", "main()")
    with serving("--notebooks", folder, command=(sys.executable, "-c", "\n".join(start))) as server:
        yield server


@pytest.fixture(scope="module")
def hasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that gives everybody a second to ask."""
    seconds = "gate.HEADERS_SECONDS = gate.BODY_SECONDS = 1"
    with limited(tmp_path_factory.mktemp("notebooks"), seconds) as server:
        yield server


def is_connected(server: Server, line: socket.socket) -> bool:
    """Return whether the server still has its end of a connection.

    It is looked up more than once: while others come and go, the system's list may lack one that is there.
    """
    assert server.process
    ours, process = line.getsockname(), psutil.Process(server.process.pid)
    return any(place.raddr == ours for _ in range(5) for place in process.net_connections("tcp"))


MUCH = gate.BURST + gate.EAGER_BURST + 2 * gate.EAGER_PACE


def messages(server: Server, kernel: str) -> None:
    """Say more than may be said at once, by two seconds' worth."""
    with channel(server, kernel) as opened:
        for _ in range(MUCH):
            opened.send(message("kernel_info_request", "control"))
        for _ in range(MUCH):
            while received(opened).kind != "kernel_info_reply":
                pass


def pings(server: Server, kernel: str) -> None:
    """The same of pings, which are no messages."""
    with channel(server, kernel, ping_interval=None) as opened:
        for _ in range(MUCH - 1):
            opened.ping()
        assert opened.ping().wait(30)


def questions(server: Server, kernel: str) -> None:
    """The same of questions for all widgets, which cost as much as many messages; each is two."""
    with channel(server, kernel) as opened:
        for _ in range(2 + gate.BURST // (2 * gate.ALL)):
            widgets(opened)


def widgets_of(server: Server, kernel: str) -> dict[str, Any]:
    """Return the widgets of a page, as one who has just arrived asks for them."""
    with channel(server, kernel) as opened:
        return widgets(opened)


def lines(server: Server, kernel: str) -> None:
    """The same of lines, opened and closed again."""
    for _ in range(MUCH // gate.CONNECTING):
        with channel(server, kernel):
            pass


@pytest.mark.parametrize("much", [messages, pings, questions, lines])
def test_who_says_much_waits(much: Callable[[Server, str], None], stand_in_server: Server) -> None:
    """Whatever it is that is said, and over whichever line."""
    kernel = stand_in_server.open("08_next.ipynb")
    start = time.monotonic()
    much(stand_in_server, kernel)
    assert time.monotonic() - start > 1.5


def test_who_says_much_shares_a_pace_with_all_who_do(tmp_path: Path) -> None:
    """With many pages of one's own one says no more than with a few, and who says little does not notice."""
    with (
        limited(tmp_path, "gate.EAGER_BURST, gate.EAGER_PACE = 1, 30") as server,
        ThreadPoolExecutor() as others,
    ):
        kernel, *kernels = (server.open(PAGE) for _ in range(3))
        start = time.monotonic()
        much = [others.submit(messages, server, other) for other in kernels]
        assert widgets_of(server, kernel)
        assert not any(one.done() for one in much)
        for one in much:
            one.result()
    alone = (gate.CONNECTING + MUCH - gate.BURST) / 30
    assert time.monotonic() - start > 1.5 * alone


@pytest.mark.parametrize(
    "begun",
    [b"GET / HTTP/1.1\r\nHost:", b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n", b""],
    ids=["headers", "body", "nothing"],
)
def test_who_does_not_go_on_is_let_go(begun: bytes, hasty: Server) -> None:
    """A request whose end does not come, or a connection without any."""
    with plain_connection(hasty) as opened:
        opened.sendall(begun)
        opened.settimeout(20)
        assert opened.recv(4096) == b""


def test_who_does_not_read_a_page_is_let_go(tmp_path: Path) -> None:
    """Answers that are not taken do not wait in the server for ever."""
    soon = "from howopen.server import http_limits; gate.ANSWER_SECONDS, http_limits.EVERY = 3, 100"
    with limited(tmp_path, soon) as server, socket.socket() as opened:
        place = urlsplit(server.base)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        opened.connect((place.hostname, place.port))
        opened.sendall(b"GET /voila/static/voila.js HTTP/1.1\r\nHost: localhost\r\n\r\n" * 500)
        assert eventually(lambda: is_connected(server, opened)), (
            "a busy server takes up a line a moment later"
        )
        assert eventually(lambda: not is_connected(server, opened), seconds=60)


@contextmanager
def unread(server: Server) -> Iterator[Callable[[], None]]:
    """Yield what presses the button of the page and reads no answer."""
    kernel = server.open(PAGE)
    with channel(server, kernel) as opened:
        [button] = [name for name, state in widgets(opened).items() if state["_model_name"] == "ButtonModel"]
    press = message("comm_msg", comm_id=button, data={"method": "custom", "content": {"event": "click"}})
    with spoken_by_hand(server, kernel) as opened:
        yield lambda: opened.sendall(masked(press))


def is_refused(press: Callable[[], None]) -> bool:
    """Press, and return whether the line is closed."""
    try:
        press()
    except OSError:
        return True
    return False


def test_who_reads_nothing_may_ask_nothing_more(tmp_path: Path) -> None:
    """After a second in which the answer was not read, the line is closed, however much may wait."""
    with limited(tmp_path, "gate.READING, gate.UNREAD = 1, 10**9") as server, unread(server) as press:
        assert eventually(lambda: is_refused(press))


def test_only_so_much_waits_to_be_read(tmp_path: Path) -> None:
    """Ten megabytes close the line at once, long before the time to read them is over."""
    with limited(tmp_path) as server, unread(server) as press:
        assert eventually(lambda: is_refused(press), seconds=gate.READING / 2)


def test_only_so_many_messages_wait_for_a_kernel(tmp_path: Path) -> None:
    """Of what a kernel cannot keep up with little is taken in, and whoever goes on for long is let go: it
    would wait in the kernel, and then in the server, without end. Whoever comes after is answered."""
    with limited(tmp_path, "gate.ANSWERING = 1") as server:
        kernel = server.open(PAGE)
        process = server.kernel_process(kernel)
        question = masked(message("kernel_info_request"))
        with spoken_by_hand(server, kernel) as opened:
            opened.sendall(question)
            assert opened.recv(4096)
            process.suspend()
            opened.sendall(question * (gate.UNANSWERED + 2))
            assert eventually(lambda: not is_connected(server, opened))
        process.resume()
        with channel(server, kernel) as opened_again:
            assert widgets(opened_again)


def test_who_asked_longest_ago_makes_room(tmp_path: Path) -> None:
    """Of more connections than may be open those go that have asked nothing for longest, also of many that
    come at once."""
    with limited(tmp_path, "gate.OPEN_REQUESTS = 20") as server, ExitStack() as stack:
        opened = [stack.enter_context(plain_connection(server)) for _ in range(60)]
        assert eventually(lambda: is_connected(server, opened[-1])), (
            "a busy server takes up a line a moment later"
        )
        assert eventually(lambda: not any(is_connected(server, line) for line in opened[:40]), seconds=10)
        assert is_connected(server, opened[-1])


@pytest.mark.parametrize(
    ("line", "status"),
    [(f"X: {'x' * gate.HEADERS}\r\n", 0), (f"Content-Length: {gate.BODY + 1}\r\n", 400)],
    ids=["headers", "body"],
)
def test_what_is_too_large_is_refused_before_it_is_there(line: str, status: int, hasty: Server) -> None:
    """More headers than a page has, and a body that no page posts."""
    assert ask(hasty, "/", "POST", headers=line)[0] == status


def test_a_frame_that_is_too_large_is_refused_before_it_is_there(stand_in_server: Server) -> None:
    """Nine megabytes that a visitor says will come are not waited for."""
    with spoken_by_hand(stand_in_server, stand_in_server.open("08_next.ipynb")) as opened:
        opened.sendall(b"\x82\xff" + struct.pack("!Q", 9_000_000) + bytes(4))
        assert eventually(lambda: not is_connected(stand_in_server, opened))


def test_a_few_connections_are_taken_in_a_turn() -> None:
    """However many wait for it, between two turns of the loop there is time for who clicks."""

    class Counting(LimitedServer):
        taken = 0

        def handle_stream(self, stream: IOStream, address: Any) -> None:
            self.taken += 1
            super().handle_stream(stream, address)

    async def most_in_a_turn() -> int:
        server, most = Counting(lambda _: None), 0
        sock = listen("127.0.0.1", 0)
        server.add_sockets([sock])
        with ExitStack() as stack:
            for _ in range(10 * gate.NEW_AT_ONCE):
                stack.enter_context(socket.create_connection(sock.getsockname()))
            while server.taken < 10 * gate.NEW_AT_ONCE:
                before = server.taken
                await asyncio.sleep(0)
                most = max(most, server.taken - before)
        return most

    assert awaited(most_in_a_turn()) == gate.NEW_AT_ONCE


def test_a_promise_is_not_kept_for_ever() -> None:
    """Of more pages than may wait to be asked about the oldest is forgotten."""
    kernels = Kernels()

    async def start(kernel_id: str) -> str:
        raise LookupError(kernel_id)

    promised = [kernels.promise(start) for _ in range(gate.PROMISES + 1)]
    with pytest.raises(LookupError):
        awaited(kernels.begun(promised[1]))
    with pytest.raises(HTTPError):
        awaited(kernels.begun(promised[0]))
