"""Jupyter's messages over a websocket, as a page sends and receives them (protocol v1)."""

import json
import uuid
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, NamedTuple

PROTOCOL = "v1.kernel.websocket.jupyter.org"


class Message(NamedTuple):
    """What a page reads of a message: its kind, the id of the message it answers, its content and bytes."""

    kind: str
    answers: str
    content: dict[str, Any]
    buffers: list[bytes]


def written(
    kind: str,
    session: str,
    content: dict[str, Any],
    metadata: dict[str, str] | None = None,
    channel: str = "shell",
) -> tuple[str, bytes]:
    """Return the id of a new message to the kernel, and the message as it is sent."""
    name, now = uuid.uuid4().hex, datetime.now(UTC).isoformat()
    about = {"session": session, "username": "", "version": "5.3", "date": now}
    header = {"msg_id": name, "msg_type": kind, **about}
    parts = [json.dumps(part).encode() for part in (header, {}, metadata or {}, content)]
    return name, framed(channel.encode(), *parts)


def framed(*parts: bytes) -> bytes:
    """Return the parts of a message as one frame: how many places there are, these, and the parts."""
    places = [8 * (len(parts) + 2)]
    for part in parts:
        places.append(places[-1] + len(part))
    table = [len(places), *places]
    return b"".join([*(n.to_bytes(8, "little") for n in table), *parts])


def read(sent: bytes) -> Message:
    """Return a message that was received."""
    count = int.from_bytes(sent[:8], "little")
    places = [int.from_bytes(sent[8 * n : 8 * n + 8], "little") for n in range(1, count + 1)]
    _, header, parent, _, content, *buffers = (sent[a:b] for a, b in pairwise(places))
    answers = json.loads(parent).get("msg_id", "")
    return Message(json.loads(header)["msg_type"], answers, json.loads(content), buffers)
