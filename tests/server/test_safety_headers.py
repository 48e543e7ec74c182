"""The headers on every answer, and the doors that are closed, asked of the running server."""

import base64
import hashlib
import re
from pathlib import Path

import psutil
import pytest
from howopen.server.headers import content_security_policy
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from benchmarks.wire import PROTOCOL
from tests.server.process import Server, serving
from tests.server.raw import ask

NOWHERE = "/api/kernels/00000000-0000-0000-0000-000000000000"
# One of each kind that the server gives: pages, lists, files, errors by Voilà, by Jupyter and by tornado.
ANSWERS = {
    "/voila/render/prose.ipynb": 200,
    "/": 200,
    "/voila/tree/": 200,
    "/voila/static/voila.js": 200,
    "/voila/files/images/figure.svg": 200,
    "/voila/files/answers.csv": 403,
    "/voila/render/nosuch.ipynb": 404,
    "/voila/render/answers.csv": 302,
    "/voila/static/nosuch.js": 403,
    "/nosuch": 404,
    NOWHERE: 404,
    f"{NOWHERE}/channels": 426,
    "/voila/static/..%2f..%2fetc": 404,
}
KEPT = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_has_the_headers(stand_in_server: Server, path: str) -> None:
    """Errors and files too: one answer without them is a way round them."""
    status, headers, _ = ask(stand_in_server, path)
    assert status == ANSWERS[path]
    for name, value in KEPT.items():
        assert f"{name}: {value}\r\n" in headers + "\r\n"
    assert "content-security-policy: default-src 'none'; script-src 'self' blob: 'sha256-" in headers
    assert "permissions-policy: camera=()" in headers
    assert "\nserver:" not in headers


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "OPTIONS", "CONNECT"]
)
def test_other_methods_are_refused_with_the_headers(stand_in_server: Server, method: str) -> None:
    """A page is only ever read."""
    status, headers, _ = ask(stand_in_server, "/voila/render/prose.ipynb", method)
    assert 400 <= status < 500
    assert "content-security-policy" in headers


def test_page_runs_our_scripts_and_no_other(stand_in_server: Server) -> None:
    """Each script written into a page is allowed by its hash, and scripts in general are not."""
    _, headers, _ = ask(stand_in_server, "/")
    _, body = stand_in_server.visit("/voila/render/08_next.ipynb")
    allowed = re.search(r"script-src ([^;]*)", headers)
    assert allowed
    assert "unsafe" not in allowed[1]
    assert "//" not in allowed[1]
    scripts = re.findall(r"<script>(.*?)</script>", body, re.DOTALL)
    assert len(scripts) >= 2
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in content_security_policy()


def test_pages_are_framed_by_their_own_site_alone() -> None:
    """Another site cannot show a page under a layer of its own to catch clicks."""
    assert content_security_policy().endswith("frame-ancestors 'self'")


def test_a_school_can_show_the_pages_in_its_own(stand_in_notebooks: Path) -> None:
    """The site that is named may show them in a frame."""
    site = "https://moodle.example.edu"
    with serving("--notebooks", stand_in_notebooks, "--embed-in", site) as server:
        assert f"frame-ancestors 'self' {site}" in ask(server, "/")[1]


@pytest.mark.parametrize(
    "path",
    [
        "/voila/api/contents/",
        "/voila/api/contents/prose.ipynb",
        "/voila/api/themes/@jupyterlab/theme-dark-extension/index.css",
        "/voila/templates/lab/static/voila.js",
        "/voila/execution/00000000-0000-0000-0000-000000000000",
        "/login",
        "/logout",
        "/api/kernels",
        "/api/kernelspecs",
        "/api/sessions",
        "/api/contents",
        "/api/terminals",
        "/api/status",
        "/metrics",
        "/lab",
    ],
)
def test_what_pages_do_not_need_is_not_there(stand_in_server: Server, path: str) -> None:
    """Lists of kernels and files, a login, terminals: no page of ours asks for them."""
    status, _, body = ask(stand_in_server, path)
    assert status == 404
    assert "There is no such page" in body


