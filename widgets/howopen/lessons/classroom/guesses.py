"""What a class predicted of a number, before it saw the answer."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from howopen.domain.prediction import SKIPPED
from howopen.lessons.classroom.tally import ROUNDS, Sheet


@dataclass(frozen=True, slots=True)
class Guesses:
    """How many predicted which number, how many skipped it, and how many named one that cannot be."""

    counts: Mapping[int, int]
    skipped: int
    beyond: int = 0


def guesses(name: str, most: int, sheets: Iterable[Sheet]) -> Guesses:
    """Return what a class predicted of a number that is at most so much.

    Of several votes the first counts: a code handed in after talking repeats what the first one carried.
    """
    given: dict[str, list[str]] = {vote: [] for vote in ROUNDS}
    for sheet in sheets:
        if number := sheet.given.get(name):
            given[sheet.vote].append(number)
    first = next(filter(None, given.values()), [])
    numbers = sorted(int(number) for number in first if number != SKIPPED)
    possible = [number for number in numbers if number <= most]
    return Guesses(Counter(possible), first.count(SKIPPED), len(numbers) - len(possible))


def predicted(names: Collection[str], sheets: Iterable[Sheet]) -> list[str]:
    """Return which of these numbers anybody predicted or skipped, in their own order."""
    given = {asked for sheet in sheets for asked in sheet.given}
    return [name for name in names if name in given]
