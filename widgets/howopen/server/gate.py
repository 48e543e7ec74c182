"""What a visitor may send, as tables. Whatever they do not list is refused before anything reads it.

A page of ours says little: it asks for its widgets once, reports what the reader presses, and asks now and
then whether its kernel still answers. Each of its messages is taken apart here and written anew from the
parts that are known, so nothing else can travel along: no further key, no buffer, no depth.
"""

import itertools
import json
import re
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

PROTOCOL = "v1.kernel.websocket.jupyter.org"

# ---- How much, how fast, how many -------------------------------------------------------------------------

FRAME = 64 * 1024  # bytes of one message; the largest is a page's kept steps, of at most 40,000
DEPTH = 12  # of what a notebook of somebody else's own may send
NAME = 200  # characters of an id or a name
NEWCOMERS, NEWCOMERS_PACE = 60, 4  # kernels begun at once: two classes; and a second after that
PROMISES = 20_000  # pages sent out whose kernels nobody has asked for yet: at 1,200 a second, those of 17 s
CONNECTIONS = 3  # to one kernel at a time: a page, and what a lost line has left of it
BURST, PACE = 100, 1  # messages at once, and a second after that, that a visitor has whatever others do
EAGER_BURST, EAGER_PACE = 30, 30  # the same of all together who want more; a held key sends thirty a second
CONNECTING = 10  # messages' worth: the server opens seven sockets for each connection
ALL = 20  # messages' worth: asked for all widgets, a kernel sends half a megabyte
UNREAD = 2 * 1024 * 1024  # bytes that may wait for one visitor; all widgets of a page are half a million
READING = 30  # seconds that a visitor may take to read an answer before the next question counts
UNANSWERED = 8  # messages that may wait for one kernel; at the pace above they would wait without end
ANSWERING = 60  # seconds that a kernel may take to answer so many, before a visitor who sends more is let go

ADDRESS = 16 * 1024  # characters of an address; a page with every question answered has 2,000
HEADERS = 64 * 1024  # bytes of all headers: the address comes again as the referrer
HEADER_LINES = 100  # Chromium sends fifteen, and every proxy adds a few
HOST = 300  # characters; a name has at most 253, and a port of thousands of digits takes long to be read
BODY = 1024  # bytes; what is posted to a live session has 300
HEADERS_SECONDS, BODY_SECONDS, ANSWER_SECONDS = 20, 10, 120
OPEN_REQUESTS = 1000  # connections that have not become a websocket
PIECE = 16 * 1024  # bytes of a file that wait for one reader; the system itself takes more of each
UNREAD_ANSWERS = 20 * 1024 * 1024  # bytes that may wait for all readers; thirty at once need six
NEW_AT_ONCE = 16  # connections that are taken before whoever clicks has their turn

LIVE_SESSIONS, LIVE_TABS, LIVE_ROUNDS = 20, 400, 100  # at a time; in each; in each
LIVE_SECONDS = 24 * 3600  # that a session lasts at most
CODE_BURST, CODE_PACE = 20, 2  # pictures of a way into a session, drawn at once, and a second after that
CODES_KEPT = 4  # of these; a session has one way for each name of its server
LIVE_BURST, LIVE_PACE = 20, 2  # requests of one tab at once, and a second after that
GUESS_BURST, GUESS_PACE = 300, 10  # the same of whoever names no session or tab that this server knows

SESSION = re.compile(r"[\w-]{1,100}", re.ASCII)  # what a page calls itself; it becomes a name of sockets

READ, ASK, POST = ("GET", "HEAD"), ("GET",), ("POST",)

# ---- Messages ---------------------------------------------------------------------------------------------

Content = Mapping[str, Any]


class Refused(Exception):
    """A message that no page sends; the text says what is wrong with it."""


def _nothing(_: Content) -> dict[str, Any]:
    return {}


def _all_widgets(_: Content) -> dict[str, Any]:
    return {"target_name": "jupyter.widget"}


def _comm(content: Content) -> dict[str, Any]:
    return {"comm_id": _name(content, "comm_id"), "data": {}}


def _comm_for_all_widgets(content: Content) -> dict[str, Any]:
    if content.get("target_name") != "jupyter.widget.control":
        raise Refused("a comm for something else than the state of all widgets")
    return _comm(content) | {"target_name": content["target_name"]}


