"""A running server, the kernels it started, and the memory they hold."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import psutil

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
NOTEBOOK = "07_whole_system.ipynb"
STOCK = HERE / "stock" / "07_whole_system_stock.ipynb"


@contextmanager
def ours(
    preheated: bool = False, log: IO[bytes] | None = None, notebooks: Path | None = None
) -> Iterator["Served"]:
    """Serve our notebooks as `make explore` does, or with Voilà's own kernels waiting instead of forks;
    `notebooks` is a folder to serve in their place."""
    module = "tests.server.preheated" if preheated else "howopen"
    others = ("--notebooks", str(notebooks)) if notebooks else ()
    command = (sys.executable, "-m", module, *others, "--no-browser", "--port")
    with _served(ROOT, command, f"/voila/render/{NOTEBOOK}", log) as served:
        yield served


@contextmanager
def stock(preheated: bool = False) -> Iterator["Served"]:
    """Serve the stock notebook as Voilà does by default."""
    heat = f"--VoilaConfiguration.preheat_kernel={preheated}"
    options = (heat, "--no-browser", "--Voila.log_level=ERROR", "--port")
    with _served(STOCK.parent, (sys.executable, "-m", "voila", str(STOCK), *options), "/") as served:
        yield served


class Served:
    """Where a server is, and its process."""

    def __init__(self, url: str, process: subprocess.Popen | psutil.Process) -> None:
        self.url, self.process = url, process
        self._process = psutil.Process(process.pid)

    def page(self, notebook: str) -> "Served":
        """Return the same server with another of its pages as the one to visit."""
        return Served(self.url.rpartition("/")[0] + f"/{notebook}", self._process)

    def kernels(self) -> list[psutil.Process]:
        """Return the kernels that are alive, the latest last."""
        found = [c for c in self._process.children(recursive=True) if _is_kernel(c)]
        return sorted(found, key=lambda child: child.create_time())

    def memory(self) -> float:
        """Return what the server and all its processes hold, in MB."""
        return sum(pss(p.pid) for p in [self._process, *self._process.children(recursive=True)])

    def wait_until_quiet(self, kernels: int = 0) -> None:
        """Return once there are so many kernels and neither they nor the server have work."""
        deadline, before = time.monotonic() + 15, -1.0
        while time.monotonic() < deadline:
            now = self._work()
            if len(self.kernels()) >= kernels and now - before < 0.02:
                return
            before = now
            time.sleep(0.7)

    def _work(self) -> float:
        return sum(sum(p.cpu_times()[:2]) for p in [self._process, *self._process.children(recursive=True)])


def _is_kernel(process: psutil.Process) -> bool:
    """Tell a kernel by its threads: the process that forks ours has one."""
    try:
        return process.num_threads() > 1
    except psutil.Error:  # on its way out
        return False


def pss(pid: int) -> float:
    """Return the memory of a process in MB, what it shares with others counted in part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):  # a kernel of the stock form that ended by itself
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))


@contextmanager
def _served(
    folder: Path, command: Sequence[str], path: str, log: IO[bytes] | None = None
) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # Frozen modules and the like stay as a reader has them; only the working directory is given.
    process = subprocess.Popen(
        [*command, str(port)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=log,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        _wait_for(port, process)
        yield Served(f"http://127.0.0.1:{port}{path}", process)
    finally:
        process.terminate()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_for(port: int, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"The server did not start: {process.args}")
