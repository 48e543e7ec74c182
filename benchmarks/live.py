"""`python -m benchmarks.live 30 200` plays a live session with scripted students, and prints what it took.

All of a class answer within two seconds, some of them twice, some with a bad connection that lets the answer
through and loses the receipt. The second vote is cut short by a server that is killed and started anew.
With `postgresql` in front of the numbers the store is a real server of it, else a file of SQLite.
"""

import asyncio
import json
import random
import sys
import tempfile
import time
import uuid
from collections import Counter
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from howopen.server.live.bank import questions
from howopen.server.ready_page import BY_A_PAGE

from tests.browser.hub import free_ports
from tests.hostile.bystander import COUNTS, bystander
from tests.server.postgres import postgres
from tests.server.process import Server, serving
from tests.server.stand_in import save

KEY, PAGE = "a-key-for-teachers", "counts.ipynb"
WITHIN = 2.0  # seconds in which a class answers
LOOK_EVERY, SPREAD = 2.0, 0.5  # seconds between two looks of a student's page, as in student.js
TALLY_EVERY = 0.3  # the same of the teacher's page, as in teacher.js
CALM, LOOK_AGAIN = 20, 0.1  # presses of a page before the class answers; seconds between two looks for them
AGAIN = 0.4  # seconds until an answer that did not arrive is sent again
GONE = (aiohttp.ClientError, TimeoutError, ValueError)


class Refused(Exception):
    """The server answered, and not with what was asked for."""


@dataclass
class Line:
    """How scripted people speak to the server."""

    web: aiohttp.ClientSession
    base: str

    async def post(self, what: str, **said: Any) -> dict[str, Any]:
        """Return the answer to a post."""
        async with self.web.post(f"{self.base}/live/{what}", json=said) as answer:
            told = await answer.json()
            if answer.status != 200:
                raise Refused(f"{what}: {answer.status} {told}")
            return told

    async def until_it_arrives(self, what: str, **said: Any) -> dict[str, Any]:
        """The same, again and again while nobody answers."""
        while True:
            try:
                return await self.post(what, **said)
            except (*GONE, Refused):
                await asyncio.sleep(AGAIN)


@dataclass
class Student:
    """One tab: what it chose in each vote, and how long each answer took to be stored."""

    line: Line
    word: str
    chance: random.Random
    tab: str = field(default_factory=lambda: uuid.uuid4().hex)
    chose: dict[int, str] = field(default_factory=dict)
    stored: list[tuple[int, float, float]] = field(default_factory=list)  # the vote, from when, until when
    number: int = 0

    async def join(self) -> None:
        """Come in."""
        await self.line.until_it_arrives("join", word=self.word, tab=self.tab)

    async def watch(self) -> None:
        """Look again and again at where the class is."""
        while True:
            await asyncio.sleep(LOOK_EVERY + SPREAD * self.chance.random())
            with suppress(*GONE):
                async with self.line.web.get(f"{self.line.base}/live/state?word={self.word}") as answer:
                    await answer.read()

    async def vote(self, round: int, vote: int, options: list[str]) -> None:
        """Answer once, or change one's mind; one in five sends every answer twice."""
        await asyncio.sleep(WITHIN * self.chance.random())
        for _ in range(self.chance.choice([1, 1, 1, 2])):
            self.number += 1
            self.chose[vote] = self.chance.choice(options)
            said = {
                "word": self.word, "tab": self.tab, "round": round, "vote": vote,
                "option": self.chose[vote], "number": self.number,
            }  # fmt: skip
            for _ in range(self.chance.choice([1, 1, 1, 1, 2])):
                start = time.perf_counter()
                await self.line.until_it_arrives("answer", **said)
                self.stored.append((vote, start, time.perf_counter()))


@dataclass
class Teacher:
    """Steers the session, and notes when the wall showed what."""

    line: Line
    word: str
    key: str
    shown: list[tuple[float, float, list[int]]] = field(default_factory=list)

    async def do(self, what: str, **said: Any) -> dict[str, Any]:
        """Ask or step, or take the tally."""
        return await self.line.until_it_arrives(what, word=self.word, key=self.key, **said)

    async def watch(self) -> None:
        """Take the tally again and again."""
        while True:
            asked = time.perf_counter()
            told = await self.do("tally")
            self.shown.append((asked, time.perf_counter(), told.get("answered", [])))
            await asyncio.sleep(TALLY_EVERY)

    def shown_after(self, stored: float) -> float:
        """Return when the wall had surely shown what was stored at that moment: the first tally that was
        asked for afterwards."""
        return next(told for asked, told, _ in self.shown if asked >= stored)


def p95(times: list[float]) -> float:
    """Return what nineteen of twenty took no longer than."""
    return round(sorted(times)[int(0.95 * len(times))], 3)


