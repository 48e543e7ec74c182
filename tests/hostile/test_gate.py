"""What the gate admits and refuses, without a server."""

import json
from typing import Any

import pytest
from howopen.server import gate
from howopen.server.pace import Pace, take_sooner
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import wire

PRESS = {"comm_id": "c", "data": {"method": "custom", "content": {"do": "why", "of": "x", "value": ""}}}
STATE = {"arrived": "?v=1", "steps": ["v=1"], "at": 0}
ARRIVAL = {"comm_id": "c", "data": {"method": "update", "state": STATE}}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
    max_leaves=20,
)


def frame(kind: str, content: Any, channel: str = "shell") -> bytes:
    """Return a message as a page sends it."""
    return wire.written(kind, "a-visitor", content, {"version": "1.0.0"}, channel)[1]


@pytest.mark.parametrize(
    ("kind", "content", "channel"),
    [
        ("kernel_info_request", {}, "shell"),
        ("kernel_info_request", {}, "control"),
        ("comm_open", {"comm_id": "c", "target_name": "jupyter.widget.control", "data": {}}, "shell"),
        ("comm_msg", {"comm_id": "c", "data": {"method": "request_states"}}, "shell"),
        ("comm_close", {"comm_id": "c", "data": {}}, "shell"),
        ("comm_msg", PRESS, "shell"),
        ("comm_msg", {"comm_id": "c", "data": {"method": "custom", "content": {"ask": "all"}}}, "shell"),
        ("comm_msg", {"comm_id": "c", "data": {"method": "custom", "content": {"chosen": "x"}}}, "shell"),
        ("comm_msg", {"comm_id": "c", "data": {"method": "custom", "content": "library"}}, "shell"),
    ],
)
def test_what_a_page_says_goes_on_unchanged(kind: str, content: Any, channel: str) -> None:
    """Everything that our pages were seen to send reaches the kernel as it was meant."""
    message = gate.admitted(frame(kind, content, channel))
    assert message.channel == channel
    assert json.loads(message.parts[0])["msg_type"] == kind
    assert json.loads(message.parts[3]) == content


def test_a_page_may_tell_its_address() -> None:
    """The address it was opened with and the steps that its tab kept."""
    said = json.loads(gate.admitted(frame("comm_msg", ARRIVAL)).parts[3])
    assert said["data"]["state"] == STATE


@pytest.mark.parametrize(
    ("kind", "content", "channel"),
    [
        ("execute_request", {"code": "1"}, "shell"),
        ("shutdown_request", {}, "control"),
        ("input_reply", {"value": "x"}, "stdin"),
        ("comm_msg", PRESS, "iopub"),
        ("comm_msg", PRESS, "control"),
        ("comm_open", {"comm_id": "c", "target_name": "jupyter.widget", "data": {}}, "shell"),
        ("comm_msg", {"comm_id": "c", "data": {"method": "update", "state": {"_esm": "x"}}}, "shell"),
        ("comm_msg", {"comm_id": "c", "data": {"method": "update", "state": {"html": "x"}}}, "shell"),
        ("comm_msg", {"comm_id": "c", "data": {"method": "update", "state": {"at": True}}}, "shell"),
        ("comm_msg", {"comm_id": "c", "data": {"method": "custom", "content": {"do": ["x"]}}}, "shell"),
        ("comm_msg", {"comm_id": "c", "data": {"method": "custom"}}, "shell"),
        ("comm_msg", {"comm_id": "c" * 201, "data": {"method": "request_states"}}, "shell"),
        ("comm_msg", {"comm_id": 1, "data": {"method": "request_states"}}, "shell"),
        ("comm_msg", {"comm_id": "c", "data": {"method": ["custom"]}}, "shell"),
        ("comm_msg", {"comm_id": "c", "data": "x"}, "shell"),
        ("comm_msg", [], "shell"),
    ],
)
def test_what_no_page_says_is_refused(kind: str, content: Any, channel: str) -> None:
    """Code, other channels, new widgets, what a widget is made of: each with a reason in words."""
    with pytest.raises(gate.Refused, match=r"\w+ \w+"):
        gate.admitted(frame(kind, content, channel))


