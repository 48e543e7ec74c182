"""While somebody attacks, everybody else goes on, and afterwards the server is as it was.

Here each attack goes on for a second, against one visitor; `make shake` has a full room attacked for minutes.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from tests.hostile.attacks import ATTACKS, Attack
from tests.hostile.bystander import COUNTS, Bystander, bystander
from tests.server.process import Server, eventually, leave, serving
from tests.server.stand_in import save

SECONDS = 1.0
MEMORY = 50e6  # bytes that the attacks may take of the server's memory
LOG = 100_000  # bytes that each may write
PAGE = "counts.ipynb"


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file in which the server's log is kept."""
    return tmp_path_factory.mktemp("log") / "log.txt"


@pytest.fixture(scope="module")
def options() -> tuple[str, ...]:
    """How the server is started, besides."""
    return ()


@pytest.fixture(scope="module")
def attacked(
    tmp_path_factory: pytest.TempPathFactory, log: Path, options: tuple[str, ...]
) -> Iterator[Server]:
    """A server of a page whose button counts."""
    folder = tmp_path_factory.mktemp("notebooks")
    save(folder / PAGE, "# A button", COUNTS)
    room = ("--notebooks", folder, "--visitors", "60", *options)
    with log.open("w") as errors, serving(*room, errors=errors) as server:
        leave(server, server.visit(f"/voila/render/{PAGE}")[1])  # what the first visit takes is no attack's
        yield server


@pytest.fixture(scope="module")
def met(attacked: Server) -> Iterator[Bystander]:
    """Somebody who presses the button all the while."""
    with bystander(attacked, PAGE) as met:
        assert eventually(lambda: len(met.took) > 20)
        yield met


def memory(server: Server) -> int:
    """Return the bytes that the server itself takes."""
    return psutil.Process(server.process.pid).memory_info().rss


@contextmanager
def most_memory(server: Server) -> Iterator[list[int]]:
    """Yield the bytes that the server takes, looked at every few milliseconds until the block ends."""
    taken, over = [memory(server)], threading.Event()

    def look() -> None:
        while not over.wait(0.02):
            taken.append(memory(server))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield taken
    finally:
        over.set()
        thread.join()


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_nobody_can_stop_the_class(attack: Attack, attacked: Server, met: Bystander, log: Path) -> None:
    """Whoever else is there is answered, and rightly; memory and log stay bounded; another finds a place."""
    calm, written = len(met.took), log.stat().st_size
    with most_memory(attacked) as taken:
        attack(attacked, PAGE, SECONDS)
    assert eventually(lambda: len(met.took) > calm + 20), "nobody is answered any more"
    assert met.wrong == 0
    assert max(taken) < taken[0] + MEMORY
    assert log.stat().st_size < written + LOG
    status, body = attacked.visit(f"/voila/render/{PAGE}")
    assert status == 200
    leave(attacked, body)