async def lesson(number: int, store: str, stack: ExitStack) -> dict[str, Any]:
    """Return what one session with so many students took and lost."""
    notebooks = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    save(notebooks / PAGE, "# Counts", COUNTS)
    [port] = free_ports(1)
    options = ("--notebooks", notebooks, "--live", KEY, "--live-store", store, "--port", str(port))
    server = await asyncio.to_thread(stack.enter_context, serving(*options))
    connector, headers = aiohttp.TCPConnector(limit=0), {BY_A_PAGE: "page"}
    timeout = aiohttp.ClientTimeout(total=8)
    async with aiohttp.ClientSession(connector=connector, headers=headers, timeout=timeout) as web:
        line = Line(web, server.base)
        teacher = Teacher(line, **await line.post("start", key=KEY))
        students = [Student(line, teacher.word, random.Random(seed)) for seed in range(number)]
        begun = time.perf_counter()
        await asyncio.gather(*(student.join() for student in students))
        found: dict[str, Any] = {"students": number, "all_joined_s": round(time.perf_counter() - begun, 2)}
        async with asyncio.TaskGroup() as group:
            watching = [group.create_task(one.watch()) for one in [teacher, *students]]
            question = next(iter(questions().values()))
            options_of = [option.id for option in question.options]
            await teacher.do("ask", question=question.id, after=0)
            found |= await first_vote(server, teacher, students, options_of)
            await teacher.do("step", round=1, step="talk")
            await teacher.do("step", round=1, step="revote")
            found |= await second_vote(server, options, teacher, students, options_of, stack)
            for task in watching:
                task.cancel()
        told = await teacher.do("step", round=1, step="counts")
        found |= counted(told["counts"], students)
        await teacher.do("end")
    return found


async def first_vote(
    server: Server, teacher: Teacher, students: list[Student], options: list[str]
) -> dict[str, Any]:
    """Return how long answers took to be stored, and to be shown, while somebody works on a page."""
    with bystander(server, PAGE) as met:
        while len(met.took) < CALM and not met.problem:
            await asyncio.sleep(LOOK_AGAIN)
        calm = len(met.took)
        await asyncio.gather(*(student.vote(1, 1, options) for student in students))
        busy = len(met.took)
    voted = time.perf_counter()
    while teacher.shown[-1][0] < voted:
        await asyncio.sleep(TALLY_EVERY)
    times = [(since, until) for student in students for _, since, until in student.stored]
    presses = {"before": met.took[:calm], "meanwhile": met.took[calm:busy]}
    return {
        "stored_p95_s": p95([until - since for since, until in times]),
        "shown_p95_s": p95([teacher.shown_after(until) - since for since, until in times]),
        "press_of_a_page_p95_ms": {when: p95(took) for when, took in presses.items()},
        "press_wrong": met.wrong,
    }


async def second_vote(
    server: Server,
    options: tuple[Any, ...],
    teacher: Teacher,
    students: list[Student],
    choices: list[str],
    stack: ExitStack,
) -> dict[str, Any]:
    """Kill the server in the middle of a vote, start it anew, and return how long that held the class up."""
    voting = asyncio.gather(*(student.vote(1, 2, choices) for student in students))
    await asyncio.sleep(WITHIN / 2)
    before = sum(vote == 2 for student in students for vote, *_ in student.stored)
    assert server.process
    server.process.kill()
    killed = time.perf_counter()
    await asyncio.to_thread(server.process.wait)
    await asyncio.to_thread(stack.enter_context, serving(*options))
    back = time.perf_counter() - killed
    await voting
    return {
        "stored_before_the_kill": before,
        "server_back_s": round(back, 2),
        "all_stored_after_the_kill_s": round(time.perf_counter() - killed, 2),
    }


def counted(counts: list[dict[str, int]], students: list[Student]) -> dict[str, int]:
    """Return how many answers are missing from what was counted, and how many are too many."""
    lost = twice = 0
    for vote, told in enumerate(counts, 1):
        chosen, given = Counter(student.chose[vote] for student in students), Counter(told)
        lost, twice = lost + (chosen - given).total(), twice + (given - chosen).total()
    return {
        "answers": sum(sum(told.values()) for told in counts),
        "lost": lost,
        "counted_twice": twice,
    }


async def measure(number: int, kind: str = "sqlite") -> dict[str, Any]:
    """Return what a session with so many students took, with a store of that kind."""
    with ExitStack() as stack:
        if kind == "postgresql":
            store = stack.enter_context(postgres())
        else:
            store = f"sqlite:///{stack.enter_context(tempfile.TemporaryDirectory())}/live.sqlite"
        return {"store": kind} | await lesson(number, store, stack)


if __name__ == "__main__":
    kinds = [word for word in sys.argv[1:] if not word.isdecimal()] or ["sqlite"]
    numbers = [word for word in sys.argv[1:] if word.isdecimal()] or ["30", "200"]
    print(json.dumps({number: asyncio.run(measure(int(number), kinds[0])) for number in numbers}))
