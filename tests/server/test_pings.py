"""The server asks each line now and then whether its page is still there."""

import logging
from types import SimpleNamespace
from typing import Any

import pytest
from howopen.server.channel import Channel
from tornado.ioloop import IOLoop
from tornado.iostream import StreamBufferFullError, StreamClosedError

from tests.loop import awaited


class Line:
    """What a channel writes to; it cannot be written to."""

    client_terminated = False

    def __init__(self, problem: Exception | None) -> None:
        self._problem, self.is_let_go = problem, False

    def is_closing(self) -> bool:
        """Return whether it was cut, which nobody has heard of who waits for the pace."""
        return self._problem is None

    def write_ping(self, _: bytes) -> None:
        """Fail as a stream does."""
        assert self._problem
        raise self._problem

    def _abort(self) -> None:
        self.is_let_go = True


def ping(line: Line) -> None:
    """Have a channel ask whether the page at the end of a line is still there."""

    async def ask() -> None:
        channel: Any = Channel.__new__(Channel)
        channel.application = SimpleNamespace(settings={})
        channel.ws_connection = line
        channel.last_ping = channel.last_pong = IOLoop.current().time()
        channel.send_ping()

    awaited(ask())


@pytest.mark.parametrize("problem", [None, StreamClosedError()])
def test_a_line_that_was_cut_is_let_go_without_a_word(
    problem: Exception | None, caplog: pytest.LogCaptureFixture
) -> None:
    """Readers close their pages all the time, while what they sent may still wait for its turn."""
    line = Line(problem)
    ping(line)

    assert line.is_let_go
    assert caplog.records == []


def test_a_line_with_no_room_for_a_ping_is_let_go_with_a_sentence(caplog: pytest.LogCaptureFixture) -> None:
    """Whoever reads nothing is told of as anybody else who reads nothing."""
    line = Line(StreamBufferFullError())
    with caplog.at_level(logging.ERROR):
        ping(line)

    assert line.is_let_go
    assert [record.exc_info for record in caplog.records] == [None]
    assert "bytes wait for it" in caplog.text
