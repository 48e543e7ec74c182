"""What `python -m howopen` says and does at a terminal."""

import os
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from howopen.server.folder import first_page

from tests.server.process import COMMAND, serving


def say(*options: str | Path) -> tuple[int, str]:
    """Return exit code and what stands on stderr after a start that must not succeed."""
    command = [*COMMAND, "--no-browser", *map(str, options)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert done.stdout == ""
    return done.returncode, done.stderr


def test_taken_port_is_a_sentence(stand_in_notebooks: Path) -> None:
    """A port that another program holds ends in one sentence and exit code 2, not on another port."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        code, said = say("--port", port, "--notebooks", stand_in_notebooks)
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith(f"Port {port} is taken")


@pytest.mark.parametrize("port", ["eighty", "-1", "70000", "80.5"])
def test_bad_port_is_a_sentence(port: str) -> None:
    """What is no port is refused with the reason, and without a traceback."""
    code, said = say(f"--port={port}")
    assert code == 2
    assert f"{port} is no port; give a number from 0 to 65535." in said
    assert "Traceback" not in said


def test_bad_address_is_a_sentence(stand_in_notebooks: Path) -> None:
    """An address that this machine does not have ends in one sentence and exit code 2."""
    code, said = say("--port", "0", "--address", "203.0.113.1", "--notebooks", stand_in_notebooks)
    assert (code, said.count("\n")) == (2, 1)
    assert "203.0.113.1" in said


@pytest.mark.parametrize("make", [False, True])
def test_no_notebooks_is_a_sentence(tmp_path: Path, make: bool) -> None:
    """A folder that is missing, or empty, ends in one sentence that names it and exit code 2."""
    folder = tmp_path / "mine"
    if make:
        folder.mkdir()
    code, said = say("--port", "0", "--notebooks", folder)
    assert (code, said.count("\n")) == (2, 1)
    assert str(folder) in said
    assert "--notebooks" in said


def test_options_are_read_before_anything_slow() -> None:
    """A mistyped option is answered without loading the server."""
    code = "import sys, howopen.__main__; sys.exit('tornado' in sys.modules or 'traitlets' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_opens_the_whole_system_else_the_list(stand_in_notebooks: Path, tmp_path: Path) -> None:
    """The page that opens is the whole system; a teacher's folder without it opens at its list."""
    assert first_page(stand_in_notebooks) == "/voila/render/07_whole_system.ipynb"
    assert first_page(tmp_path) == "/"


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
def test_opens_the_browser_at_the_page(
    stand_in_notebooks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The browser is sent to the very page whose address is printed."""
    pipe, browser = tmp_path / "pipe", tmp_path / "browser"
    os.mkfifo(pipe)
    browser.write_text(f'#!/bin/sh\necho "$1" > {pipe}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with serving("--notebooks", stand_in_notebooks, browser=True) as server:
        assert select.select([end], [], [], 10)[0], "no browser was opened"
        assert os.read(end, 1000).decode().strip() == server.page
    os.close(end)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_stopping_leaves_no_kernel(stand_in_notebooks: Path, number: int) -> None:
    """Ctrl+C and a polite kill end the server with code 0 and take every kernel along."""
    with serving("--notebooks", stand_in_notebooks) as server:
        server.open("08_next.ipynb")
        kernels = psutil.Process(server.process.pid).children(recursive=True)
        assert kernels
        server.process.send_signal(number)
        assert server.process.wait(timeout=20) == 0
        _, alive = psutil.wait_procs(kernels, timeout=5)
        assert alive == []


LOADED = """\
import atexit, sys
from howopen.server.command import main
told = sys.argv.pop(1)
atexit.register(lambda: open(told, "w").write(" ".join(sys.modules)))
main()"""


def test_start_reads_no_grammar(tmp_path: Path, stand_in_notebooks: Path) -> None:
    """The server starts without a grammar of addresses, which takes seconds to read and checks nothing."""
    told = tmp_path / "loaded.txt"
    command = (sys.executable, "-c", LOADED, str(told))
    with serving("--notebooks", stand_in_notebooks, command=command) as server:
        assert server.get("/")[0] == 200
    loaded = told.read_text().split()
    assert "jsonschema" in loaded
    assert "lark" not in loaded
