"""The server's log, for a teacher to read: what went wrong, once, and never more than can be read."""

import logging
import time
from collections.abc import Callable

LINES = 200  # a minute; of a hundred characters each they are twenty kilobytes
TRACEBACK = 20  # lines, more or less
LONGEST = 2_000  # characters of a message, and of a traceback's end, where its cause stands


class Bounded(logging.Filter):
    """Lets so many records pass in a minute, and then says that more were left out.

    Whoever can make a server write a line can otherwise fill its disk.
    """

    def __init__(self, lines: int = LINES, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._lines, self._now = lines, now
        self._since, self._said = now(), 0

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether to write a record; the last one that is written in a minute says that it is."""
        if self._now() - self._since >= 60:
            self._since, self._said = self._now(), 0
        if record.exc_info:
            record.exc_text = logging.Formatter().formatException(record.exc_info)[-LONGEST:]
        record.msg, record.args = printable(record.getMessage())[:LONGEST], ()
        was_full = self._said >= self._lines
        self._said += TRACEBACK if record.exc_info else 1
        if not was_full and self._said >= self._lines:
            record.msg, record.args, record.exc_info = (
                "More went wrong than is written in a minute.",
                (),
                None,
            )
        return not was_full


def printable(text: str) -> str:
    """Return a text without what would move a terminal's cursor or colour it."""
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in text)


def bound(*loggers: logging.Logger) -> None:
    """Have these loggers write errors only, and together no more than `LINES`."""
    logging.basicConfig(level=logging.ERROR, format="%(levelname)s: %(message)s")
    logging.getLogger("tornado.access").setLevel(logging.CRITICAL)  # says once more that something failed
    bounded = Bounded()
    for logger in (logging.getLogger(), *loggers):
        for handler in logger.handlers:
            handler.addFilter(bounded)
