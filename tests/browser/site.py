"""Builds the browser edition as its maker does, and serves it as any web server would."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.browser.addresses import Site

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "_site"
BELOW = "/teaching/how-open"


class Handler(SimpleHTTPRequestHandler):
    """Knows one site, below a path of somebody else's."""

    def translate_path(self, path: str) -> str:
        """Return the file behind an address, which is none outside the site's own path."""
        inside = path.removeprefix(f"{BELOW}/")
        return super().translate_path(inside) if inside != path else str(FOLDER / "not-in-the-site")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


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
