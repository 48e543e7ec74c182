"""What a long lesson leaves in the memory of a student's kernel."""

import gc
import random
import sys
from collections.abc import Iterator

from howopen.domain.stance import CHOOSABLE
from howopen.lessons.whole_system.lesson import WholeSystem

from tests.controls.actions import act

# Until undo has all the steps that it keeps, and every row has been drawn once.
FULL = 300
# For rows that are seldom shown and were drawn for the first time; one setting kept a press makes 9,500.
SELDOM = 1000


def presses(lesson: WholeSystem) -> Iterator[None]:
    """Press one switch after another at random, for ever."""
    chance = random.Random(7)
    switches = list(zip(lesson.cards, lesson.catalog.switches, strict=True))
    while True:
        card, component = chance.choice(switches)
        act(card, "stance", component.component_id, chance.choice(CHOOSABLE))
        yield


def held(pressing: Iterator[None], times: int) -> int:
    """Return how many pieces of memory Python holds after so many presses."""
    for _ in range(times):
        next(pressing)
    gc.collect()
    return sys.getallocatedblocks()


def test_a_thousand_presses_leave_nothing_behind() -> None:
    """A class may click through a whole afternoon: undo has an end, and what was drawn is let go."""
    pressing = presses(WholeSystem())
    before = held(pressing, FULL)
    assert held(pressing, 1000) - before < SELDOM
