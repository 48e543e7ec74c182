"""The server's side of HTTP: how long a request may take, how long its answer, and whose turn it is."""

import asyncio
import re
import socket
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, NamedTuple

from tornado.httpserver import HTTPServer
from tornado.httputil import (
    HTTPConnection,
    HTTPHeaders,
    HTTPInputError,
    HTTPMessageDelegate,
    RequestStartLine,
    ResponseStartLine,
)
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.iostream import IOStream

from howopen.server import gate

EVERY = 5_000  # milliseconds between two looks for slow readers
_LONG_HOST = re.compile(rb"^host:[^\n]{%d}" % gate.HOST, re.IGNORECASE | re.MULTILINE)


class Asked(NamedTuple):
    """When a connection last asked for something, and from which address."""

    since: float
    peer: str


class LimitedServer(HTTPServer):
    """Lets go of whoever is slow, and, where too many are connected, of who has asked longest ago from the
    address that has most connections.

    A line to a kernel is none of these connections once it is open; the gate counts lines by themselves.
    """

    def initialize(self, request_callback: Any, **_: Any) -> None:  # type: ignore[override]
        """Take the limits from the gate."""
        self._asked: dict[IOStream, Asked] = {}  # who asked longest ago first
        self._turns = Turns(self._bound_what_is_unread)
        super().initialize(
            request_callback,
            idle_connection_timeout=gate.HEADERS_SECONDS,
            body_timeout=gate.BODY_SECONDS,
            max_header_size=gate.HEADERS,
            max_body_size=gate.BODY,
        )
        PeriodicCallback(self._let_slow_readers_go, EVERY).start()

    def add_sockets(self, sockets: Iterable[socket.socket]) -> None:
        """Listen on these. Tornado would take all new connections that wait, a hundred and more, before it
        looks whether a click has come; here it is a few, then everybody else's turn."""
        for sock in sockets:
            IOLoop.current().add_handler(sock, self._take_a_few, IOLoop.READ)

    def _take_a_few(self, sock: socket.socket, _events: int) -> None:
        for _ in range(gate.NEW_AT_ONCE):
            try:
                connection, address = sock.accept()
            except (BlockingIOError, ConnectionAbortedError):
                return
            self.handle_stream(IOStream(connection, max_buffer_size=self.max_buffer_size), address)

    def handle_stream(self, stream: IOStream, address: Any) -> None:
        """Serve a new connection."""
        if len(self._asked) >= gate.OPEN_REQUESTS:
            self._make_room()
        self._asked[stream] = Asked(time.monotonic(), peer_of(address))
        limit_lines(stream)
        super().handle_stream(stream, address)

    def start_request(self, server_conn: Any, request_conn: HTTPConnection) -> HTTPMessageDelegate:
        """Serve the next request of a connection."""
        peer = peer_of(server_conn.context.address)
        self._asked.pop(server_conn.stream, None)
        self._asked[server_conn.stream] = Asked(time.monotonic(), peer)
        waiting = Waiting(server_conn.stream, peer)
        return InTurn(super().start_request(server_conn, request_conn), waiting, self._turns)

    def on_close(self, server_conn: Any) -> None:
        """Count a connection no more that was closed, or that has become a line to a kernel."""
        self._asked.pop(server_conn.stream, None)
        super().on_close(server_conn)

    def _make_room(self) -> None:
        self._let_one_go(dict.fromkeys(self._asked, 1))

    def _bound_what_is_unread(self) -> None:
        """Let go of who reads slowest, where more waits to be read than the server has room for."""
        unread = {stream: size for stream in self._asked if (size := waiting_in(stream))}
        while sum(unread.values()) > gate.UNREAD_ANSWERS:
            unread.pop(self._let_one_go(unread))

    def _let_one_go(self, shares: Mapping[IOStream, int]) -> IOStream:
        """Close, of the address that has most, the connection that has asked longest ago, and return it."""
        has: Counter[str] = Counter()
        for stream, share in shares.items():
            has[self._asked[stream].peer] += share
        [(most, _)] = has.most_common(1)
        longest_ago = next(stream for stream in shares if self._asked[stream].peer == most)
        del self._asked[longest_ago]  # at once: many connections come before its own end is heard of
        longest_ago.close()
        return longest_ago

    def _let_slow_readers_go(self) -> None:
        longest = time.monotonic() - gate.ANSWER_SECONDS
        for stream in [stream for stream, asked in self._asked.items() if asked.since < longest]:
            stream.close()


