"""The headers that bind the browser: what a page may run and fetch, and whom it tells where the reader was.

They go on every answer, errors included, so they are put there where every answer passes: at its first chunk.
"""

import base64
import hashlib
import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from tornado.httputil import HTTPHeaders, HTTPServerRequest
from tornado.web import OutputTransform

TEMPLATE = Path(__file__).resolve().parent / "share/nbconvert/templates/howopen"
OUR_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# What Voilà writes into a page whose notebook takes longer than ten seconds.
HEARTBEAT = "window.voila_heartbeat()"
EDITION_SCRIPT = re.compile(r'<script(?: type="module")?>(.*?)</script>', re.DOTALL)
OUR_PAGES = re.compile(r"/voila/(render|tree|files)(/|$)")
REFUSED_DEVICES = (
    "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi",
    "payment", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip

Transform = Callable[[HTTPServerRequest], OutputTransform]


class HarmlessHeaders(OutputTransform):
    """Puts on one answer what no page of any Jupyter application misses."""

    def __init__(self, request: HTTPServerRequest) -> None:
        """Remember nothing of the request: the headers are the same for everybody."""

    def transform_first_chunk(
        self, status_code: int, headers: HTTPHeaders, chunk: bytes, finishing: bool
    ) -> tuple[int, HTTPHeaders, bytes]:
        """Return the answer with the headers, and without the server's name and version."""
        headers["X-Content-Type-Options"] = "nosniff"
        # The address of a page holds the reader's answers. Not `no-referrer`: a page that hides its origin
        # from its own server may not tell it that the tab was closed.
        headers["Referrer-Policy"] = "same-origin"
        headers["Permissions-Policy"] = ", ".join(f"{device}=()" for device in REFUSED_DEVICES)
        headers.pop("Server", None)
        return status_code, headers, chunk


class StrictHeaders(HarmlessHeaders):
    """Puts on one answer all that our own pages can live with."""

    def __init__(self, request: HTTPServerRequest, policy: str) -> None:
        super().__init__(request)
        self._policy = policy

    def transform_first_chunk(
        self, status_code: int, headers: HTTPHeaders, chunk: bytes, finishing: bool
    ) -> tuple[int, HTTPHeaders, bytes]:
        """Return the answer with the headers."""
        headers["Content-Security-Policy"] = self._policy
        headers["Cross-Origin-Opener-Policy"] = "same-origin"
        headers["Cross-Origin-Resource-Policy"] = "same-origin"
        return super().transform_first_chunk(status_code, headers, chunk, finishing)


def strict_headers(embedded_in: Sequence[str], one_file: Path | None) -> Transform:
    """Return what puts headers on answers where all pages are ours; these sites may show them in a frame."""
    edition = EDITION_SCRIPT.findall(one_file.read_text(encoding="utf-8")) if one_file else []
    return partial(StrictHeaders, policy=content_security_policy(embedded_in, edition))


def headers_beside_others() -> Transform:
    """Return what puts headers on answers where our pages share a server with JupyterLab, whose own pages
    the strict ones would break."""
    ours = strict_headers((), None)
    return lambda request: (ours if OUR_PAGES.search(request.path) else HarmlessHeaders)(request)


def content_security_policy(embedded_in: Sequence[str] = (), scripts: Sequence[str] = ()) -> str:
    """Return the policy for pages that these sites may show in a frame, and that may run these scripts
    besides those of our templates."""
    inline = sorted(map(allowed_by_hash, [HEARTBEAT, *own_inline_scripts(), *scripts]))
    rules = {
        "default-src": ["'none'"],
        # anywidget imports a control's script from a blob that it makes itself.
        "script-src": ["'self'", "blob:", *inline],
        # Lumino and plotly set styles on elements, and Jupyter's bundles bring theirs as <style>.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'self'", *embedded_in],
    }
    return "; ".join(" ".join([name, *allowed]) for name, allowed in rules.items())


def own_inline_scripts() -> list[str]:
    """Return what stands between `<script>` and its end in our templates, as a page has it."""
    environment = Environment(loader=FileSystemLoader(TEMPLATE))
    texts = [
        path.read_text(encoding="utf-8") for path in TEMPLATE.iterdir() if path.suffix in (".j2", ".html")
    ]
    scripts = [script for text in texts for script in OUR_SCRIPT.findall(text)]
    return [environment.from_string(script).render() for script in scripts]


def allowed_by_hash(script: str) -> str:
    """Return the policy's word for exactly this script."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
