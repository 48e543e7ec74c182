"""What has been passed on to a kernel and is not answered yet: only so much waits there."""

import asyncio
from collections import deque

from howopen.server import gate


class Unanswered:
    """The messages that a kernel has yet to answer, in the order in which it will.

    A visitor may go on at a pace that the kernel cannot keep. What is not passed on is not read either, so
    that it waits with whoever sent it, and neither in the kernel nor in the server.
    """

    def __init__(self) -> None:
        self._ids: deque[tuple[str, int]] = deque()
        self._number = 0
        self._heard = asyncio.Event()

    def add(self, message_id: str) -> int:
        """Take note of a message that is passed on, and return its number."""
        self._number += 1
        self._ids.append((message_id, self._number))
        return self._number

    def hear(self, message_id: str, is_done: bool) -> None:
        """Take note that the kernel is done with a message, and so with all before it."""
        if is_done and message_id in (known for known, _ in self._ids):
            while self._ids.popleft()[0] != message_id:
                pass
            self._heard.set()

    async def make_room(self, last: int) -> bool:
        """Wait until there is room for a message of a line that has said message `last` before, and return
        whether there was in time.

        A line that is owed nothing may always say something: what was answered while no line was there,
        nobody has heard.
        """
        try:
            async with asyncio.timeout(gate.ANSWERING):
                while len(self._ids) >= gate.UNANSWERED and last in (number for _, number in self._ids):
                    self._heard.clear()
                    await self._heard.wait()
        except TimeoutError:
            return False
        return True
