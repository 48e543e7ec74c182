"""Builds the browser edition as its maker does, and serves it as any web server would."""

import gzip
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request

from tests.browser.addresses import Site

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "_site"
BELOW = "/teaching/how-open"
PACKED = (".whl", ".zip")


class Handler(SimpleHTTPRequestHandler):
    """Knows one site, below a path of somebody else's."""

    def translate_path(self, path: str) -> str:
        """Return the file behind an address, which is none outside the site's own path."""
        inside = path.removeprefix(f"{BELOW}/")
        return super().translate_path(inside) if inside != path else str(FOLDER / "not-in-the-site")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def fetched(visitor: BrowserContext) -> set[Path]:
    """Return a set that takes in each file of the site that the visitor asks for, Python's too."""
    files: set[Path] = set()

    def note(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme == "http":
            files.add(FOLDER / parts.path.removeprefix(f"{BELOW}/"))

    visitor.on("request", note)
    return files


def sent(file: Path) -> int:
    """Return how many bytes of a file cross the wire: wheels and archives are compressed already."""
    content = file.read_bytes()
    return len(content if file.suffix in PACKED else gzip.compress(content, 6))


def build() -> None:
    """Make the site as it is now."""
    subprocess.run(["make", "--silent", "site", f"PYTHON={sys.executable}"], cwd=ROOT, check=True)


@contextmanager
def serving_site() -> Iterator[Site]:
    """Yield the address of the site on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(FOLDER)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Site(f"http://127.0.0.1:{server.server_port}{BELOW}")
    finally:
        server.shutdown()
        server.server_close()
