"""Our own notebooks run once, before their visitors come; each visitor has a copy of their own."""

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import psutil
import pytest

from tests.server.channel import channel, press, widgets
from tests.server.process import Server, kernel_id, leave, serving
from tests.server.stand_in import PRESSED, save

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pages are made ready on Linux only")

# The command, with the folder that is named first in the place of the package's own notebooks.
OURS = """\
import sys
from pathlib import Path
from howopen.server import folder
chosen = Path(sys.argv.pop(1))
folder.installed_notebooks = lambda: chosen
from howopen.server.command import main
main()"""
COUNTED = "open('runs.txt', 'a').write('once ')\nopen('runs.txt').read()"
PAGE = "/voila/render/page.ipynb"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a notebook that keeps count of its runs and one with controls."""
    save(tmp_path / "page.ipynb", "# Counted", COUNTED)
    save(tmp_path / "controls.ipynb", "# Controls", PRESSED)
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """A server to which that folder is its own, with two places."""
    with serving("--visitors", "2", command=(sys.executable, "-c", OURS, str(folder))) as server:
        yield server


def visit(server: Server, page: str = PAGE) -> str:
    """Return what a visitor sees who leaves again."""
    status, body = server.visit(page)
    assert status == 200
    leave(server, body)
    return body


def test_a_page_runs_once_for_everybody(server: Server, folder: Path) -> None:
    """Three visitors, one run: a class does not wait for thirty."""
    kernels = {kernel_id(visit(server)) for _ in range(3)}

    assert len(kernels) == 3
    assert (folder / "runs.txt").read_text() == "once "


def test_a_changed_notebook_runs_anew(server: Server, folder: Path) -> None:
    """A teacher who mends a notebook need not start the server again."""
    visit(server)
    save(folder / "page.ipynb", "# Mended", COUNTED)
    body = visit(server)

    assert "Mended" in body
    assert "once once " in body


def test_a_ready_page_may_end_its_kernel(server: Server) -> None:
    """Each visitor gets the token with which a closed tab takes its kernel along."""
    with urlopen(server.base + PAGE) as answer:
        assert any(cookie.startswith("_xsrf=") for cookie in answer.headers.get_all("Set-Cookie"))


def test_what_one_visitor_does_no_other_sees(server: Server) -> None:
    """The widgets of two visitors have the same ids and share nothing else."""
    first, second = (server.visit("/voila/render/controls.ipynb")[1] for _ in range(2))
    with channel(server, kernel_id(first)) as mine, channel(server, kernel_id(second)) as theirs:
        button = press(mine)

        assert "Pressed" in widgets(mine)[button]["html"]
        assert "Pressed" not in widgets(theirs)[button]["html"]


def test_a_lost_page_is_made_anew(server: Server, folder: Path) -> None:
    """The process that has run the notebook may be killed; the next visitor finds the page all the same."""
    body = server.visit(PAGE)[1]
    with channel(server, kernel_id(body)) as opened:
        widgets(opened)  # a page is there before its kernel is
    process = server.kernel_process(kernel_id(body)).parent()
    assert process
    leave(server, body)
    process.kill()
    psutil.wait_procs([process], timeout=10)

    assert "Counted" in visit(server)
    visit(server)
    assert (folder / "runs.txt").read_text().count("once") in (2, 3)  # one by the ordinary way in between


def test_a_failing_notebook_says_so(server: Server, folder: Path) -> None:
    """A page that cannot be made ready is shown as any other that fails, and tried again when mended."""
    save(folder / "page.ipynb", "# It fails", "raise ValueError('a-secret-value')")
    body = visit(server)
    assert "There was an error when executing cell" in body
    assert "a-secret-value" not in body

    save(folder / "page.ipynb", "# Mended", COUNTED)
    assert "Mended" in visit(server)


def test_ready_pages_know_the_number_of_places(server: Server) -> None:
    """Who finds no place is told so; a page that is ready is no way around."""
    bodies = [server.visit(PAGE)[1] for _ in range(2)]
    status, body = server.visit(PAGE)
    assert (status, "All places are taken" in body) == (503, True)
    for body in bodies:
        leave(server, body)
    visit(server)
