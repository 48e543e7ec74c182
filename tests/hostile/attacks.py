"""What visitors who mean harm, or know no better, send to the server: each goes on until the time is up.

Only to a server that the test itself has started, on this machine.
"""

import json
import random
import re
import socket
import struct
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from threading import Timer
from typing import Any
from urllib.parse import urlsplit

from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from benchmarks import wire
from tests.server.channel import channel, message, widgets
from tests.server.process import Server, leave

Attack = Callable[[Server, str, float], None]
GONE = (ConnectionClosed, InvalidStatus, OSError, TimeoutError)
TABS, RELOADING = 20, 12
LARGE = "x" * 9_000_000


def until(seconds: float) -> Iterator[int]:
    """Yield numbers until the time is up."""
    end, number = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        yield number
        number += 1


@contextmanager
def plain_connection(server: Server) -> Iterator[socket.socket]:
    """Yield a connection over which anything can be sent."""
    place = urlsplit(server.base)
    with socket.create_connection((place.hostname, place.port), timeout=10) as opened:
        yield opened


def send_frames(server: Server, page: str, seconds: float, *frames: bytes | str, **options: Any) -> None:
    """Send these over and over, on a new line whenever the last was closed."""
    kernel = server.open(page)
    for number in until(seconds):
        with suppress(*GONE), channel(server, kernel, **options) as opened:
            for _ in until(seconds):
                opened.send(frames[number % len(frames)])


def offsets_out_of_range(server: Server, page: str, seconds: float) -> None:
    """Eight bytes that say how many parts follow, and none; a few bytes of nothing."""
    send_frames(
        server, page, seconds, struct.pack("<Q", 2**63), b"\xff" * 7, struct.pack("<7Q", 6, *[2**60] * 6)
    )


def buffers_without_end(server: Server, page: str, seconds: float) -> None:
    """A frame of the older protocol that claims fifty million buffers."""
    send_frames(server, page, seconds, struct.pack("!i", 50_000_000) + b"x", subprotocols=None)
    send_frames(server, page, seconds / 2, struct.pack("!i", 50_000_000) + b"x")


def large_frames(server: Server, page: str, seconds: float) -> None:
    """Nine megabytes to each channel, also to those on which no page speaks."""
    frames = [message("comm_msg", way, data=LARGE) for way in ("iopub", "stdin", "shell")]
    send_frames(server, page, seconds, *frames)


def pieces_without_end(server: Server, page: str, seconds: float) -> None:
    """A message in pieces that never ends, and pieces of nothing."""
    kernel = server.open(page)
    send_by_hand(server, kernel, seconds / 2, masked(b"x" * 10_000, 0x0) * 10)
    send_by_hand(server, kernel, seconds / 2, masked(b"", 0x0) * 1000)


def unread_answers(server: Server, page: str, seconds: float) -> None:
    """All widgets asked for again and again, and no answer read."""
    kernel = server.open(page)
    ask = message("comm_msg", comm_id="control", data={"method": "request_states"})
    open_one = message("comm_open", comm_id="control", target_name="jupyter.widget.control", data={})
    send_by_hand(server, kernel, seconds, masked(open_one) + masked(ask))


def many_connections(server: Server, page: str, seconds: float) -> None:
    """250 lines to one's own kernel, and as many to the server that say nothing."""
    kernel = server.open(page)
    with ExitStack() as opened:
        for _ in range(250):
            with suppress(*GONE):
                opened.enter_context(channel(server, kernel))
            with suppress(*GONE):
                opened.enter_context(plain_connection(server))
        for _ in until(seconds):
            time.sleep(0.1)  # held open; that is the attack


def unfinished_bodies(server: Server, page: str, seconds: float) -> None:
    """Twenty posts of 95 MB each, none of which comes to its end."""
    head = b"POST /voila/api/shutdown/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 95000000\r\n\r\n"
    for _ in until(seconds):
        with ExitStack() as opened:
            for _ in range(20):
                with suppress(*GONE):
                    one = opened.enter_context(plain_connection(server))
                    one.sendall(head + b"x" * 4_000_000)


def unfinished_heads(server: Server, page: str, seconds: float) -> None:
    """Two hundred requests whose headers come a byte at a time."""
    with ExitStack() as stack:
        opened = [stack.enter_context(plain_connection(server)) for _ in range(200)]
        for one in opened:
            one.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        for number in until(seconds):
            with suppress(*GONE):
                opened[number % 200].sendall(b"x")
            time.sleep(0.01)  # slowly; that is the attack


def many_headers(server: Server, page: str, seconds: float) -> None:
    """Seven thousand headers in a request, on ten connections."""
    lines = b"".join(b"a%d:b\r\n" % number for number in range(7000))
    ask_at_once(server, seconds, 10, b"GET / HTTP/1.1\r\nHost: localhost\r\n" + lines + b"\r\n")


