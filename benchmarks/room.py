"""`python -m benchmarks.room FORM N...` lets N students arrive at once and click, and prints what they met.

The students are connections without a browser, since server and students share the machine. What a browser
loads is learnt from one visit of a real one.
"""

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from statistics import median
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from benchmarks import served
from benchmarks.forms import Form, Ours, Stock, clicks
from benchmarks.real_student import RealStudent, real_student
from benchmarks.served import Served, pss
from benchmarks.student import Step, Student, shown
from benchmarks.visits import chromium, open_page, p95, visitor

FORMS = {"ours": (Ours, served.ours), "stock": (Stock, served.stock)}
EVERY = 2.0  # seconds from one click of a student to the next
MINUTE, SHORT = 30, 5  # clicks: a minute where the room is what is measured, less where it is not
FULL = 30
WALKS = 4
AnyStudent = Student | RealStudent


def main(name: str, rooms: Sequence[str]) -> None:
    """Measure the form with so many students, on a server of their own; `30b`: one of 30 has a browser."""
    form, serve = FORMS[name]
    with serve() as server:
        files = files_of_page(server, form())
    walks = [walk(form(), seed) for seed in range(WALKS)]
    found = {}
    for number in rooms:
        with serve() as server:
            server.wait_until_quiet()
            kind = with_browser if number.endswith("b") else room
            # One room that fails is not to cost the figures of the others.
            try:
                found[number] = asyncio.run(kind(server, form(), files, walks, int(number.rstrip("b"))))
            except RuntimeError as problem:
                found[number] = {"problem": str(problem)}
        print(name, number, json.dumps(found[number]), file=sys.stderr, flush=True)
    print(json.dumps(found))


def files_of_page(server: Served, form: Form) -> list[str]:
    """Return what a browser fetches besides the page itself, in its order."""
    with chromium() as browser, visitor(browser) as (page, traffic):
        open_page(page, server, form)
        paths = [urlsplit(url)._replace(scheme="", netloc="").geturl() for url in traffic.urls]
    return [path for path in dict.fromkeys(paths) if path.startswith("/voila/") and "/render/" not in path]


def walk(form: Form, seed: int) -> list[Step]:
    """Return clicks, each with the views that must follow."""
    steps: list[Step] = []
    for click in clicks(form.catalog, MINUTE, seed):
        form.follow(click)
        steps.append((click, shown(form.views())))
    return steps


async def room(
    server: Served, form: Form, files: list[str], walks: list[list[Step]], number: int
) -> dict[str, Any]:
    """Return what so many students meet who arrive at once and click when all are there."""
    first = shown(form.views())
    students = [Student(server.url, files, form, first) for _ in range(number)]
    return await lesson(server, students, walks, MINUTE if number >= FULL else SHORT)


async def with_browser(
    server: Served, form: Form, files: list[str], walks: list[list[Step]], number: int
) -> dict[str, Any]:
    """Return what one student with a real browser meets among others without."""
    first = shown(form.views())
    students = [Student(server.url, files, form, first) for _ in range(number - 1)]
    async with real_student(server.url, form) as real:
        found = await lesson(server, [real, *students], walks, SHORT)
    return {"usable": found["first_usable"], "click": found["first_click"], "failures": found["failures"]}


async def lesson(
    server: Served, students: list[AnyStudent], walks: list[list[Step]], turns: int
) -> dict[str, Any]:
    """Let the students arrive, wait for each other, click and leave; return what they met."""
    empty = server.memory()
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(180)) as web:
        came = await asyncio.gather(*(student.arrive(web) for student in students), return_exceptions=True)
        there = [s for s, outcome in zip(students, came, strict=True) if isinstance(outcome, float)]
        times = await asyncio.gather(
            *(clicking(s, walks[n % WALKS][:turns], n / len(there)) for n, s in enumerate(there)),
            return_exceptions=True,
        )
        memory = {
            "kernel_mb": round(median(pss(kernel.pid) for kernel in server.kernels()), 1),
            "student_mb": round((server.memory() - empty) / len(students), 1),
        }
        await asyncio.gather(*(student.leave() for student in there))
    return outcomes(came, times) | {"wrong": sum(student.wrong for student in students)} | memory


def outcomes(came: list[Any], times: list[Any]) -> dict[str, Any]:
    """Return the figures of all who came through, and how many did not."""
    failed = [repr(one)[:300] for one in (*came, *times) if isinstance(one, BaseException)]
    for reason in sorted(set(failed)):
        print("failed:", reason, file=sys.stderr)
    if not any(isinstance(some, list) for some in times):
        raise RuntimeError("Nobody could click.")
    usable = [one for one in came if isinstance(one, float)]
    clicked = [some for some in times if isinstance(some, list)]
    latency = [one for some in clicked for one in some]
    return {
        "usable": round(max(usable), 2),
        "usable_median": round(median(usable), 2),
        "first_usable": round(usable[0], 2),
        "click": round(median(latency), 1),
        "click_p95": round(p95(latency), 1),
        "first_click": round(median(clicked[0]), 1),
        "clicks": len(latency),
        "failures": len(failed),
    }


async def clicking(student: AnyStudent, steps: list[Step], share: float) -> list[float]:
    """Click through the steps, the first after a share of the time between two; return milliseconds."""
    start = time.perf_counter() + EVERY * share
    times = []
    for n, step in enumerate(steps):
        await asyncio.sleep(max(0, start + EVERY * n - time.perf_counter()))
        times.append(await student.click(step))
    return times


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