def _pressed(data: Content) -> dict[str, Any]:
    content = data.get("content")
    if isinstance(content, str):
        return {"content": content}
    if not isinstance(content, dict):
        raise Refused("an action without words")
    said = {name: content[name] for name in WORDS if content.get(name) is not None}
    if any(not isinstance(text, str) for text in said.values()):
        raise Refused("an action that is not words")
    return {"content": said}


def _arrived(data: Content) -> dict[str, Any]:
    state = data.get("state")
    if not isinstance(state, dict) or any(
        name not in ARRIVAL or not ARRIVAL[name](value) for name, value in state.items()
    ):
        raise Refused("a widget's state that is not the page's address")
    return {"state": state, "buffer_paths": []}


def _any_action(data: Content) -> dict[str, Any]:
    return {"content": _shallow(data.get("content"))}


def _any_state(data: Content) -> dict[str, Any]:
    state = data.get("state")
    if not isinstance(state, dict) or any(name.startswith("_") for name in state):
        raise Refused("what a widget is, and not its state")
    return {"state": _shallow(state), "buffer_paths": []}


def _shallow(value: Any) -> Any:
    if not _is_flat(value, DEPTH):
        raise Refused("something nested too deep")
    return value


WORDS = ("do", "of", "value", "ask", "chosen")
"""Of what an action tells: what to do, to what, and the value; that all is wanted; a dot of the map."""

FOR_ALL = {"ask": "all"}
"""The action by which a page that has missed one of its widgets' changes asks for all of them."""

ARRIVAL: Mapping[str, Callable[[Any], bool]] = {
    "arrived": lambda value: isinstance(value, str) and len(value) <= ADDRESS,
    "steps": lambda value: isinstance(value, list) and all(isinstance(step, str) for step in value),
    "at": lambda value: type(value) is int,
}
"""What a page sets by itself: the address it was opened with, and the steps that its tab has kept."""

# What a widget may be asked to do; how the rest is read; what it costs, in messages.
OF_OURS: Mapping[Any, tuple[Callable[[Content], dict[str, Any]], int]] = {
    "custom": (_pressed, 1),  # whatever a reader presses, chooses or types
    "update": (_arrived, 1),
    "request_states": (_nothing, ALL),  # when the page arrives
    "request_state": (_nothing, 1),  # one, where a slow machine has not answered the question for all
}
OF_OTHERS = {**OF_OURS, "custom": (_any_action, 1), "update": (_any_state, 1)}
"""The same for notebooks that are not the project's own, whose widgets set their state as ipywidgets do, and
tell of a press as each of them likes."""

# Channel and kind; how the content is read, and what it costs. Of `comm_msg` the tables above say it.
MESSAGES: Mapping[tuple[str, str], tuple[Callable[[Content], dict[str, Any]], int]] = {
    ("shell", "kernel_info_request"): (_nothing, 1),  # the line is there
    ("control", "kernel_info_request"): (_nothing, 1),  # does the kernel still answer?
    ("shell", "comm_open"): (_comm_for_all_widgets, ALL),  # what nobody closes, a kernel keeps
    ("shell", "comm_close"): (_comm, 1),
    ("shell", "comm_info_request"): (_all_widgets, 5),
}

# Of what a kernel says. Not `stream`, `error` and the like: they hold what a visitor is not to read.
ANSWERS = frozenset(
    {"status", "comm_open", "comm_msg", "comm_close", "kernel_info_reply", "comm_info_reply",
     "display_data", "update_display_data", "clear_output"}
)  # fmt: skip


HEADER = ("msg_id", "msg_type", "session", "username")


@dataclass(frozen=True)
class Message:
    """What is passed on: the channel, the id, the four parts of Jupyter's protocol in JSON, and the cost."""

    channel: str
    id: str
    parts: tuple[bytes, bytes, bytes, bytes]
    cost: int


def admitted(frame: bytes | str, actions: Mapping[Any, Any] = OF_OURS) -> Message:
    """Return what a frame of the websocket says, written anew, or raise `Refused`."""
    channel, header, metadata, content = _taken_apart(frame)
    kind = _name(header, "msg_type")
    if (channel, kind) == ("shell", "comm_msg"):
        said, cost = _asked_of_widget(content, actions)
    elif (channel, kind) in MESSAGES:
        read, cost = MESSAGES[channel, kind]
        said = read(content)
    else:
        raise Refused("a message of a kind that no page sends")
    # Not taken from the page: whoever reads dates and versions may stumble over what is none.
    ours = {"version": "5.3", "date": datetime.now(UTC).isoformat()}
    known = {name: _name(header, name) for name in HEADER} | ours
    version = {"version": "1.0.0"} if "version" in metadata else {}
    parts: tuple[dict[str, Any], ...] = (known, {}, version, said)
    try:
        first, second, third, fourth = (json.dumps(p, ensure_ascii=False).encode() for p in parts)
    except UnicodeEncodeError as error:
        raise Refused("half of a character") from error
    return Message(channel, known["msg_id"], (first, second, third, fourth), cost)