def test_nothing_travels_along() -> None:
    """Further keys, buffers and what a page says of the message before are left behind."""
    content = PRESS | {"more": 1, "data": PRESS["data"] | {"buffer_paths": [["x"]]}}  # type: ignore[operator]
    header = dict.fromkeys((*gate.HEADER, "more"), "x") | {"msg_type": "comm_msg"}
    parts = [b"shell", *(json.dumps(p).encode() for p in (header, {"more": 1}, {"more": 1}, content))]
    message = gate.admitted(wire.framed(*parts))
    assert set(json.loads(message.parts[0])) == {*gate.HEADER, "version", "date"}
    assert [json.loads(part) for part in message.parts[1:]] == [{}, {}, PRESS]
    with pytest.raises(gate.Refused):
        gate.admitted(wire.framed(*parts, b"a buffer"))


@pytest.mark.parametrize(
    "content", [b"[" * 20_000, b'{"a":' * 9_000, b'{"a":' + b"9" * 5_000 + b"}", b"\xff"]
)
def test_what_would_break_a_reader_is_refused(content: bytes) -> None:
    """Brackets without end, numbers longer than Python reads, bytes that are no text."""
    header = json.dumps(dict.fromkeys(gate.HEADER, "comm_msg")).encode()
    with pytest.raises(gate.Refused):
        gate.admitted(wire.framed(b"shell", header, b"{}", b"{}", content))


@pytest.mark.parametrize("name", gate.HEADER)
def test_half_a_character_is_refused(name: str) -> None:
    """What cannot be written as text again would be a traceback in the log for each message."""
    header = json.dumps(dict.fromkeys(gate.HEADER, "comm_msg") | {name: "\ud800"}).encode()
    with pytest.raises(gate.Refused):
        gate.admitted(wire.framed(b"shell", header, b"{}", b"{}", json.dumps(PRESS).encode()))


def test_dates_and_versions_are_the_servers() -> None:
    """A kernel that reads what no calendar has writes a traceback for it."""
    odd = {"version": "abc", "date": "2026-99-99T99:99:99"}
    header = json.dumps(dict.fromkeys(gate.HEADER, "comm_msg") | odd).encode()
    parts = (b"shell", header, b"{}", b'{"version": "abc"}', json.dumps(PRESS).encode())
    message = gate.admitted(wire.framed(*parts))
    assert not set(odd.values()) & set(json.loads(message.parts[0]).values())
    assert json.loads(message.parts[2]) == {"version": "1.0.0"}


def test_a_message_has_a_size() -> None:
    """The longest that a page may send is admitted, and one byte more is not."""

    def press(length: int) -> bytes:
        said = {"method": "custom", "content": {"value": "x" * length}}
        return frame("comm_msg", {"comm_id": "c", "data": said})

    room = gate.FRAME - len(press(0))
    assert gate.admitted(press(room)).cost == 1
    with pytest.raises(gate.Refused):
        gate.admitted(press(room + 1))


@given(st.binary(max_size=300) | st.binary(max_size=80).map(lambda rest: (6).to_bytes(8, "little") + rest))
def test_no_bytes_break_it(sent: bytes) -> None:
    """Whatever arrives is a message or is refused."""
    with pytest.raises(gate.Refused):
        gate.admitted(sent)


@given(st.sampled_from(["shell", "control", "stdin", "iopub", ""]), JSON, JSON, JSON)
def test_no_words_break_it(channel: str, header: Any, metadata: Any, content: Any) -> None:
    """The same of whatever has the form of a message; what is admitted has our parts and no others."""
    parts = [json.dumps(part).encode() for part in (header, {}, metadata, content)]
    try:
        message = gate.admitted(wire.framed(channel.encode(), *parts))
    except gate.Refused:
        return
    assert set(json.loads(message.parts[3])) <= {"comm_id", "data", "target_name"}


