"""The server's side of HTTP: how long a request may take, how long its answer, and whose turn it is."""

import asyncio
import re
import socket
import time
from collections.abc import Awaitable, Iterable
from typing import Any

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


class LimitedServer(HTTPServer):
    """Lets go of whoever is slow, and, where too many are connected, of who has asked longest ago.

    A line to a kernel is none of these connections once it is open; the gate counts lines by themselves.
    """

    def initialize(self, request_callback: Any, **_: Any) -> None:  # type: ignore[override]
        """Take the limits from the gate."""
        self._asked: dict[IOStream, float] = {}  # since when; who asked longest ago first
        self._turn = asyncio.Lock()
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
            longest_ago = next(iter(self._asked))
            del self._asked[longest_ago]  # at once: many connections come before its own end is heard of
            longest_ago.close()
        self._asked[stream] = time.monotonic()
        limit_lines(stream)
        super().handle_stream(stream, address)

    def start_request(self, server_conn: Any, request_conn: HTTPConnection) -> HTTPMessageDelegate:
        """Serve the next request of a connection."""
        self._asked.pop(server_conn.stream, None)
        self._asked[server_conn.stream] = time.monotonic()
        return InTurn(super().start_request(server_conn, request_conn), self._turn)

    def on_close(self, server_conn: Any) -> None:
        """Count a connection no more that was closed, or that has become a line to a kernel."""
        self._asked.pop(server_conn.stream, None)
        super().on_close(server_conn)

    def _let_slow_readers_go(self) -> None:
        longest = time.monotonic() - gate.ANSWER_SECONDS
        for stream in [stream for stream, since in self._asked.items() if since < longest]:
            stream.close()


class InTurn(HTTPMessageDelegate):
    """Begins with a request when it is its turn, so that between two of them the lines to kernels get on.

    Requests that arrive together would else be answered together, and a click would wait for all of them.
    """

    def __init__(self, request: HTTPMessageDelegate, turn: asyncio.Lock) -> None:
        self._request, self._turn = request, turn

    async def headers_received(
        self, start_line: RequestStartLine | ResponseStartLine, headers: HTTPHeaders
    ) -> None:
        """Wait for the turn, and look at the request."""
        async with self._turn:
            await asyncio.sleep(0)
        if received := self._request.headers_received(start_line, headers):
            await received

    def data_received(self, chunk: bytes) -> Awaitable[None] | None:
        """Pass on a part of the body."""
        return self._request.data_received(chunk)

    def finish(self) -> None:
        """Answer."""
        self._request.finish()

    def on_connection_close(self) -> None:
        """Tell of one who has left."""
        self._request.on_connection_close()


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
