"""How much of a visitor's memory the entries may take that were read."""

from collections.abc import Iterator
from dataclasses import dataclass
from sys import getsizeof

from howopen.domain.indices.entry import Entry
from howopen.sources.indices.unreadable import Unreadable

LARGEST = 500_000
"""Bytes of one entry; the largest known one has a tenth of that."""
MOST = 120_000_000
"""Bytes of all entries; three thousand of a hundred grades each take this."""
_EACH = 150
"""Bytes that a grade, a text with its path or a name out of place takes, besides its texts."""


@dataclass(slots=True)
class Room:
    """Counts what is kept, since a small archive can hold very much that repeats itself."""

    taken: int = 0

    def take(self, entry: Entry) -> None:
        """Count an entry, or raise `Unreadable` where there is no room for it."""
        size = size_of(entry)
        if size > LARGEST:
            said = f"what it says of “{entry.name[:40]}” takes more than {LARGEST // 1000} KB of memory"
            raise Unreadable(0, f"{said}, which no entry of an index does")
        if self.taken + size > MOST:
            raise Unreadable(0, f"there is room for {MOST // 1_000_000} MB of entries; this was left out")
        self.taken += size


def size_of(entry: Entry) -> int:
    """Return about how many bytes of memory an entry takes."""
    parts = 1 + len(entry.grades) + len(entry.facts) + len(entry.strays)
    return _EACH * parts + sum(map(getsizeof, _texts(entry)))


def _texts(entry: Entry) -> Iterator[str]:
    yield from (entry.name, entry.maker, entry.file)
    yield from entry.facts
    yield from entry.facts.values()
    yield from (stray.path for stray in entry.strays)
    for grade in entry.grades:
        yield from (grade.key, grade.word, grade.note, *grade.links)
