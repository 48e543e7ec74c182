"""Runs a Jupyter server that shows the pages, as Binder or a hub does."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from howopen.server.settings import SHARE

from tests.server.process import Server

ROOT = Path(__file__).resolve().parents[2]
# What `binder/postBuild` copies to where Jupyter looks, given to it where it is.
PLACES = {"JUPYTER_CONFIG_PATH": str(ROOT / "binder"), "JUPYTER_PATH": str(SHARE)}
OPTIONS = ("--ServerApp.port=0", "--ServerApp.open_browser=False", "--ServerApp.allow_root=True")


@contextmanager
def serving_with_jupyter(folder: Path, *options: str, **environment: str) -> Iterator[Server]:
    """Yield a Jupyter server of the folder, without a token, and stop it afterwards."""
    command = [sys.executable, "-m", "jupyter_server", *OPTIONS, "--IdentityProvider.token=", *options]
    process = subprocess.Popen(
        [*command, f"--ServerApp.root_dir={folder}"],
        env={**os.environ, **PLACES, **environment},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr
        addresses = (re.search(r"http://127[\d.:]+", line) for line in process.stderr)
        base = next(address[0] for address in addresses if address)
        wait_until_it_listens(base)  # it prints its address a moment before
        Thread(target=process.stderr.read, daemon=True).start()  # or a full pipe would halt it
        yield Server(base=base, page=f"{base}/voila/render/07_whole_system.ipynb", process=process)
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_until_it_listens(base: str) -> None:
    """Return when the address can be connected to; give up after ten seconds."""
    place = urlsplit(base)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        with suppress(ConnectionRefusedError), socket.create_connection((place.hostname, place.port)):
            return
