"""`python -m benchmarks.copies` lets 150 students click on three copies behind the proxy that is shipped.

A third of them keep no cookie, as in another site's frame. After a third of the lesson one copy is killed;
who was on it does what the page's one button does. After two thirds another copy is drained. Students are
those of `benchmarks.room`, so the views of every answer are compared, after a return as well.
"""

import asyncio
import json
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Any

import aiohttp
import psutil

from benchmarks.forms import Ours, clicks
from benchmarks.room import EVERY, MINUTE, WALKS, files_of_page
from benchmarks.served import NOTEBOOK, Served, pss
from benchmarks.student import Step, Student, shown
from benchmarks.visits import p95
from tests.server.copies import Copies, serving_copies
from tests.server.process import Server

COPIES, STUDENTS, NEWCOMERS = 3, 150, 20
KILLED_AT, DRAINED_AT = MINUTE // 3, 2 * MINUTE // 3  # clicks of each
LAST_LEFT = 150  # seconds until a server counts a kernel as left whose tab said no goodbye, and some
State = tuple[str, list[str]]


class Visitor:
    """A student who comes back when a copy is lost, with the address as it was."""

    def __init__(self, url: str, files: list[str], states: list[State], keeps_cookies: bool) -> None:
        self._url, self._files, self._states = url, files, states
        self._cookies = aiohttp.CookieJar(unsafe=True) if keeps_cookies else aiohttp.DummyCookieJar()
        self.latency: list[float] = []
        self.back: list[float] = []
        self.wrong = 0

    async def arrive(self) -> float:
        """Open the page, and return the seconds until every view was there."""
        timeout = aiohttp.ClientTimeout(180)
        self._web = aiohttp.ClientSession(cookie_jar=self._cookies, timeout=timeout)
        return await self._open(0, self._files)

    async def _open(self, at: int, files: Sequence[str] = ()) -> float:
        """Open the page with the address that it has after so many clicks; files that have been loaded once
        the browser keeps."""
        query, views = self._states[at]
        self.student = Student(self._url, files, Ours(), views, query)
        return await self.student.arrive(self._web)

    async def click(self, turn: int, step: Step) -> None:
        """Click, and if the line is gone, begin anew and click then."""
        try:
            self.latency.append(await self.student.click(step))
        except ConnectionResetError:
            await self._come_back(turn)
            await self.student.click(step)
        self.wrong += self.student.wrong
        self.student.wrong = 0

    async def _come_back(self, turn: int) -> None:
        """Do as the page does: ask whether the kernel is gone, then begin anew with the same address."""
        start = time.perf_counter()
        kernel = self._url.partition("/voila/")[0] + f"/api/kernels/{self.student.kernel}"
        async with self._web.get(kernel) as answer:
            if answer.status != 404 or answer.content_type != "application/json":
                raise RuntimeError(f"the page would not know that its kernel is gone: {answer.status}")
        await self._open(turn)
        self.back.append(time.perf_counter() - start)

    async def leave(self) -> None:
        """Close the tab without a word."""
        await self.student.leave()
        await self._web.close()


def main() -> None:
    """Measure and print."""
    walks = [walk(seed) for seed in range(WALKS)]
    with serving_copies(COPIES, "--visitors", "120") as copies:
        served = {name: Served(server.base, server.process) for name, server in copies.servers.items()}
        page = Served(f"{copies.proxy.base}/voila/render/{NOTEBOOK}", copies.proxy.process)
        files = files_of_page(page, Ours())
        for copy in served.values():
            copy.wait_until_quiet()
        print(json.dumps(asyncio.run(lesson(copies, served, page.url, files, walks)), indent=1))


def walk(seed: int) -> tuple[list[Step], list[State]]:
    """Return clicks, each with the views that must follow, and the page's query and views before each."""
    form = Ours()
    steps: list[Step] = []
    states: list[State] = [("", shown(form.views()))]
    for click in clicks(form.catalog, MINUTE, seed):
        form.follow(click)
        views = shown(form.views())
        steps.append((click, views))
        states.append((f"?{form._page.state.query}", views))
    return steps, states


