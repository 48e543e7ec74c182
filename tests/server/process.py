"""Runs the real server as a person would, for tests of what it answers."""

import http.client
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

import psutil
from howopen.server.ready_page import BY_A_PAGE

COMMAND = (sys.executable, "-m", "howopen")


@dataclass(frozen=True)
class Server:
    """A running server: where it is, the page it would open, and its process."""

    base: str
    page: str
    process: subprocess.Popen[str] | None

    def ask(self, method: str, path: str, **headers: str) -> tuple[int, str]:
        """Return status and body for exactly this path, dots and all."""
        connection = http.client.HTTPConnection(urlsplit(self.base).netloc, timeout=60)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, body

    def get(self, path: str) -> tuple[int, str]:
        """Return status and body for exactly this path."""
        return self.ask("GET", path)

    def visit(self, path: str) -> tuple[int, str]:
        """Return status and body of a page that is shown: as the page does, its kernel is asked for, and
        once more the page itself where it is not to be had."""
        for _ in range(2):
            status, body = self.ask("GET", path, **{BY_A_PAGE: "page"})
            page = page_config(body) if status == 200 else {}
            if "kernelIsPromised" not in page or self.get(f"/api/kernels/{page['kernelId']}")[0] == 200:
                break
        return status, body

    def open(self, notebook: str) -> str:
        """Return the id of the kernel of a new visitor of the notebook."""
        _, body = self.visit(f"/voila/render/{notebook}")
        return kernel_id(body)

    def kernel_process(self, kernel: str) -> psutil.Process:
        """Return the process that runs the kernel: the sockets it listens on bear its id."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        [found] = [child for child in children if kernel in sockets(child)]
        return found


def sockets(process: psutil.Process) -> str:
    """Return the names of all sockets of a process, none of one that has meanwhile ended."""
    try:
        return " ".join(connection.laddr for connection in process.net_connections("unix"))
    except psutil.NoSuchProcess:
        return ""


def page_config(body: str) -> dict[str, Any]:
    """Return what a rendered page is told about itself."""
    found = re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', body, re.DOTALL)
    return json.loads(found[1]) if found else {}


def kernel_id(body: str) -> str:
    """Return the id of the kernel that a rendered page says it has."""
    return page_config(body)["kernelId"]


@contextmanager
def serving(
    *options: str | Path,
    browser: bool = False,
    command: Sequence[str] = COMMAND,
    errors: IO[str] | None = None,
) -> Iterator[Server]:
    """Yield a server on a free port, and stop it afterwards; its log may go to a file."""
    command = [*command, "--port", "0", *([] if browser else ["--no-browser"]), *map(str, options)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
    try:
        assert process.stdout
        page = process.stdout.readline().rpartition(" ")[2].strip()
        assert page.startswith("http"), f"the server did not start: {command}"
        yield Server(base="http://" + urlsplit(page).netloc, page=page, process=process)
    finally:
        process.terminate()
        try:
            process.wait(timeout=30)
        finally:
            process.kill()


def leave(server: Server, body: str) -> None:
    """Close the tab that shows the page: end its kernel as the page does."""
    connection = http.client.HTTPConnection(urlsplit(server.base).netloc, timeout=30)
    path = f"/voila/api/shutdown/{kernel_id(body)}?_xsrf=any"
    connection.request("POST", path, headers={"Cookie": "_xsrf=any"})
    assert connection.getresponse().status == 204
    connection.close()


def eventually(is_true: Callable[[], bool], seconds: float = 20) -> bool:
    """Return whether something comes true in time."""
    end = time.monotonic() + seconds
    while not is_true() and time.monotonic() < end:
        time.sleep(0.05)
    return is_true()