class Waiting:
    """A request that waits for its turn, and whether somebody still waits for its answer."""

    def __init__(self, stream: IOStream, peer: str) -> None:
        self._stream, self.peer = stream, peer
        self.turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @property
    def is_over(self) -> bool:
        """Return whether whoever asked has left; tornado looks for that only while it reads or writes."""
        try:
            return self._stream.closed() or not self._stream.socket.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            return True

    def let_go(self) -> None:
        """Close the connection."""
        self._stream.close()


class Turns:
    """Lets one request begin after the other, so that between two of them the lines to kernels get on.

    Requests that arrive together would else be answered together, and a click would wait for all of them.
    One address has its turn after the other, however much each asks for; of one address, whoever asked last:
    where more is asked than can be answered, who asked first has given up by then.
    """

    def __init__(self, before_each: Callable[[], None] = lambda: None) -> None:
        self._before_each = before_each
        self._waiting: dict[str, list[Waiting]] = {}  # by address, the next one first
        self._giving: asyncio.Task[None] | None = None

    async def take(self, one: Waiting) -> None:
        """Wait for a turn."""
        own = self._waiting.setdefault(one.peer, [])
        if len(own) >= gate.OPEN_REQUESTS:
            own[:] = [waiting for waiting in own if not self._has_left(waiting)]
        own.append(one)
        if not self._giving:
            self._giving = asyncio.create_task(self._give())
        await one.turn

    async def _give(self) -> None:
        try:
            while self._waiting:
                self._before_each()
                peer = next(iter(self._waiting))
                own = self._waiting.pop(peer)
                own.pop().turn.set_result(None)
                if own:
                    self._waiting[peer] = own
                await asyncio.sleep(0)
        finally:
            self._giving = None  # whatever went wrong with one, the next who asks is given a turn

    @staticmethod
    def _has_left(waiting: Waiting) -> bool:
        is_over = waiting.is_over
        if is_over:
            waiting.turn.set_result(None)
        return is_over


class InTurn(HTTPMessageDelegate):
    """Begins with a request when it is its turn, unless whoever asked has left by then."""

    def __init__(self, request: HTTPMessageDelegate, waiting: Waiting, turns: Turns) -> None:
        self._request, self._waiting, self._turns = request, waiting, turns
        self._has_begun = False

    async def headers_received(
        self, start_line: RequestStartLine | ResponseStartLine, headers: HTTPHeaders
    ) -> None:
        """Wait for the turn, and look at the request."""
        await self._turns.take(self._waiting)
        if self._waiting.is_over:
            return self._waiting.let_go()
        self._has_begun = True
        if received := self._request.headers_received(start_line, headers):
            await received

    def data_received(self, chunk: bytes) -> Awaitable[None] | None:
        """Pass on a part of the body."""
        return self._request.data_received(chunk) if self._has_begun else None

    def finish(self) -> None:
        """Answer."""
        if self._has_begun:
            self._request.finish()

    def on_connection_close(self) -> None:
        """Tell of one who has left."""
        if self._has_begun:
            self._request.on_connection_close()


def waiting_in(stream: IOStream) -> int:
    """Return the bytes that wait for whoever is at the other end to read."""
    return 0 if stream.closed() else len(stream._write_buffer)  # a closed one has no place for any


def peer_of(address: Any) -> str:
    """Return the address of who connected, without the port, which is another for each connection."""
    return str(address[0]) if isinstance(address, tuple) else ""


def limit_lines(stream: IOStream) -> None:
    """Refuse, unread, what has more lines before its body than the gate allows, or a longer name of host: to
    read them costs far more than to send them."""
    read = stream.read_until_regex

    async def read_few_lines(regex: bytes, max_bytes: int | None = None) -> bytes:
        lines = await read(regex, max_bytes)
        if lines.count(b"\n") > gate.HEADER_LINES:
            raise HTTPInputError("too many headers")
        if _LONG_HOST.search(lines):
            raise HTTPInputError("no host has such a name")
        return lines

    stream.read_until_regex = read_few_lines  # type: ignore[method-assign, assignment]
