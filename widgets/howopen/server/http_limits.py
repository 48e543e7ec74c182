"""The server's side of HTTP: how long a request may take to arrive, and its answer to be read."""

import time
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPConnection, HTTPMessageDelegate
from tornado.ioloop import PeriodicCallback
from tornado.iostream import IOStream

from howopen.server import gate

EVERY = 5_000  # milliseconds between two looks for slow readers


class LimitedServer(HTTPServer):
    """Lets go of whoever is slow, and, where too many are connected, of who has asked longest ago.

    A line to a kernel is none of these connections once it is open; the gate counts lines by themselves.
    """

    def initialize(self, request_callback: Any, **_: Any) -> None:  # type: ignore[override]
        """Take the limits from the gate."""
        self._asked: dict[IOStream, float] = {}  # since when; who asked longest ago first
        super().initialize(
            request_callback,
            idle_connection_timeout=gate.HEADERS_SECONDS,
            body_timeout=gate.BODY_SECONDS,
            max_header_size=gate.HEADERS,
            max_body_size=gate.BODY,
        )
        PeriodicCallback(self._let_slow_readers_go, EVERY).start()

    def handle_stream(self, stream: IOStream, address: Any) -> None:
        """Serve a new connection."""
        if len(self._asked) >= gate.OPEN_REQUESTS:
            next(iter(self._asked)).close()
        super().handle_stream(stream, address)

    def start_request(self, server_conn: Any, request_conn: HTTPConnection) -> HTTPMessageDelegate:
        """Serve the next request of a connection."""
        self._asked.pop(server_conn.stream, None)
        self._asked[server_conn.stream] = time.monotonic()
        return super().start_request(server_conn, request_conn)

    def on_close(self, server_conn: Any) -> None:
        """Count a connection no more that was closed, or that has become a line to a kernel."""
        self._asked.pop(server_conn.stream, None)
        super().on_close(server_conn)

    def _let_slow_readers_go(self) -> None:
        longest = time.monotonic() - gate.ANSWER_SECONDS
        for stream in [stream for stream, since in self._asked.items() if since < longest]:
            stream.close()
