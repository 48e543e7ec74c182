"""Requests written byte by byte, for what a well-behaved client would not send."""

import socket
from contextlib import suppress
from urllib.parse import urlsplit

from tests.server.process import Server


def ask(
    server: Server, path: str, method: str = "GET", headers: str = "", body: str = ""
) -> tuple[int, str, str]:
    """Return status, headers and body of the answer to exactly this path; the status is 0 where the
    server hangs up instead."""
    place = urlsplit(server.base)
    length = f"Content-Length: {len(body.encode())}\r\n" if body else ""
    head = f"{method} {path} HTTP/1.1\r\nHost: {place.netloc}\r\nConnection: close\r\n"
    request = f"{head}{headers}{length}\r\n{body}"
    with socket.create_connection((place.hostname, place.port), timeout=30) as connection:
        answer = b""
        with suppress(ConnectionError):  # hanging up while much is still on its way comes as a reset
            connection.sendall(request.encode("utf-8", "surrogateescape"))
            while received := connection.recv(65536):
                answer += received
    head, _, content = answer.decode("utf-8", "replace").partition("\r\n\r\n")
    first, _, rest = head.partition("\r\n")
    return int(first.split()[1]) if first else 0, rest.lower(), content
