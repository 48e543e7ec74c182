"""Runs the hub as it is shipped, on free ports."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread

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
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterhub", "-f", "config.py"],
        cwd=folder,
        env={**os.environ, "HOWOPEN_PASSWORD": PASSWORD},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr
        said = []
        for line in process.stderr:
            said.append(line)
            if "JupyterHub is now running" in line:
                break
        else:
            raise AssertionError("".join(said))
        Thread(target=process.stderr.read, daemon=True).start()  # or a full pipe would halt it
        yield f"http://127.0.0.1:{ports[0]}/"
    finally:
        process.terminate()
        process.wait(timeout=60)


def free_ports(number: int) -> list[int]:
    """Return ports that nobody listens on, all different."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(number)]
        return [sock.getsockname()[1] for sock in sockets]
