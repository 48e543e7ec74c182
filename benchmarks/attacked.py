"""`python -m benchmarks.attacked [SECONDS [ATTACK ...]]`: thirty students have a lesson while others attack.

Each attack of `tests/hostile`, or each that is named, goes on for so many seconds, by default 40, one after
another. For each it prints what the students met meanwhile: their clicks at the 95th percentile, and wrong
answers; and what the server took: memory that it grew by and kept, and bytes of log.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from typing import Any, NamedTuple

import aiohttp
import psutil

from benchmarks import served
from benchmarks.forms import Ours, clicks
from benchmarks.room import EVERY, FULL, WALKS, files_of_page
from benchmarks.served import NOTEBOOK, Served
from benchmarks.student import Step, Student, shown
from benchmarks.visits import p95
from tests.hostile.attacks import ATTACKS

SECONDS = 40
REST = 4  # seconds between two attacks


class Attacked(NamedTuple):
    """What was met during one attack: milliseconds of a click, and the server's memory and log in bytes."""

    attack: str
    clicks: int
    median: float
    p95: float
    memory: int
    log: int


def main(seconds: float = SECONDS, *names: str) -> dict[str, Any]:
    """Measure, and return what was found: a row for each attack, and what holds for all of them."""
    form = Ours()
    attacks = [attack.__name__ for attack in ATTACKS if not names or attack.__name__ in names]
    with tempfile.TemporaryFile() as log, served.ours(log=log) as server:
        files = files_of_page(server, form)
        server.wait_until_quiet()
        found = asyncio.run(lesson(server, form, files, attacks, seconds, log.fileno()))
        server.process.terminate()
        found["exit"] = server.process.wait(timeout=30)
    print(json.dumps(found, indent=1))
    return found


async def lesson(
    server: Served, form: Ours, files: list[str], names: Sequence[str], seconds: float, log: int
) -> dict[str, Any]:
    """Let the students arrive and click for as long as the attacks go on."""
    first = shown(form.views())
    students = [Student(server.url, files, form, first) for _ in range(FULL)]
    turns = int(((len(names) + 1) * (1.5 * seconds + REST) + 60) / EVERY)
    walks = [walk(turns, seed) for seed in range(WALKS)]
    times: list[tuple[float, float]] = []
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(180)) as web:
        await asyncio.gather(*(student.arrive(web) for student in students))
        over = asyncio.Event()
        clicking = [click_on(s, walks[n % WALKS], times, n / FULL, over) for n, s in enumerate(students)]
        attacks = asyncio.create_task(attack_one_after_another(server, names, seconds, times, log, over))
        outcomes = await asyncio.gather(*clicking, return_exceptions=True)
        rows, kept = await attacks
        await asyncio.gather(*(student.leave() for student in students), return_exceptions=True)
    return {
        "attacks": [row._asdict() for row in rows],
        "wrong": sum(student.wrong for student in students),
        "failures": [repr(one) for one in outcomes if one is not None],
        "memory_kept": kept,
    }


def walk(turns: int, seed: int) -> list[Step]:
    """Return so many clicks, each with the views that must follow."""
    form = Ours()
    steps: list[Step] = []
    for click in clicks(form.catalog, turns, seed):
        form.follow(click)
        steps.append((click, shown(form.views())))
    return steps


async def click_on(
    student: Student,
    steps: Sequence[Step],
    times: list[tuple[float, float]],
    share: float,
    over: asyncio.Event,
) -> None:
    """Click through the steps until the attacks are over; note when each was, and its milliseconds."""
    start = time.perf_counter() + EVERY * share
    for n, step in enumerate(steps):
        await asyncio.sleep(max(0, start + EVERY * n - time.perf_counter()))
        if over.is_set():
            return
        times.append((time.perf_counter(), await student.click(step)))


async def attack_one_after_another(
    server: Served,
    names: Sequence[str],
    seconds: float,
    times: list[tuple[float, float]],
    log: int,
    over: asyncio.Event,
) -> tuple[list[Attacked], int]:
    """Make each attack from a process of its own, and first none for as long; return what was met, and
    the memory kept in the end."""
    base, calm, rows = server.url.partition("/voila/")[0], rss(server), []
    sleep = (sys.executable, "-c", f"import time; time.sleep({seconds})")
    commands = {"nothing": sleep} | {
        name: (*(sys.executable, "-m", "tests.hostile.attacks", name, base, NOTEBOOK, str(seconds)),)
        for name in names
    }
    try:
        for name, command in commands.items():
            start, written, most = time.perf_counter(), os.fstat(log).st_size, 0
            process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
            while process.poll() is None:
                await asyncio.sleep(0.2)
                most = max(most, rss(server) - calm)
            met = sorted(took for at, took in times if at >= start)
            rows.append(
                Attacked(
                    name,
                    clicks=len(met),
                    median=round(met[len(met) // 2], 1),
                    p95=round(p95(met), 1),
                    memory=most,
                    log=os.fstat(log).st_size - written,
                )
            )
            print(rows[-1], file=sys.stderr, flush=True)
            await asyncio.sleep(REST)
        await asyncio.sleep(20)
    finally:
        over.set()
    return rows, rss(server) - calm


def rss(server: Served) -> int:
    """Return the bytes that the server itself takes, without its kernels."""
    return psutil.Process(server.process.pid).memory_info().rss


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]), *sys.argv[2:])