def test_another_site_cannot_start_kernels(stand_in_server: Server) -> None:
    """A foreign page that names ours as a picture gets nothing; a link from it works."""
    server = psutil.Process(stand_in_server.process.pid)
    before = set(server.children(recursive=True))
    foreign = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: "
    assert ask(stand_in_server, "/voila/render/prose.ipynb", headers=f"{foreign}no-cors\r\n")[0] == 404
    assert set(server.children(recursive=True)) <= before
    assert ask(stand_in_server, "/voila/render/prose.ipynb", headers=f"{foreign}navigate\r\n")[0] == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1:1", "null"])
def test_foreign_sites_cannot_reach_a_kernel(stand_in_server: Server, origin: str) -> None:
    """A page elsewhere that learned a kernel's id cannot talk to it; our own page can."""
    kernel = stand_in_server.open("08_next.ipynb")
    address = f"{stand_in_server.base.replace('http', 'ws')}/api/kernels/{kernel}/channels"
    with pytest.raises(InvalidStatus) as refused:
        connect(address, origin=origin, subprotocols=[PROTOCOL])
    assert refused.value.response.status_code == 403
    with connect(address, origin=stand_in_server.base, subprotocols=[PROTOCOL]):
        pass


LONG = "x" * 70_000
ODD = {
    "a header without end": ("/", "GET", f"X-Long: {LONG}\r\n", ""),
    "an address without end": (f"/?{LONG}", "GET", "", ""),
    "bad JSON": ("/voila/api/shutdown/x", "POST", "Content-Type: application/json\r\n", "{{{"),
    "bad JSON and a token": (
        "/voila/api/shutdown/x?_xsrf=1", "POST", "Content-Type: application/json\r\nCookie: _xsrf=1\r\n", "{"
    ),
    "a bad kernel": ("/api/kernels/..-..-..-..-..", "GET", "", ""),
    "a bad length": ("/", "POST", "Content-Length: -1\r\n", ""),
    "a bad encoding": ("/voila/files/%ff%fe", "GET", "", ""),
    "a bad cookie": ("/", "GET", "Cookie: \x01=;;;=\"\r\n", ""),
    "a bad language": ("/nosuch", "GET", "Accept-Language: ;;;q=x,../../etc\r\n", ""),
    "a bad range": ("/voila/static/voila.js", "GET", "Range: bytes=9-1,a\r\n", ""),
    "a new line": ("/voila/render/x%0d%0aSet-Cookie:%20a=b", "GET", "", ""),
    "a null": ("/voila/render/prose.ipynb%00.csv", "GET", "", ""),
    "a missing template file": ("/voila/templates/x", "GET", "", ""),
    "a long name": (f"/voila/render/{'n' * 5000}.ipynb", "GET", "", ""),
    "a folder": ("/voila/render/images", "GET", "", ""),
    "a folder as a page": ("/voila/render/.ipynb", "GET", "", ""),
    "an upgrade without a socket": (f"{NOWHERE}/channels", "GET", "Upgrade: websocket\r\n", ""),
}  # fmt: skip


@pytest.mark.parametrize("odd", ODD)
def test_odd_requests_break_nothing_and_learn_nothing(
    stand_in_server: Server, stand_in_notebooks: Path, odd: str
) -> None:
    """What no browser sends is refused, without a failure, a traceback or a path of the machine."""
    path, method, headers, body = ODD[odd]
    status, said, content = ask(stand_in_server, path, method, headers, body)
    assert status < 500
    for secret in ("Traceback", "site-packages", str(stand_in_notebooks), 'File "', str(Path.home())):
        assert secret not in content
        assert secret.lower() not in said
    assert ask(stand_in_server, "/")[0] == 200