def _asked_of_widget(content: Content, actions: Mapping[Any, Any]) -> tuple[dict[str, Any], int]:
    data = content.get("data")
    method = data.get("method") if isinstance(data, dict) else None
    if not isinstance(method, str) or method not in actions:
        raise Refused("a widget asked to do what no page asks")
    read, cost = actions[method]
    said = read(data)
    if said.get("content") == FOR_ALL:
        cost = ALL
    return _comm(content) | {"data": {"method": method, **said}}, cost


def _taken_apart(frame: bytes | str) -> tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Return channel, header, metadata and content: the number of parts, where each begins, and they."""
    if isinstance(frame, str) or not 56 <= len(frame) <= FRAME:
        raise Refused("a frame of another protocol or size")
    count, *places = struct.unpack_from("<7Q", frame)
    if count != 6 or places[0] != 56 or places[-1] != len(frame) or places != sorted(places):
        raise Refused("a frame whose parts do not lie where it says")
    channel, header, _, metadata, content = (frame[start:end] for start, end in itertools.pairwise(places))
    try:
        read = [json.loads(part) for part in (header, metadata, content)]
        if not all(isinstance(part, dict) for part in read):
            raise Refused("a part without names")
        return channel.decode("ascii"), read[0], read[1], read[2]
    except (ValueError, RecursionError) as error:
        raise Refused("a part that is not JSON") from error


def _name(of: Content, key: str) -> str:
    value = of.get(key)
    if not isinstance(value, str) or len(value) > NAME:
        raise Refused(f"no {key}, or one too long")
    return value


def _is_flat(value: Any, depth: int) -> bool:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return depth > 0 and all(_is_flat(one, depth - 1) for one in inside)


# ---- Live sessions ----------------------------------------------------------------------------------------

WORD = re.compile(r"([bdfgklmnprstvz][aeiou]){3}-([bdfgklmnprstvz][aeiou]){3}")
TAB = re.compile(r"[0-9a-f]{32}")
KEY = re.compile(r"[\w-]{8,64}", re.ASCII)
ID = re.compile(r"\w{1,100}", re.ASCII)
ID_OR_NONE = re.compile(r"\w{0,100}", re.ASCII)


def _text(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _up_to(most: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and 0 <= value <= most


def _is_flag(value: Any) -> bool:
    return type(value) is bool


_OF_TEACHER = {"word": _text(WORD), "key": _text(KEY)}
_OF_TAB = {"word": _text(WORD), "tab": _text(TAB)}

LIVE: Mapping[str, Mapping[str, Callable[[Any], bool]]] = {
    "start": {"key": _text(KEY)},
    "join": _OF_TAB,
    "answer": _OF_TAB
    | {
        "round": _up_to(LIVE_ROUNDS),
        "vote": _up_to(2),
        "option": _text(ID),
        "number": _up_to(1_000_000),
    },
    "tally": _OF_TEACHER,
    "ask": _OF_TEACHER | {"question": _text(ID), "after": _up_to(LIVE_ROUNDS)},
    "step": _OF_TEACHER | {"round": _up_to(LIVE_ROUNDS), "step": _text(ID)},
    "pause": _OF_TEACHER | {"paused": _is_flag},
    "place": _OF_TEACHER | {"place": _text(ID_OR_NONE)},
    "end": _OF_TEACHER,
}
"""What may be posted to a live session, and what has to stand in it: these names, all of them, no others."""


def admitted_post(what: str, body: bytes) -> dict[str, Any]:
    """Return what a post says, or raise `Refused`."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused("a post that is not JSON") from error
    names = LIVE[what]
    if not isinstance(said, dict) or said.keys() != names.keys():
        raise Refused("a post with other names in it than it has")
    if wrong := [name for name, is_right in names.items() if not is_right(said[name])]:
        raise Refused(f"what is no {wrong[0]}")
    return said