def pages_without_end(server: Server, page: str, seconds: float) -> None:
    """A page asked for over and over on a hundred connections."""
    ask_at_once(
        server, seconds, 100, f"GET /voila/render/{page} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    )


def ask_at_once(server: Server, seconds: float, connections: int, request: bytes) -> None:
    """Ask on so many connections at once, again when each has been answered."""
    for _ in until(seconds):
        with ExitStack() as stack:
            opened = [stack.enter_context(plain_connection(server)) for _ in range(connections)]
            for _ in until(seconds):
                with suppress(*GONE):
                    for one in opened:
                        one.sendall(request)
                    if all([bool(one.recv(65536)) for one in opened]):  # noqa: C419 (each is read)
                        continue
                break


def unread_pages(server: Server, page: str, seconds: float) -> None:
    """A hundred requests in a row on each of fifty connections, and no answer read."""
    ask = b"GET /voila/static/voila.js HTTP/1.1\r\nHost: localhost\r\n\r\n" * 100
    with ExitStack() as stack:
        for _ in range(50):
            with suppress(*GONE):
                stack.enter_context(plain_connection(server)).sendall(ask)
        for _ in until(seconds):
            time.sleep(0.1)  # unread; that is the attack


def unread_scripts(server: Server, page: str, seconds: float) -> None:
    """A large script, asked for on nearly as many connections as there may be, and not read."""
    ask = b"GET /voila/static/voila.js HTTP/1.1\r\nHost: localhost\r\n\r\n"
    place = urlsplit(server.base)
    with ExitStack() as stack:
        for _ in range(950):
            with suppress(*GONE):
                one = stack.enter_context(socket.socket())
                one.setsockopt(
                    socket.SOL_SOCKET, socket.SO_RCVBUF, 2048
                )  # of which the system takes little, too
                one.connect((place.hostname, place.port))
                one.sendall(ask)
        for _ in until(seconds):
            time.sleep(0.1)  # unread; that is the attack


def flood(server: Server, page: str, seconds: float) -> None:
    """One message of a page, sent as fast as it goes."""
    kernel = server.open(page)
    with channel(server, kernel) as opened:
        view = next(name for name, state in widgets(opened).items() if "data-do" in state.get("html", ""))
    action = {"method": "custom", "content": {"do": "press", "of": "", "value": ""}}
    send_by_hand(server, kernel, seconds, masked(message("comm_msg", comm_id=view, data=action)) * 100)


def flood_of_pings(server: Server, page: str, seconds: float) -> None:
    """Pings as fast as they go, whose answers are not read."""
    send_by_hand(server, server.open(page), seconds, masked(b"", 0x9) * 1000)


def eager_tabs(server: Server, page: str, seconds: float) -> None:
    """As many pages as there is room for, with three lines each, and all that is said on them is allowed."""
    kernels = []
    with suppress(KeyError, *GONE):  # no place is left
        while len(kernels) < TABS:
            kernels.append(server.open(page))
    with ThreadPoolExecutor(3 * TABS) as pool:
        lines = [pool.submit(press_without_end, server, kernel, seconds) for kernel in 3 * kernels]
    for line in lines:
        line.result()


def press_without_end(server: Server, kernel: str, seconds: float) -> None:
    """Press whatever can be pressed on a page, one after the other, and read the answers.

    In the end the line is cut: in good order it would end when all that was said is read, a minute later.
    """
    for _ in until(seconds):
        with suppress(*GONE), channel(server, kernel) as opened:
            Timer(seconds, cut, [opened]).start()
            pressed = [
                message("comm_msg", comm_id=view, data={"method": "custom", "content": action})
                for view, state in widgets(opened).items()
                for action in actions(state.get("html", ""))
            ]
            for number in until(seconds):
                opened.send(pressed[number % len(pressed)])
                with suppress(TimeoutError):
                    while opened.recv(timeout=0):
                        pass


def cut(opened: ClientConnection) -> None:
    """End a connection without a word."""
    with suppress(OSError):  # ended already
        opened.socket.shutdown(socket.SHUT_RDWR)


def actions(html: str) -> list[dict[str, str]]:
    """Return what some controls in a page's markup ask for when they are used."""
    found = re.findall('<(?:button|input)[^>]* data-do="([^"]*)"(?: data-of="([^"]*)")?', html)
    return [{"do": do, "of": of, "value": ""} for do, of in found[:20]]


def new_widgets(server: Server, page: str, seconds: float) -> None:
    """Widgets of any class, with nine megabytes each, and a new script for one that is there."""
    open_one = message("comm_open", comm_id="new", target_name="jupyter.widget", data={"state": {"x": LARGE}})
    esm = {"method": "update", "state": {"_esm": "x"}}
    send_frames(server, page, seconds, open_one, message("comm_msg", comm_id="x", data=esm))


def code(server: Server, page: str, seconds: float) -> None:
    """Requests to run code, to stop and to be told things, on every channel."""
    kinds = ("execute_request", "shutdown_request", "interrupt_request", "inspect_request", "history_request")
    frames = [
        message(kind, way, code="1") for kind in kinds for way in ("shell", "control", "stdin", "iopub")
    ]
    send_frames(server, page, seconds, *frames)


def arrivals(server: Server, page: str, seconds: float) -> None:
    """Pages asked for by whoever does not show them: crawlers, pictures, other names, long addresses."""
    path = f"/voila/render/{page}"
    for number in until(seconds):
        with suppress(*GONE):
            server.ask(("GET", "HEAD", "DELETE", "PUT")[number % 4], path)
            server.ask("GET", path, Host="evil.example")
            server.ask("GET", f"{path}?{'a=1&' * 9000}")
            server.ask("GET", f"/api/kernels/00000000-0000-0000-0000-{number:012}")


def reloads(server: Server, page: str, seconds: float) -> None:
    """A page that is reloaded over and over in twelve tabs: each time a kernel begins, and is sent away."""

    def reload(_: int) -> None:
        for _ in until(seconds):
            with suppress(AssertionError, KeyError, *GONE):  # it took too long, or no place was left
                leave(server, server.visit(f"/voila/render/{page}")[1])

    with ThreadPoolExecutor(RELOADING) as pool:
        list(pool.map(reload, range(RELOADING)))


def random_frames(server: Server, page: str, seconds: float) -> None:
    """Whatever chance makes of the messages of a page: bytes changed, left out, put in between."""
    chance = random.Random(7)
    kernel = server.open(page)
    said = [
        message("comm_msg", comm_id="control", data={"method": "request_states"}),
        message("kernel_info_request", "control"),
        wire.framed(b"shell", *(json.dumps(part).encode() for part in ({}, {}, {}, {}))),
    ]
    for _ in until(seconds):
        with suppress(*GONE), channel(server, kernel) as opened:
            opened.send(spoilt(chance.choice(said), chance))


def random_requests(server: Server, page: str, seconds: float) -> None:
    """The same of requests."""
    chance = random.Random(7)
    asked = f"GET /voila/render/{page}?v=1 HTTP/1.1\r\nHost: localhost\r\nCookie: a=b\r\n\r\n".encode()
    for _ in until(seconds):
        with suppress(*GONE), plain_connection(server) as opened:
            opened.sendall(spoilt(asked, chance))


def send_by_hand(server: Server, kernel: str, seconds: float, frames: bytes) -> None:
    """Send these over and over and read no answer, on a new line whenever the last was closed."""
    for _ in until(seconds):
        with suppress(*GONE), spoken_by_hand(server, kernel) as opened:
            opened.settimeout(seconds)  # a server that does not read on is what is hoped for
            for _ in until(seconds):
                opened.sendall(frames)


def spoilt(message: bytes, chance: random.Random) -> bytes:
    """Return a message with a few of its bytes changed, left out or put in between."""
    bytes_of = bytearray(message)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(bytes_of) + 1)
        bytes_of[at : at + chance.randint(0, 9)] = chance.randbytes(chance.randint(0, 9))
    return bytes(bytes_of)


