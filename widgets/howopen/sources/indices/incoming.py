"""Files that a page sends one after the other, in pieces; each begins with its size and its name."""

import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field

from howopen.sources.indices.files import MOST_BYTES, MOST_FILES

LONGEST_PIECE = 60_000
"""In letters."""
_LONGEST_NAME = 200
_MOST_DIGITS = 9


class NotSent(ValueError):
    """Why files do not arrive, as a sentence."""


@dataclass(slots=True)
class IncomingFiles:
    """What has arrived so far of so many bytes."""

    size: int
    count: int
    _content: bytearray = field(default_factory=bytearray)

    @classmethod
    def announced(cls, count: str, size: str) -> "IncomingFiles":
        """Get ready for files, by their number and the bytes of all; raise `NotSent` for too many."""
        if not all(said.isdecimal() and len(said) <= _MOST_DIGITS for said in (count, size)):
            raise NotSent("The browser did not say how much it sends; nothing was read.")
        if int(count) > MOST_FILES:
            raise NotSent(f"{int(count):,} files are more than the {MOST_FILES:,} that are read at once.")
        if int(size) > MOST_BYTES:
            most = MOST_BYTES // 1_000_000
            raise NotSent(f"{int(size) / 1e6:,.1f} MB are more than the {most} MB that are read at once.")
        return cls(int(size), int(count))

    @property
    def share(self) -> float:
        """Return how much has arrived, from 0 to 1."""
        return len(self._content) / self.size if self.size else 1.0

    @property
    def is_complete(self) -> bool:
        """Return whether all has arrived."""
        return len(self._content) >= self.size

    def take(self, piece: str) -> None:
        """Add a piece, written as base64; raise `NotSent` where it is none or is not the next."""
        try:
            content = binascii.a2b_base64(piece, strict_mode=True)
        except ValueError:
            content = b""
        if not content or len(self._content) + len(content) > self.size:
            raise NotSent("The browser could not read a file to its end; open it once more.")
        self._content += content

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and content of each file; raise `NotSent` where it is not as announced."""
        place = number = 0
        while place < len(self._content):
            end = self._content.find(b"\n", place)
            size, _, name = bytes(self._content[place:end]).partition(b" ")
            number += 1
            if number > self.count or end < 0 or not size.isdigit() or len(size) > _MOST_DIGITS:
                raise NotSent("The browser did not say where a file begins; the rest was not read.")
            place = end + 1 + int(size)
            yield (
                name.decode("utf-8", "replace")[:_LONGEST_NAME],
                bytes(memoryview(self._content)[end + 1 : place]),
            )
