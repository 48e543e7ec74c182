"""Numbers for every setting, kept only for those switches with which they change."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import product

Ways = Sequence[int]
"""In how many ways each component may stand, from one beginning on."""


def turning(numbers: Sequence[int], ways: Ways) -> list[bool]:
    """Return for each component whether the numbers change with it; the last one turns fastest."""
    found, step = [], len(numbers)
    for size in ways:
        block, step = step, step // size
        found.append(
            any(
                numbers[start + step * way : start + step * (way + 1)] != numbers[start : start + step]
                for start in range(0, len(numbers), block)
                for way in range(1, size)
            )
        )
    return found


def kept(numbers: Sequence[int], ways: Ways, turns: Sequence[bool]) -> Iterator[int]:
    """Yield the numbers without those that a component repeats with which they do not change."""
    steps = [1] * len(ways)
    for place in range(len(ways) - 2, -1, -1):
        steps[place] = steps[place + 1] * ways[place + 1]
    spans = [range(size if turn else 1) for size, turn in zip(ways, turns, strict=True)]
    for digits in product(*spans):
        yield numbers[sum(digit * step for digit, step in zip(digits, steps, strict=True))]


def packed(column: array, begun: Sequence[Ways]) -> tuple[array, list[int]]:
    """Return a column's numbers as far as they need to be kept, and for each beginning the components
    with which they change, as the bits of a number: the first component's is the lowest."""
    numbers, masks, first = array("H"), [], 0
    for ways in begun:
        size = 1
        for own in ways:
            size *= own
        own_numbers = column[first : first + size]
        turns = turning(own_numbers, ways)
        numbers.extend(kept(own_numbers, ways, turns))
        masks.append(sum(1 << place for place, turn in enumerate(turns) if turn))
        first += size
    return numbers, masks
