"""Whichever signal comes, and whenever: the server ends within ten seconds and leaves nothing behind."""

import http.client
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import psutil
import pytest

from tests.server.process import COMMAND, Server, kernel_id, leave, serving

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
PAGE = "/voila/render/08_next.ipynb"


def ends(process: subprocess.Popen[str], *numbers: signal.Signals, also: Collection[int] = ()) -> None:
    """Send the signals and check how the process ends, and that nothing of it is left.

    `also` are codes it may end with besides 0 and the signals' own.
    """
    leader = psutil.Process(process.pid)
    began, family = leader.create_time(), leader.children(recursive=True)
    for number in numbers:
        process.send_signal(number)
    assert process.wait(timeout=10) in (0, *(-number for number in numbers), *also)
    _, alive = psutil.wait_procs(family, timeout=5)
    assert alive == []
    # A server that was killed long ago, in another test, may have had the same number.
    left = [
        folder
        for folder in Path("/tmp").glob(f"howopen-{process.pid}-*")
        if folder.stat().st_ctime > began - 1
    ]
    assert left == []


@pytest.mark.parametrize("number", SIGNALS)
def test_a_full_room_ends(
    stand_in_notebooks: Path, number: signal.Signals, capfd: pytest.CaptureFixture[str]
) -> None:
    """With kernels of several visitors; told twice, as by somebody in a hurry."""
    with serving("--notebooks", stand_in_notebooks) as server:
        for _ in range(4):
            server.visit(PAGE)
        ends(server.process, number, number)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("delay", [0.1, 0.2, 0.3, 0.4])
def test_a_room_that_fills_ends(delay: float, capfd: pytest.CaptureFixture[str]) -> None:
    """While many kernels begin: none of them makes the server's folder anew, or listens on the network, where
    it finds the file gone that says where it is to listen."""
    with serving() as server:
        kernels = [kernel_id(server.get("/voila/render/07_whole_system.ipynb")[1]) for _ in range(25)]
        asking = [Thread(target=ask_for, args=(server, kernel), daemon=True) for kernel in kernels]
        for thread in asking:
            thread.start()
        time.sleep(delay)
        ends(server.process, signal.SIGTERM)
    assert capfd.readouterr().err == ""


def ask_for(server: Server, kernel: str) -> None:
    """Ask for a kernel that was promised, of a server that may be gone by then."""
    with suppress(OSError, http.client.HTTPException):
        server.get(f"/api/kernels/{kernel}")


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("delay", [0, 0.02, 0.04, 0.06, 0.1])
def test_a_process_ends(number: signal.Signals, delay: float) -> None:
    """At once, and while the interpreter, then the command, is read: not a word of ours is lost on it.

    Interrupted before it reads a line of ours, Python itself prints where it was, and may end with 1.
    """
    with starting() as process:
        time.sleep(delay)
        ends(process, number, also=[1] if number == signal.SIGINT else [])
        assert process.stderr
        assert "howopen/server" not in process.stderr.read()


@pytest.mark.parametrize("number", SIGNALS)
def test_a_start_ends(stand_in_notebooks: Path, number: signal.Signals) -> None:
    """When the server has begun to start others."""
    with starting("--notebooks", stand_in_notebooks) as process:
        while not psutil.Process(process.pid).children():
            pass
        ends(process, number)
        assert process.stderr
        assert "Traceback" not in process.stderr.read()


@contextmanager
def starting(*options: object) -> Iterator[subprocess.Popen[str]]:
    """Start the command and do not wait for it."""
    command = [*COMMAND, "--port", "0", "--no-browser", *map(str, options)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()


@contextmanager
def saying_goodbye(server: Server) -> Iterator[None]:
    """Let visitors leave one after another meanwhile."""
    bodies = [server.visit(PAGE)[1] for _ in range(4)]

    def all_leave() -> None:
        try:
            for body in bodies:
                leave(server, body)
        except OSError:
            pass  # the server is gone

    thread = Thread(target=all_leave)
    thread.start()
    yield
    thread.join(timeout=30)


@contextmanager
def frozen(server: Server) -> Iterator[None]:
    """Freeze a kernel, and the process that has forked it."""
    kernel = server.kernel_process(kernel_id(server.visit(PAGE)[1]))
    forker = kernel.parent()
    assert forker
    kernel.suspend()
    if forker.pid != server.process.pid:
        forker.suspend()
    yield


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("moment", [saying_goodbye, frozen])
def test_a_busy_moment_ends(stand_in_notebooks: Path, number: signal.Signals, moment: Callable) -> None:
    """While visitors leave, and with processes that do not answer."""
    with serving("--notebooks", stand_in_notebooks) as server, moment(server):
        ends(server.process, number)


def test_it_ends_where_signals_are_ignored(stand_in_notebooks: Path) -> None:
    """Started in a shell's background, where Ctrl+C is ignored, it listens to it all the same."""
    ignoring = "import signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN); "
    command = (sys.executable, "-c", f"{ignoring}from howopen.server.command import main; sys.exit(main())")
    with serving("--notebooks", stand_in_notebooks, command=command) as server:
        ends(server.process, signal.SIGINT)
