"""What the server gives away, and what it refuses, asked of the running server.

Voilà ignores a misplaced setting without a word, so none of these reads the settings file.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from tests.server.channel import channel, message, widgets
from tests.server.process import Server

INJECTED = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"


@pytest.mark.parametrize("path", ["/", "/voila/tree/", "/voila/render/prose.ipynb"])
def test_theme_is_not_reflected(stand_in_server: Server, path: str) -> None:
    """`?theme=` cannot write a script into a page."""
    status, body = stand_in_server.get(f"{path}?theme={INJECTED}&classic-tree=true")
    assert status == 200
    assert "alert(1)" not in body


@pytest.mark.parametrize("template", ["../..", "..%2F..", "reveal", "nosuch", INJECTED])
def test_template_is_not_the_visitors(stand_in_server: Server, template: str) -> None:
    """`?template=` neither fails nor changes the page."""
    status, body = stand_in_server.visit(f"/voila/render/prose.ipynb?template={template}")
    assert status == 200
    assert '<main id="ho-page">' in body
    assert "alert(1)" not in body


@pytest.mark.parametrize(
    "path",
    [
        "/voila/files/answers.csv",
        "/voila/files/prose.ipynb",
        "/voila/files/images/../answers.csv",
        "/voila/files/images/..%2fanswers.csv",
        "/voila/files/../../../../../../etc/passwd",
        "/voila/files/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/voila/files//etc/passwd",
        "/voila/render/answers.csv",
        "/voila/render/../answers.csv",
        "/voila/render/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/voila/static/../../../../../../../../etc/passwd",
        "/voila/static/..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/voila/templates/howopen/static/..%2f..%2f..%2fanswers.csv",
        "/voila/tree/..%2f..",
        "/voila/api/contents/answers.csv?content=1",
    ],
)
def test_files_are_not_served(stand_in_server: Server, path: str) -> None:
    """Neither a teacher's answers beside the notebooks nor a file of the machine can be fetched."""
    status, body = stand_in_server.get(path)
    assert status >= 300
    assert "a-secret-value" not in body
    assert "root:" not in body


def test_pictures_are_served(stand_in_server: Server) -> None:
    """A picture in the notebooks' `images/` folder can be shown: the refusals are not for everything."""
    assert stand_in_server.get("/voila/files/images/figure.svg")[0] == 200


def test_notebook_source_is_not_given(stand_in_server: Server) -> None:
    """The page shows what a notebook says and not its code."""
    assert "setattr" not in stand_in_server.visit("/voila/render/08_next.ipynb")[1]


def test_failed_notebook_shows_no_traceback(stand_in_server: Server) -> None:
    """A page that fails says so and what to do, without values, code or paths."""
    status, body = stand_in_server.visit("/voila/render/fails.ipynb")
    assert status == 200
    assert "There was an error when executing cell" in body
    assert "Reload the page to try again" in body
    assert "a-secret-value" not in body
    assert "ValueError" not in body


def test_missing_page_says_so(stand_in_server: Server) -> None:
    """A link to a page that is not there gets a 404 with a way on."""
    status, body = stand_in_server.get("/voila/render/nosuch.ipynb")
    assert status == 404
    assert "There is no such page" in body
    assert '<a href="/">' in body


def test_visitor_cannot_run_code(stand_in_server: Server, tmp_path: Path) -> None:
    """Whoever sends code to the kernel is let go, and it does not run; the page's own words go on to it."""
    kernel = stand_in_server.open("08_next.ipynb")
    proof = tmp_path / "ran"
    with channel(stand_in_server, kernel) as opened, pytest.raises(ConnectionClosed):
        opened.send(message("execute_request", code=f"open({str(proof)!r}, 'w')", silent=False))
        while True:
            opened.recv(timeout=20)
    with channel(stand_in_server, kernel) as opened:
        assert widgets(opened)  # answered after whatever came before
    assert not proof.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no sockets in the file system")
def test_kernels_use_no_ports(stand_in_server: Server) -> None:
    """Kernels are reached through the file system: ports collide when a class arrives at once."""
    kernel = stand_in_server.open("08_next.ipynb")
    listening = {c.laddr for c in stand_in_server.kernel_process(kernel).net_connections("unix")}
    assert {path[-len("-ipc-1") :] for path in listening if path} == {f"-ipc-{n}" for n in range(1, 6)}


CULLING = """\
from pathlib import Path
from howopen.server.app import Explorer
from howopen.server.listening import listen
app = Explorer.prepare(Path(), listen("127.0.0.1", 0), "", open_browser=False)
app.init_settings()
kernels = app.kernel_manager
print(kernels.cull_idle_timeout, kernels.cull_interval, kernels.cull_connected, kernels.cull_busy)"""


def test_orphans_go_and_connected_tabs_stay() -> None:
    """Culling is on where it takes effect, in the kernel manager, and spares connected tabs."""
    done = subprocess.run([sys.executable, "-c", CULLING], capture_output=True, text=True, timeout=30)
    assert done.stdout.split() == ["100", "10", "False", "True"]
