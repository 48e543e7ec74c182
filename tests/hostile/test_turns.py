"""Whose turn it is among those who ask the server for something."""

import asyncio
import os
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

from howopen.server import gate
from howopen.server.http_limits import InTurn, LimitedServer, Turns, Waiting, waiting_in
from howopen.server.kernels import Kernels
from howopen.server.listening import listen
from howopen.server.pace import Pace
from howopen.server.page_kernel import MUCH, YIELDING, Yielding
from howopen.server.unanswered import Unanswered
from tornado.httputil import HTTPHeaders, HTTPMessageDelegate, RequestStartLine
from tornado.iostream import IOStream
from tornado.web import Application, HTTPError, RequestHandler

from tests.loop import awaited


@contextmanager
def connected() -> Iterator[tuple[IOStream, socket.socket]]:
    """Yield the server's end of a connection, and the other."""
    ours, theirs = socket.socketpair()
    with theirs:
        stream = IOStream(ours)
        yield stream, theirs
        stream.close()


def test_who_asks_for_much_has_one_turn_like_everybody() -> None:
    """A hundred requests from one address wait; one from another is next but one. Of the hundred, those come
    first that were asked last: the others' askers have given up by then."""
    log: list[str] = []

    async def take(turns: Turns, waiting: Waiting, name: str) -> None:
        await turns.take(waiting)
        log.append(name)

    async def arrive() -> None:
        turns = Turns()
        with connected() as (stream, _):
            own = [take(turns, Waiting(stream, "one"), f"{n}") for n in range(100)]
            await asyncio.gather(*own, take(turns, Waiting(stream, "another"), "another"))

    awaited(arrive())
    assert log[:3] == ["99", "another", "98"]


def test_who_has_left_is_not_answered() -> None:
    """Of thousands who asked and left nothing is begun, or the server would be busy with them for minutes."""
    begun: list[str] = []

    class Request(HTTPMessageDelegate):
        def headers_received(self, *_: Any) -> None:
            begun.append("begun")

    async def arrive() -> bool:
        start_line, headers = RequestStartLine("GET", "/", "HTTP/1.1"), HTTPHeaders()
        with connected() as (stream, other):
            request = InTurn(Request(), Waiting(stream, "somewhere"), Turns())
            other.close()
            await request.headers_received(start_line, headers)
            request.finish()
            return stream.closed()

    assert awaited(arrive())
    assert begun == []


def test_of_those_who_have_left_few_are_remembered() -> None:
    """However many ask and leave, no more wait than may be connected."""

    async def arrive() -> int:
        turns, tasks = Turns(), []
        with connected() as (stream, _), connected() as (left, other):
            other.close()
            for n in range(3 * gate.OPEN_REQUESTS):
                tasks.append(asyncio.ensure_future(turns.take(Waiting(left if n else stream, "one"))))
                if n % 100 == 0:
                    await asyncio.sleep(0)
            waiting = sum(map(len, turns._waiting.values()))
            await asyncio.gather(*tasks)
        return waiting

    assert awaited(arrive()) <= gate.OPEN_REQUESTS


def test_lines_to_kernels_get_on_between_two_requests() -> None:
    """However many requests arrive together, the loop looks at everything else before the next of them."""
    log: list[str] = []

    class Request(HTTPMessageDelegate):
        def headers_received(self, *_: Any) -> None:
            log.append("request")
            asyncio.get_running_loop().call_soon(log.append, "else")

    async def arrive() -> None:
        turns = Turns()
        start_line, headers = RequestStartLine("GET", "/", "HTTP/1.1"), HTTPHeaders()
        with connected() as (stream, _):
            requests = [InTurn(Request(), Waiting(stream, "somewhere"), turns) for _ in range(3)]
            await asyncio.gather(*(request.headers_received(start_line, headers) for request in requests))
        await asyncio.sleep(0)

    awaited(arrive())
    assert log == ["request", "else"] * 3


def test_room_is_made_by_whoever_has_most(monkeypatch: Any) -> None:
    """A hundred connections from one address push out each other, and not the one of somebody who was there
    before them."""
    monkeypatch.setattr(gate, "OPEN_REQUESTS", 20)

    async def connect() -> tuple[bool, int]:
        server, sock = LimitedServer(lambda _: None), listen("127.0.0.1", 0)
        server.add_sockets([sock])
        with ExitStack() as stack:

            async def come(source: str) -> socket.socket:
                line = stack.enter_context(
                    socket.create_connection(sock.getsockname(), source_address=(source, 0))
                )
                line.setblocking(False)
                await asyncio.sleep(0.001)
                return line

            first = await come("127.0.0.2")
            others = [await come("127.0.0.1") for _ in range(100)]
            await asyncio.sleep(0)
            return is_open(first), sum(map(is_open, others))

    assert awaited(connect()) == (True, 19)


