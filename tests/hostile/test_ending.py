"""Whichever signal comes, and whenever: the server ends within ten seconds and leaves nothing behind."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import psutil
import pytest

from tests.server.process import COMMAND, Server, kernel_id, leave, serving

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
PAGE = "/voila/render/08_next.ipynb"


def ends(process: subprocess.Popen[str], *numbers: signal.Signals) -> None:
    """Send the signals and check how the process ends, and that nothing of it is left."""
    family = psutil.Process(process.pid).children(recursive=True)
    for number in numbers:
        process.send_signal(number)
    assert process.wait(timeout=10) in (0, *(-number for number in numbers))
    _, alive = psutil.wait_procs(family, timeout=5)
    assert alive == []
    assert list(Path("/tmp").glob(f"howopen-{process.pid}-*")) == []


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


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("moment", ["process", "forker"])
def test_a_start_ends(stand_in_notebooks: Path, number: signal.Signals, moment: str) -> None:
    """While the server is about to start: at once, and when it has begun to start others."""
    command = [*COMMAND, "--port", "0", "--no-browser", "--notebooks", str(stand_in_notebooks)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        while moment == "forker" and not psutil.Process(process.pid).children():
            pass
        ends(process, number)
        assert process.stderr
        assert "Traceback" not in process.stderr.read()
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
