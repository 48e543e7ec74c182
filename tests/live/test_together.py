"""What arrives together is done in one go, and each is told what came of it."""

import asyncio

import pytest
from howopen.server.live.together import Together

from tests.loop import awaited


def test_a_class_is_written_in_one_go() -> None:
    """What comes within a moment is one piece of work, and each is told what came of it."""
    goes: list[list[int]] = []

    async def do(_: str, items: list[int]) -> set[int]:
        goes.append(items)
        return {item for item in items if item != 7}

    async def class_of(number: int) -> list[bool]:
        together = Together(do)
        return await asyncio.gather(*(together.done("word", n) for n in range(number)))

    could = awaited(class_of(30))
    assert goes == [list(range(30))]
    assert [n for n, was in enumerate(could) if not was] == [7]


def test_a_failure_reaches_all_whom_it_concerns_and_nobody_else() -> None:
    """A store that fails once loses no answer without a word, and the next is kept again."""
    fails = [True, False]

    async def do(_: str, items: list[int]) -> set[int]:
        if fails.pop(0):
            raise OSError("no store")
        return set(items)

    async def twice() -> None:
        together = Together(do)
        failed = await asyncio.gather(*(together.done("a", n) for n in (1, 2)), return_exceptions=True)
        assert [type(problem) for problem in failed] == [OSError, OSError]
        assert await together.done("a", 3)

    awaited(twice())


def test_who_leaves_holds_nobody_up() -> None:
    """A closed tab whose answer was on its way takes no other's along."""

    async def do(_: str, items: list[int]) -> set[int]:
        await asyncio.sleep(0)
        return set(items)

    async def one_leaves() -> bool:
        together = Together(do)
        leaver, stays = (asyncio.create_task(together.done("a", n)) for n in (1, 2))
        await asyncio.sleep(0)
        leaver.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaver
        return await stays

    assert awaited(one_leaves())
