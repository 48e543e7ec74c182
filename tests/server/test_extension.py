"""The pages inside a Jupyter server, as on Binder or a hub: the same safety by the same settings."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from howopen.server.settings import SHARE

from tests.server.process import Server

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = ("--ServerApp.port=0", "--ServerApp.open_browser=False", "--ServerApp.allow_root=True")


@pytest.fixture(scope="module")
def jupyter(stand_in_notebooks: Path) -> Iterator[Server]:
    """A Jupyter server of the small notebooks, with the files that `binder/postBuild` puts in place."""
    places = {"JUPYTER_CONFIG_PATH": str(ROOT / "binder"), "JUPYTER_PATH": str(SHARE)}
    command = [sys.executable, "-m", "jupyter_server", *OPTIONS, "--IdentityProvider.token="]
    process = subprocess.Popen(
        [*command, f"--ServerApp.root_dir={stand_in_notebooks}"],
        env={**os.environ, **places},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr
    try:
        addresses = (re.search(r"http://127[\d.:]+", line) for line in process.stderr)
        base = next(address[0] for address in addresses if address)
        wait_until_it_listens(base)  # it prints its address a moment before
        yield Server(base=base, page="", process=process)
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


def test_page_is_ours_and_safe(jupyter: Server) -> None:
    """Our template shows the page, and neither `?theme=` nor `?template=` changes it."""
    status, body = jupyter.get("/voila/render/prose.ipynb?theme=%22%3E%3Cscript%3Ealert(1)&template=../..")
    assert status == 200
    assert '<main id="ho-page">' in body
    assert "alert(1)" not in body


def test_page_fetches_nothing_from_elsewhere(jupyter: Server) -> None:
    """The page names no script elsewhere; a Jupyter server would have it fetch MathJax from a CDN."""
    body = jupyter.get("/voila/render/prose.ipynb")[1]
    assert re.findall(r"https?://(?!127)[\w./-]+\.(?:js|css)", body) == []


def test_page_may_end_its_kernel(jupyter: Server) -> None:
    """The page gets the token with which a closed tab takes its kernel along."""
    with urlopen(f"{jupyter.base}/voila/render/prose.ipynb") as answer:
        assert any(cookie.startswith("_xsrf=") for cookie in answer.headers.get_all("Set-Cookie"))


def test_answers_beside_the_notebooks_stay_there(jupyter: Server) -> None:
    """Voilà's own file address serves pictures only, here too."""
    assert jupyter.get("/voila/files/answers.csv")[0] == 403


def test_failed_notebook_shows_no_traceback(jupyter: Server) -> None:
    """A page that fails gives no values away, here too."""
    body = jupyter.get("/voila/render/fails.ipynb")[1]
    assert "There was an error when executing cell" in body
    assert "a-secret-value" not in body
