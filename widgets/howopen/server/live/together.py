"""What a class sends at the same moment is written in one go: many answers cost little more than one."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

GATHER = 0.05  # seconds for which the first waits for the others

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


class Together(Generic[Key, Item]):
    """Gathers what arrives under a key within a moment, and while what came before it is being done."""

    def __init__(self, do: Callable[[Key, list[Item]], Awaitable[set[Item]]]) -> None:
        """Do things by this function, which returns those that could be done."""
        self._do = do
        self._waiting: dict[Key, list[tuple[Item, asyncio.Future[bool]]]] = {}
        self._working: set[asyncio.Task[None]] = set()

    async def done(self, key: Key, item: Item) -> bool:
        """Return whether something could be done, when it has been."""
        result: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        if key not in self._waiting:
            self._waiting[key] = []
            task = asyncio.create_task(self._work(key))
            self._working.add(task)
            task.add_done_callback(self._working.discard)
        self._waiting[key].append((item, result))
        return await result

    async def _work(self, key: Key) -> None:
        while self._waiting[key]:
            await asyncio.sleep(GATHER)
            now, self._waiting[key] = self._waiting[key], []
            try:
                could = await self._do(key, [item for item, _ in now])
            except Exception as problem:
                for _, result in now:
                    if not result.done():
                        result.set_exception(problem)
                continue
            for item, result in now:
                if not result.done():  # whoever asked may have left
                    result.set_result(item in could)
        del self._waiting[key]
