"""The line from a page to its kernel, spoken by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from websockets.sync.client import ClientConnection, connect

from benchmarks import wire
from tests.server.process import Server

VERSION = {"version": "1.0.0"}  # of the way to ask for the state of all widgets


def message(kind: str, channel: str = "shell", **content: Any) -> bytes:
    """Return a message as a page sends it."""
    return wire.written(kind, "a-visitor", content, VERSION, channel)[1]


@contextmanager
def channel(server: Server, kernel: str, **options: Any) -> Iterator[ClientConnection]:
    """Yield an open connection to a kernel."""
    address = f"{server.base.replace('http', 'ws')}/api/kernels/{kernel}/channels"
    spoken = {"subprotocols": [wire.PROTOCOL], "max_size": None}
    with connect(address, **(spoken | options)) as opened:
        yield opened


def received(opened: ClientConnection) -> wire.Message:
    """Return the next message of the kernel."""
    return wire.read(opened.recv(timeout=20))  # type: ignore[arg-type]


def ask_for_widgets(opened: ClientConnection) -> None:
    """Ask for the state of all widgets, as a page does when it arrives."""
    opened.send(message("comm_open", comm_id="control", target_name="jupyter.widget.control", data={}))
    opened.send(message("comm_msg", comm_id="control", data={"method": "request_states"}))


def widgets(opened: ClientConnection) -> dict[str, dict[str, Any]]:
    """Return the state of every widget of the kernel, by the widget's id."""
    ask_for_widgets(opened)
    answer: dict[str, Any] = {}
    while answer.get("method") != "update_states":
        answer = received(opened).content.get("data", {})
    return {widget: made["state"] for widget, made in answer["states"].items()}


def press(opened: ClientConnection) -> str:
    """Press the button of the page that has one, and return the id of its widget."""
    [view] = [name for name, state in widgets(opened).items() if "Press" in state.get("html", "")]
    action = {"method": "custom", "content": {"do": "press", "of": "", "value": ""}}
    opened.send(message("comm_msg", comm_id=view, data=action))
    return view