async def lesson(
    copies: Copies, served: dict[str, Served], url: str, files: list[str], walks: list[Any]
) -> dict[str, Any]:
    """Return what the students met, and what they cost."""
    proxy = psutil.Process(copies.proxy.process.pid)
    empty = memory(served, proxy)
    worked = used(proxy)
    visitors = [Visitor(url, files, walks[n % WALKS][1], keeps_cookies=n % 3 != 0) for n in range(STUDENTS)]
    usable = await asyncio.gather(*(visitor.arrive() for visitor in visitors))
    arriving = used(proxy) - worked
    on = {name: [v for v in visitors if v.student.kernel.startswith(f"{name}_")] for name in served}
    held = memory(served, proxy)
    killed, drained, _ = copies.servers
    worked = used(proxy)
    start = time.perf_counter()
    lost, others = on[killed], [visitor for visitor in visitors if visitor not in on[killed]]
    times = await asyncio.gather(
        *(clicking(v, walks[n % WALKS][0], start + EVERY * n / STUDENTS) for n, v in enumerate(visitors)),
        at(start + KILLED_AT * EVERY, copies.servers[killed].process.kill),
        at(start + DRAINED_AT * EVERY, lambda: copies.servers[drained].process.send_signal(signal.SIGUSR1)),
        return_exceptions=True,
    )
    clicked = used(proxy) - worked
    places = Counter(visitor.student.kernel.partition("_")[0] for visitor in visitors)
    newcomers = await asyncio.gather(*(newcomer(url) for _ in range(NEWCOMERS)), return_exceptions=True)
    await asyncio.gather(*(visitor.leave() for visitor in visitors), return_exceptions=True)
    latency = [one for visitor in others for one in visitor.latency]
    back = [one for visitor in lost for one in visitor.back]
    return {
        "students on each copy": [len(some) for some in on.values()],
        "usable, median and last (s)": [round(median(usable), 2), round(max(usable), 2)],
        "memory of everything, for each student (MB)": round(held / STUDENTS, 1),
        "memory added by each student (MB)": round((held - empty) / STUDENTS, 1),
        "memory of the proxy (MB)": round(pss(proxy.pid)),
        "proxy's processor time of an arrival (ms)": round(1000 * arriving / STUDENTS, 1),
        "proxy's processor time of a click (ms)": round(1000 * clicked / (STUDENTS * MINUTE), 2),
        "came to nothing": [repr(one) for one in (*times, *newcomers) if isinstance(one, BaseException)],
        "wrong answers": sum(visitor.wrong for visitor in visitors),
        "on the killed copy": len(lost),
        "of these back with everything": sum(len(visitor.back) == 1 for visitor in lost),
        "back, median and last (s)": [round(median(back), 2), round(max(back), 2)],
        "others": len(others),
        "of these had to come back": sum(bool(visitor.back) for visitor in others),
        "others' clicks": len(latency),
        "others' click, median and p95 (ms)": [round(median(latency), 1), round(p95(latency), 1)],
        "p95 while the copy's students come back (ms)": round(p95(around(others)), 1),
        "at the end on each copy": [places[name] for name in served],
        "newcomers then on each copy": [newcomers.count(name) for name in served],
        "drained copy ended with": ended(copies.servers[drained]),
    }


async def clicking(visitor: Visitor, steps: list[Step], start: float) -> None:
    """Click through the steps."""
    for turn, step in enumerate(steps):
        await asyncio.sleep(max(0, start + EVERY * turn - time.perf_counter()))
        await visitor.click(turn, step)


async def at(moment: float, act: Any) -> None:
    """Act at a moment."""
    await asyncio.sleep(max(0, moment - time.perf_counter()))
    act()


async def newcomer(url: str) -> str:
    """Return the name of the copy that a newcomer comes to."""
    async with aiohttp.ClientSession() as web:
        student = Student(url, (), Ours(), shown(Ours().views()))
        await student.arrive(web)
        await student.leave()
    return student.kernel.partition("_")[0]


def around(others: list[Visitor]) -> list[float]:
    """Return the latency of the three clicks that follow the loss of a copy, of those not on it."""
    return [one for visitor in others for one in visitor.latency[KILLED_AT : KILLED_AT + 3]]


def memory(served: dict[str, Served], proxy: psutil.Process) -> float:
    """Return what all copies and the proxy hold, in MB."""
    return sum(copy.memory() for copy in served.values()) + pss(proxy.pid)


def used(process: psutil.Process) -> float:
    """Return the seconds that a process has used a processor."""
    return sum(process.cpu_times()[:2])


def ended(server: Server) -> int | None:
    """Return the code with which a server has ended after its last visitor, or None."""
    try:
        return server.process.wait(timeout=LAST_LEFT)
    except subprocess.TimeoutExpired:
        return None


if __name__ == "__main__":
    main()
