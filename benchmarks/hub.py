"""`python -m benchmarks.hub` lets ten students log in at once at the hub as it is shipped, and prints a line.

Each logs in, opens the whole system and has a switch answered; memory is that of the hub, its proxy and all
that they started, while the ten pages are open.
"""

import json
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import psutil

from benchmarks.served import pss
from tests.browser.hub import PASSWORD, hub_running
from tests.browser.student import Student

STUDENTS = 10


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, hub_running(Path(folder)) as hub:
        before = memory()
        with ThreadPoolExecutor(STUDENTS) as room:
            times = list(room.map(lambda number: answered(hub, number), range(STUDENTS)))
        after = memory()
    found = {
        "all_answered": round(max(times), 2),
        "half_answered": round(median(times), 2),
        "memory_mb": round(after),
        "student_mb": round((after - before) / STUDENTS, 1),
    }
    print(json.dumps(found))


def answered(hub: str, number: int) -> float:
    """Return the seconds from the start of a student's login to the first answer of a page."""
    start = time.monotonic()
    student = Student(hub, f"student-{number}")
    student.open_models(student.log_in(PASSWORD).url)
    return time.monotonic() - start


def memory() -> float:
    """Return what everything started here holds, in MB."""
    return sum(pss(process.pid) for process in psutil.Process().children(recursive=True))


if __name__ == "__main__":
    main()
