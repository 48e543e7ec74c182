"""Runs the hub as it is shipped, on free ports."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import psutil

SHIPPED = Path(__file__).resolve().parents[2] / "deploy" / "hub" / "jupyterhub_config.py"
PASSWORD = "a password for tests"
PORTS = """\
load_subconfig({shipped!r})
c.JupyterHub.bind_url = "http://127.0.0.1:{}"
c.JupyterHub.hub_port = {}
c.TraefikProxy.traefik_api_url = "http://127.0.0.1:{}"
c.JupyterHub.services[0]["url"] = "http://127.0.0.1:{}"
"""


@contextmanager
def hub_running(folder: Path) -> Iterator[str]:
    """Yield the address of a hub that keeps its files in the folder, and stop it afterwards."""
    ports = free_ports(4)
    (folder / "config.py").write_text(PORTS.format(*ports, shipped=str(SHIPPED)))
    log = folder / "hub.log"
    with log.open("w") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "-f", "config.py"],
            cwd=folder,
            env={**os.environ, "HOWOPEN_PASSWORD": PASSWORD},
            stdout=said,
            stderr=said,
        )
    try:
        wait_until_it_runs(process, log)
        yield f"http://127.0.0.1:{ports[0]}/"
    finally:
        started = psutil.Process(process.pid).children(recursive=True)
        process.terminate()
        _, left = psutil.wait_procs([process, *started], timeout=30)
        for each in left:
            each.kill()


def wait_until_it_runs(process: subprocess.Popen[bytes], log: Path) -> None:
    """Return when the hub says that it runs; fail with what it said if it ends, or after two minutes."""
    deadline = time.monotonic() + 120
    while "JupyterHub is now running" not in log.read_text():
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.2)
            raise AssertionError(log.read_text())
        assert time.monotonic() < deadline, log.read_text()


def free_ports(number: int) -> list[int]:
    """Return ports that nobody listens on, all different."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(number)]
        return [sock.getsockname()[1] for sock in sockets]