@contextmanager
def spoken_by_hand(server: Server, kernel: str) -> Iterator[socket.socket]:
    """Yield a websocket whose answers are not read."""
    with plain_connection(server) as opened:
        opened.sendall(handshake(kernel).encode())
        if b" 101 " not in opened.recv(4096):
            raise ConnectionRefusedError
        yield opened


def handshake(kernel: str) -> str:
    """Return what asks for a line to a kernel."""
    return (
        f"GET /api/kernels/{kernel}/channels HTTP/1.1\r\nHost: localhost\r\n"
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
        f"Sec-WebSocket-Protocol: {wire.PROTOCOL}\r\n\r\n"
    )


def masked(payload: bytes, opcode: int = 0x2) -> bytes:
    """Return a frame of a client, whose mask changes nothing."""
    size = len(payload)
    length = bytes([0x80 | size]) if size < 126 else b"\xfe" + struct.pack("!H", size)
    return bytes([0x80 | opcode]) + length + bytes(4) + payload


ATTACKS: tuple[Attack, ...] = (
    offsets_out_of_range, buffers_without_end, large_frames, pieces_without_end, unread_answers,
    many_connections, unfinished_bodies, unfinished_heads, many_headers, pages_without_end, unread_pages,
    unread_scripts, flood, flood_of_pings, eager_tabs, new_widgets, code, arrivals, reloads,
    random_frames, random_requests,
)  # fmt: skip


def main(name: str, base: str, page: str, seconds: str) -> None:
    """Make one attack on a server that runs already."""
    [attack] = [attack for attack in ATTACKS if attack.__name__ == name]
    attack(Server(base, page, process=None), page, float(seconds))


if __name__ == "__main__":
    main(*sys.argv[1:])
