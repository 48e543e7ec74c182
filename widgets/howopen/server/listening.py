"""The socket the server listens on, taken before anything slow is imported."""

import errno
import socket
import sys

from howopen.server.gate import OPEN_REQUESTS
from howopen.server.problem import CannotStart


def listen(address: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes any free one."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            address, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        sock = socket.socket(family, kind, protocol)
    except OSError as error:
        raise CannotStart(f"This machine has no address {address}; leave --address out.") from error
    # On Windows the same option would let two servers share one port.
    if sys.platform != "win32":
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind(place)
        sock.listen(OPEN_REQUESTS)
    except OSError as error:
        sock.close()
        raise CannotStart(why_not(error, address, port)) from error
    sock.setblocking(False)
    return sock


def why_not(error: OSError, address: str, port: int) -> str:
    """Return the sentence for a socket that could not be bound."""
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program; choose another, or --port 0 for any free one."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} needs rights that you do not have here; choose one above 1023."
    return f"Cannot listen on {address}, port {port}: {error.strerror}."


def base_url(sock: socket.socket) -> str:
    """Return the address at which a browser on this machine finds the socket."""
    host, port = sock.getsockname()[:2]
    if host in ("0.0.0.0", "::"):
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
