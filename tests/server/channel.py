"""The line from a page to its kernel, spoken by hand."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.server.process import Server


def message(kind: str, **content: object) -> str:
    """Return a message of Jupyter's protocol."""
    header = {"msg_id": kind, "msg_type": kind, "session": "a-visitor", "username": "", "version": "5.3"}
    parts = {"parent_header": {}, "metadata": {"version": "1.0.0"}, "content": content, "channel": "shell"}
    return json.dumps({"header": header, **parts})


@contextmanager
def channel(server: Server, kernel: str) -> Iterator[ClientConnection]:
    """Yield an open connection to a kernel."""
    with connect(f"{server.base.replace('http', 'ws')}/api/kernels/{kernel}/channels") as opened:
        yield opened


def widgets(opened: ClientConnection) -> dict[str, dict[str, Any]]:
    """Return the state of every widget of the kernel, by the widget's id."""
    control = {"comm_id": "control", "target_name": "jupyter.widget.control"}
    opened.send(message("comm_open", **control, data={}))
    opened.send(message("comm_msg", comm_id="control", data={"method": "request_states"}))
    answer: dict = {}
    while answer.get("method") != "update_states":
        answer = json.loads(opened.recv(timeout=20))["content"].get("data", {})
    return {widget: made["state"] for widget, made in answer["states"].items()}
