"""Cases that a reader has sorted by likeness, beside the plays they are put with here."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from howopen.domain.link_problem import left_out
from howopen.lessons.market.play import MarketCase

GROUPS = ("A", "B", "C", "D")
SEEN = "-s"
_PLACED = re.compile(r"([a-z])([A-D])")
Pair = tuple[MarketCase, MarketCase]


def parsed_sorting(text: str, cases: Sequence[MarketCase], problems: list[str]) -> str:
    """Return what can be read of a sorting, such as `iAaBmC-s`; `problems` gets a sentence for the rest."""
    placed, rest = _placed(text.removesuffix(SEEN), cases)
    if rest:
        problems.append(left_out("carries a sorting of cases that cannot be read", rest))
    return written_sorting(placed, cases, text.endswith(SEEN))


def written_sorting(placed: Mapping[str, str], cases: Sequence[MarketCase], seen: bool) -> str:
    """Return the groups by the letters of their cases, and whether the plays have been looked at."""
    parts = (f"{c.letter}{placed[c.letter]}" for c in cases if c.letter in placed)
    return "".join(parts) + (SEEN if seen else "")


def groups_of(value: str, cases: Sequence[MarketCase]) -> dict[str, str]:
    """Return the group of each case that has one, by the case's letter."""
    return _placed(value.removesuffix(SEEN), cases)[0]


def pairs_in(groups: Mapping[str, str], cases: Sequence[MarketCase]) -> Iterator[Pair]:
    """Yield the pairs of cases that a reader put together."""
    for one, other in combinations(cases, 2):
        group = groups.get(one.letter)
        if group and group == groups.get(other.letter):
            yield one, other


def pairs_of_a_play(cases: Sequence[MarketCase]) -> Iterator[Pair]:
    """Yield the pairs of cases that are put with the same play here."""
    return ((a, b) for a, b in combinations(cases, 2) if a.play_id == b.play_id)


def _placed(text: str, cases: Sequence[MarketCase]) -> tuple[dict[str, str], str]:
    """Return the groups that a text gives, and what of it says nothing."""
    letters = {c.letter for c in cases}
    placed = {letter: group for letter, group in _PLACED.findall(text) if letter in letters}
    return placed, _PLACED.sub(lambda found: "" if found[1] in letters else found[0], text)
