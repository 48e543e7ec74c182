"""The server's log, for a teacher to read: what went wrong, once, and never more than can be read."""

import logging
import mmap
import struct
import time
from collections.abc import Callable

BYTES = 40_000  # a minute; a line of a hundred characters 400 times, or a failed action's cause 15 times
LONGEST = 2_000  # characters of a message, and of a traceback's end, where its cause stands
PREFIX = 50  # bytes that a handler writes before a message, more or less
FULL = "More went wrong than is written in a minute."

Count = struct.Struct("dq")
"""When the minute began that is counted, in seconds of the machine's clock, and the bytes written since."""
COUNTED = mmap.mmap(-1, Count.size)
"""The count of this process and of all that it forks, which share this piece of memory. So the kernels of
all visitors may together write as much as one; the server, which is no fork, counts for itself."""


class Bounded(logging.Filter):
    """Lets so many bytes pass in a minute, and then says that more was left out.

    Whoever can make a server write a line can otherwise fill its disk.
    """

    def __init__(
        self, counted: mmap.mmap = COUNTED, limit: int = BYTES, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._counted, self._limit, self._now = counted, limit, now

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether to write a record; the last one that is written in a minute says that it is."""
        if record.exc_info:
            record.exc_text = logging.Formatter().formatException(record.exc_info)[-LONGEST:]
        record.msg, record.args = printable(record.getMessage())[:LONGEST], ()
        since, written = Count.unpack_from(self._counted)
        if self._now() - since >= 60:
            since, written = self._now(), 0
        if written >= self._limit:
            return False
        written += PREFIX + len(f"{record.msg}{record.exc_text or ''}".encode(errors="replace"))
        if written >= self._limit:
            written = self._limit
            record.msg, record.exc_info, record.exc_text = FULL, None, None
        Count.pack_into(self._counted, 0, since, written)
        return True


def printable(text: str) -> str:
    """Return a text without what would move a terminal's cursor or colour it."""
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in text)


def bound(*loggers: logging.Logger) -> None:
    """Have these loggers write errors only, and together no more than `BYTES` a minute."""
    logging.basicConfig(level=logging.ERROR, format="%(levelname)s: %(message)s")
    logging.getLogger("tornado.access").setLevel(logging.CRITICAL)  # says once more that something failed
    bounded = Bounded()
    for logger in (logging.getLogger(), *loggers):
        for handler in logger.handlers:
            handler.addFilter(bounded)
