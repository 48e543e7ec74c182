"""The kernels of all visitors: when one starts, how many there may be, and when one counts as left behind."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from jupyter_server._tz import utcnow
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager, ServerKernelManager
from tornado.web import HTTPError
from traitlets import Instance, Integer, Unicode, default

from howopen.server.gate import (
    BURST,
    EAGER_BURST,
    EAGER_PACE,
    NEWCOMERS,
    NEWCOMERS_PACE,
    PACE,
    PROMISES,
)
from howopen.server.pace import Pace
from howopen.server.unanswered import Unanswered

if TYPE_CHECKING:
    from howopen.server.channel import Channel


class VisitorKernel(ServerKernelManager):
    """The kernel of one visitor: the lines open to it, the pace at which they may ask together, and what it
    has yet to answer."""

    lines: "set[Channel]" = Instance(set, ())  # type: ignore[assignment]
    pace: Pace = Instance(Pace, (BURST, PACE))  # type: ignore[assignment]
    unanswered: Unanswered = Instance(Unanswered, ())  # type: ignore[assignment]

    @default("last_activity")
    def _since_it_was_asked_for(self) -> datetime:
        # Whoever looks for kernels left behind comes by while it starts, too, and would stumble over none.
        return utcnow()

    async def start_kernel(self, *args: Any, **wanted: Any) -> None:
        """Start it with the widgets of a page only once.

        One that died and is started again is to have none: a page takes over the state of widgets that it
        finds, and would show how it began as if that were how it is now.
        """
        await super().start_kernel(*args, **wanted)
        self._launch_args.pop("page", None)

    def emit(self, schema_id: str, data: dict[str, Any]) -> None:
        """Announce nothing: nobody listens, and to get ready for it takes 10 ms a kernel."""


class Kernels(AsyncMappingKernelManager):
    """Refuses a visitor for whom there is no room, before anything has been started for them.

    `eager` is the pace that all share who want more than is theirs alone, `newcomers` the one at which
    promised kernels begin: nobody is turned away, and somebody who reloads a page without end leaves the
    processor to the others.
    """

    visitors = Integer(help="The most kernels at a time.").tag(config=True)
    copy_name = Unicode(help="Which of several copies of the server this is.").tag(config=True)
    eager: Pace = Instance(Pace, (EAGER_BURST, EAGER_PACE))  # type: ignore[assignment]
    newcomers: Pace = Instance(Pace, (NEWCOMERS, NEWCOMERS_PACE))  # type: ignore[assignment]
    _next: asyncio.Lock = Instance(asyncio.Lock, ())  # type: ignore[assignment]
    _promised: dict[str, Callable[[str], Awaitable[str]]] = Instance(dict, ())  # type: ignore[assignment]
    _starting: dict[str, asyncio.Future[str]] = Instance(dict, ())  # type: ignore[assignment]

    @default("kernel_manager_class")
    def _own_kernels(self) -> str:
        return f"{__name__}.{VisitorKernel.__name__}"

    @property
    def in_use(self) -> set[str]:
        """Return the ids of the kernels that run or are about to."""
        return {*self._starting, *self.list_kernel_ids()}

    @property
    def is_full(self) -> bool:
        """Return whether there is no room for another visitor."""
        return len(self.in_use) >= self.visitors

    def new_kernel_id(self, **wanted: Any) -> str:
        """Return an id that cannot be guessed. One of several copies puts its name before it, for the proxy
        in front of them to read where the kernel is: `10-1-2-3_` or `lab1_`.

        Jupyter wants four dashes in all, so of the other part as many go as there are in the name.
        """
        random = super().new_kernel_id(**wanted)
        name = self.copy_name
        return f"{name}_{random.replace('-', '', name.count('-'))}" if name else random

    async def start_kernel(self, **wanted: Any) -> str:
        """Return the id of a new kernel, or raise HTTP's 503 (see `503.html`) when there are too many."""
        if self.is_full:
            raise HTTPError(503)
        kernel_id = wanted.setdefault("kernel_id", self.new_kernel_id())
        self._starting[kernel_id] = asyncio.ensure_future(super().start_kernel(**wanted))
        try:
            return await self._starting[kernel_id]
        finally:
            del self._starting[kernel_id]

    async def shutdown_kernel(self, kernel_id: str, *args: Any, **how: Any) -> None:
        """End a kernel, or keep it from being started.

        A tab can be closed before its kernel is there, and nobody would end that one for a while: whoever
        reloads a page a few times would take all places.
        """
        if self._promised.pop(kernel_id, None):
            return
        if kernel_id in self._starting:
            await asyncio.wait([self._starting[kernel_id]])
        await super().shutdown_kernel(kernel_id, *args, **how)

    def promise(self, start: Callable[[str], Awaitable[str]]) -> str:
        """Return the id of a kernel that is started, by this function, when somebody asks for it."""
        kernel_id = self.new_kernel_id()
        self._promised[kernel_id] = start
        if len(self._promised) > PROMISES:
            del self._promised[next(iter(self._promised))]
        return kernel_id

    async def begun(self, kernel_id: str) -> VisitorKernel:
        """Return a kernel, begun in its turn if it was promised, or raise HTTP's 404 where there is none."""
        if kernel_id in self._promised:
            await self._take_turn(kernel_id)
        if start := self._promised.pop(kernel_id, None):
            await start(kernel_id)
        elif kernel_id in self._starting:
            await asyncio.wait([self._starting[kernel_id]])
        if kernel_id not in self:
            raise HTTPError(404)
        return self.get_kernel(kernel_id)

    async def _take_turn(self, kernel_id: str) -> None:
        """Wait at the pace of newcomers; who has said goodbye meanwhile takes nobody's turn."""
        async with self._next:
            if kernel_id in self._promised and not self.is_full:
                await asyncio.sleep(self.newcomers.take())

    def start_watching_activity(self, kernel_id: str) -> None:
        """Begin to count the time. To read every message along, as is usual, costs as much as sending it."""
        kernel = self.get_kernel(kernel_id)
        kernel.execution_state, kernel.last_activity = "idle", utcnow()

    def count(self, kernel_id: str, change: Callable[[Any], None], line: "Channel") -> None:
        """Count the lines to a kernel, and the time without one from now on.

        Jupyter counts those that were opened and those that were closed, and a line that breaks while it
        opens is one of the two alone: its kernel would then go in the middle of a lesson, or never.
        """
        change(line)
        if kernel_id in self:
            kernel = self.get_kernel(kernel_id)
            self._kernel_connections[kernel_id] = len(kernel.lines)
            kernel.last_activity = utcnow()

    def notify_connect(self, kernel_id: str) -> None:
        """Count nothing here."""

    def notify_disconnect(self, kernel_id: str) -> None:
        """Count nothing here."""