def test_of_all_answers_only_so_much_waits_to_be_read(monkeypatch: Any) -> None:
    """Thirty readers who read nothing push out each other, and not one of another address; whoever
    comes after them is answered."""
    monkeypatch.setattr(gate, "UNREAD_ANSWERS", 20_000_000)

    class Large(RequestHandler):
        def get(self) -> None:
            self.write(b"x" * 4_000_000)

    async def ask() -> tuple[bool, int, bool, bytes]:
        server, sock = LimitedServer(Application([("/", Large)])), listen("127.0.0.1", 0)
        server.add_sockets([sock])
        with ExitStack() as stack:

            async def come(source: str) -> socket.socket:
                line = stack.enter_context(socket.socket())
                line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)  # the system takes little of it
                line.bind((source, 0))
                line.connect(sock.getsockname())
                line.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                line.setblocking(False)
                await asyncio.sleep(0.02)
                return line

            first = await come("127.0.0.2")
            for _ in range(30):
                last = await come("127.0.0.1")
            await asyncio.sleep(0.1)
            waits = sum(map(waiting_in, server._asked))
            return is_open(first), waits, is_open(last), last.recv(15)

    is_first_open, waits, is_last_open, answer = awaited(ask())
    assert is_first_open
    assert 10_000_000 < waits < 24_000_000
    assert (is_last_open, answer) == (True, b"HTTP/1.1 200 OK")


def test_nothing_waits_for_who_has_left() -> None:
    """A stream that was closed has no place for what would wait."""

    async def leave() -> int:
        with connected() as (stream, _):
            stream.close()
            return waiting_in(stream)

    assert awaited(leave()) == 0


def test_eight_messages_wait_for_a_kernel_and_the_next_for_an_answer(monkeypatch: Any) -> None:
    """Those of a line that it has not answered; another line may always say something."""
    monkeypatch.setattr(gate, "ANSWERING", 0.05)

    async def say() -> tuple[bool, bool, bool]:
        unanswered, last = Unanswered(), 0
        for number in range(gate.UNANSWERED):
            assert await unanswered.make_room(last)
            last = unanswered.add(f"{number}")
        one_more, another = await unanswered.make_room(last), await unanswered.make_room(0)
        unanswered.hear("0", is_done=True)
        return one_more, another, await unanswered.make_room(last)

    assert awaited(say()) == (False, True, True)


def test_a_busy_kernel_lets_others_go_first(monkeypatch: Any) -> None:
    """Once, after seconds of the processor in little time; one who used as much in a long time does not."""
    used, now = [0.0], [0.0]
    nice: list[int] = []
    monkeypatch.setattr(time, "process_time", lambda: used[-1])
    monkeypatch.setattr(time, "monotonic", lambda: now[-1])
    monkeypatch.setattr(os, "nice", nice.append)
    yielding = Yielding()
    for second in range(0, 60, 11):
        used.append(second / 11)
        now.append(second)
        yielding.look()
    assert nice == []
    for more in (MUCH + 1, MUCH + 2):
        used.append(used[0] + 10 + more)
        yielding.look()
    assert nice == [YIELDING]


def is_open(line: socket.socket) -> bool:
    """Return whether the other end of a connection is still there."""
    try:
        return line.recv(1, socket.MSG_PEEK) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False


def test_who_reloads_without_end_begins_at_a_pace() -> None:
    """Two kernels begin at once and the others later, in the order in which they were asked for; whoever has
    said goodbye while waiting takes nobody's turn, and a kernel that runs already is not waited for."""
    begun: dict[str, float] = {}

    async def reload() -> list[str]:
        kernels = Kernels(visitors=10, newcomers=Pace(2, 4))

        async def begin(kernel_id: str) -> str:
            begun[kernel_id] = time.monotonic() - since
            return kernel_id

        async def asked(kernel_id: str) -> None:
            with suppress(HTTPError):  # it has no process, and is not there in the end
                await kernels.begun(kernel_id)

        ids = [kernels.promise(begin) for _ in range(5)]
        since = time.monotonic()
        asking = asyncio.gather(*map(asked, ids))
        await asyncio.sleep(0)
        await kernels.shutdown_kernel(ids[3])
        await asked("it runs already")
        assert not begun
        await asking
        return [*ids[:3], ids[4]]

    assert awaited(reload()) == [*begun]
    _, _, third, last = begun.values()
    assert 0.24 < third < last - 0.24
