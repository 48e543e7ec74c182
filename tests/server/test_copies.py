"""One of several copies of the server: its name in what a proxy sees, and how it is drained."""

import signal
from pathlib import Path

import pytest

from tests.server.channel import channel, widgets
from tests.server.process import kernel_id, leave, serving
from tests.server.test_command import say


@pytest.mark.parametrize(
    ("name", "prefix"), [("lab1", "lab1_"), ("10.1.2.3", "10-1-2-3_"), ("a-b-c-d-E", "a-b-c-d-e_")]
)
def test_kernel_is_called_after_its_copy(stand_in_notebooks: Path, name: str, prefix: str) -> None:
    """A proxy can read from a kernel's id where it is, and the page can talk to a kernel of that id."""
    with serving("--notebooks", stand_in_notebooks, "--copy", name) as server:
        kernel = server.open("08_next.ipynb")
        assert kernel.startswith(prefix)
        assert len(kernel) - len(prefix) >= 32
        with channel(server, kernel) as opened:
            assert widgets(opened)


@pytest.mark.parametrize("name", ["a_b", "a/b", "1-2-3-4-5-6", "-a", ""])
def test_bad_name_of_a_copy_is_a_sentence(name: str) -> None:
    """A name that could not stand in a kernel's id, or not be told from it, is refused with the reason."""
    code, said = say(f"--copy={name}")
    assert code == 2
    assert f"{name} cannot name a copy" in said


def test_drained_server_takes_nobody_new_and_loses_nobody(stand_in_notebooks: Path) -> None:
    """A newcomer is told that there is no place, who is there goes on, and after the last the server ends."""
    with serving("--notebooks", stand_in_notebooks) as server:
        _, there = server.visit("/voila/render/08_next.ipynb")
        server.process.send_signal(signal.SIGUSR1)
        assert server.process.stdout
        while "Taking nobody new" not in server.process.stdout.readline():
            pass
        assert server.visit("/voila/render/08_next.ipynb")[0] == 503
        with channel(server, kernel_id(there)) as opened:
            assert widgets(opened)
        leave(server, there)
        assert server.process.wait(timeout=30) == 0
