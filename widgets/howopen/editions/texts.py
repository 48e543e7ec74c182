"""Markup stored once: cut into pieces, each distinct piece and each distinct sequence of them kept once."""

import re
from collections.abc import Iterable

HOLE, END = "\x01", "\x02"
"""Around the `data-key` of a row, in the piece that stands for it."""

_SEAMS = re.compile(
    r"(?=<(?:li|p|ul|tr|td|path|text|circle|details|summary|label|input|option|strong|span|button|div)\b"
    rf"|{HOLE})|(?<=[.,] )|(?= \()|(?<=</cite>)|(?<={END})"
)
_NAME = re.compile(r"<(\w+)")


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


def cut_rows(markup: str, keys: Iterable[str]) -> tuple[str, dict[str, str]]:
    """Return a markup with a hole for each element of one of the `data-key`s, and those elements."""
    rows = {}
    for key in keys:
        inside = markup.find(f' data-key="{key}"')
        if inside >= 0:
            start = markup.rindex("<", 0, inside)
            end = _end(markup, start)
            rows[key] = markup[start:end]
            markup = f"{markup[:start]}{HOLE}{key}{END}{markup[end:]}"
    return markup, rows


def _end(markup: str, start: int) -> int:
    """Return where the element that begins at `start` ends."""
    name = _NAME.match(markup, start)[1]
    depth = 0
    for tag in re.finditer(rf"<(/?){name}\b", markup[start:]):
        depth += -1 if tag[1] else 1
        if not depth:
            return start + tag.end() + 1
    raise ValueError(f"<{name}> does not end: {markup[start : start + 60]}")
