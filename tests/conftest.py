"""Fixtures for every test."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from howopen.editions.onefile import build
from hypothesis import settings

from tests.once import made_once
from tests.server.jupyter import serving_with_jupyter
from tests.server.process import Server, serving
from tests.server.stand_in import write_notebooks
from tests.sources.copies import Tables

# A slow machine is not a wrong answer.
settings.register_profile("howopen", deadline=None)
settings.load_profile("howopen")

# Run from a shell's background or under nohup, some signals are ignored, and whatever a test starts would
# ignore them from its first moment.
for name in ("SIGHUP", "SIGINT", "SIGQUIT"):
    number = getattr(signal, name, None)
    if number and signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, signal.default_int_handler if name == "SIGINT" else signal.SIG_DFL)


@pytest.fixture
def tables(tmp_path: Path) -> Tables:
    """A copy of the project's tables that a test may break."""
    return Tables(tmp_path / "data")


@pytest.fixture(scope="session")
def stand_in_notebooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of small notebooks, for tests that are not about the real ones."""
    return write_notebooks(tmp_path_factory.mktemp("notebooks"))


@pytest.fixture(scope="session")
def stand_in_server(stand_in_notebooks: Path) -> Iterator[Server]:
    """A running server of those small notebooks."""
    with serving("--notebooks", stand_in_notebooks) as server:
        yield server


@pytest.fixture(scope="session")
def jupyter(stand_in_notebooks: Path) -> Iterator[Server]:
    """A Jupyter server of those small notebooks, with the settings that Binder gets."""
    with serving_with_jupyter(stand_in_notebooks) as server:
        yield server


@pytest.fixture(scope="session")
def onefile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one-file edition, as `make onefile` writes it."""
    return made_once(
        tmp_path_factory, "howopen.html", lambda file: file.write_text(build(), encoding="utf-8")
    )