@given(JSON)
def test_widgets_of_other_notebooks_keep_what_they_are(state: Any) -> None:
    """A notebook of somebody's own may have stock widgets; what those are cannot be set there either."""
    content = {"comm_id": "c", "data": {"method": "update", "state": state}}
    try:
        message = gate.admitted(frame("comm_msg", content), gate.OF_OTHERS)
    except gate.Refused:
        assert not isinstance(state, dict) or state
        return
    passed = json.loads(message.parts[3])["data"]["state"]
    assert passed == state
    assert not any(name.startswith("_") for name in passed)


def test_a_press_on_a_stock_button_is_passed_on() -> None:
    """A notebook of somebody's own hears of a press in its widget's own words."""
    pressed = {"method": "custom", "content": {"event": "click"}}
    message = gate.admitted(frame("comm_msg", {"comm_id": "c", "data": pressed}), gate.OF_OTHERS)
    assert json.loads(message.parts[3])["data"] == pressed


@pytest.mark.parametrize(("method", "key"), [("update", "state"), ("custom", "content")])
def test_what_a_widget_is_told_has_a_depth(method: str, key: str) -> None:
    """What is nested deeper than any widget's state is refused before Python's own limit is near."""
    deep: Any = 1
    for _ in range(gate.DEPTH + 1):
        deep = [deep]
    content = {"comm_id": "c", "data": {"method": method, key: {"value": deep}}}
    with pytest.raises(gate.Refused):
        gate.admitted(frame("comm_msg", content), gate.OF_OTHERS)


def test_a_page_arrives_within_the_burst() -> None:
    """What a page says when it arrives is a part of what it may say at once, even where it arrives twice."""
    said = [
        frame("kernel_info_request", {}),
        frame("comm_open", {"comm_id": "c", "target_name": "jupyter.widget.control", "data": {}}),
        frame("comm_msg", {"comm_id": "c", "data": {"method": "request_states"}}),
        frame("comm_close", {"comm_id": "c", "data": {}}),
        frame("comm_msg", ARRIVAL),
    ]
    assert 2 * sum(gate.admitted(one).cost for one in said) <= gate.BURST


@pytest.mark.parametrize("actions", [gate.OF_OURS, gate.OF_OTHERS])
@pytest.mark.parametrize(
    "asked", [{"method": "request_states"}, {"method": "custom", "content": {"ask": "all"}}]
)
def test_all_widgets_cost_the_same_however_they_are_asked_for(asked: Any, actions: Any) -> None:
    """Half a megabyte twenty times a second, for one visitor, would slow everybody's clicks."""
    content = {"comm_id": "c", "data": asked}
    assert gate.admitted(frame("comm_msg", content), actions).cost == gate.ALL >= gate.PACE


def test_what_a_kernel_keeps_costs_much() -> None:
    """Each way to ask for all widgets that is opened and never closed takes three kilobytes for good."""
    content = {"comm_id": "c", "target_name": "jupyter.widget.control", "data": {}}
    assert gate.admitted(frame("comm_open", content)).cost == gate.ALL


def test_the_pace_holds_and_lets_go() -> None:
    """A burst goes through at once, what follows waits its turn, and a pause fills the bucket again."""
    at = [0.0]
    pace = Pace(3, 2, lambda: at[0])
    assert [pace.take() for _ in range(5)] == [0, 0, 0, 0.5, 1.0]
    at[0] = 100.0
    assert [pace.take() for _ in range(4)] == [0, 0, 0, 0.5]


def test_nobody_waits_for_others_longer_than_for_their_own_pace() -> None:
    """What all share may be used up for long by others; each goes on at a pace of their own."""
    at = [0.0]
    own, shared = Pace(2, 1, lambda: at[0]), Pace(3, 10, lambda: at[0])
    assert [take_sooner(1, own, shared) for _ in range(6)] == [0, 0, 0, 0, 0, 0.1]
    shared.take(500)
    assert take_sooner(1, own, shared) == 1
