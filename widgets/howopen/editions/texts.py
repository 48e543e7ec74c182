"""Markup stored once: cut into pieces, each distinct piece and each distinct sequence of them kept once."""

import re
from collections.abc import Iterable

from howopen.figures.markup import Markup

HOLE, END = "\x01", "\x02"
"""Around what a blank is for, in the piece that stands for it."""

# Where one markup is likely to differ from the next; any other seams would do, in more bytes.
_SEAMS = re.compile(rf"(?=<[a-z]|{HOLE})|(?<=[.,] )|(?= \()|(?<=</cite>)|(?<={END})")


def blank(key: str) -> Markup:
    """Return what stands in a markup for something that the file's script puts there."""
    return Markup(f"{HOLE}{key}{END}")


class Blanks(dict[str, Markup]):
    """A blank under every key: handed to a figure, it leaves out its rows."""

    def __missing__(self, key: str) -> Markup:
        """Return the blank for a row."""
        return blank(key)


class Numbered:
    """Distinct values in the order in which they first came."""

    def __init__(self) -> None:
        self._numbers: dict = {}

    def number(self, value) -> int:
        """Return the number of a value, the next one if it is new."""
        return self._numbers.setdefault(value, len(self._numbers))

    def values(self) -> list:
        """Return the values; each stands at its number."""
        return list(self._numbers)


class Texts:
    """Markup by numbers: `pieces` are texts, `sequences` are tuples of numbers of pieces."""

    def __init__(self) -> None:
        self.pieces, self.sequences = Numbered(), Numbered()

    def number(self, markup: str) -> int:
        """Return the number of a markup."""
        return self.sequences.number(tuple(map(self.pieces.number, pieces(markup))))


def pieces(markup: str) -> Iterable[str]:
    """Return a markup cut at its seams; joined, the pieces are the markup again."""
    return filter(None, _SEAMS.split(markup))
