"""The server without what makes it quick: chosen, or because another version lacks what that relies on."""

import sys
from pathlib import Path
from typing import Any

import pytest
from howopen.server import speed_ups

from tests.server.channel import channel, widgets
from tests.server.process import kernel_id, page_config, serving

PAGE = "/voila/render/07_whole_system.ipynb"
RELIED_ON = {name: value for name, value in vars(speed_ups).items() if name.isupper()}
# The command on a machine where one name that is relied on has been renamed.
RENAMED = """\
import sys
from howopen.server import speed_ups
name = sys.argv.pop(1)
setattr(speed_ups, name, (*getattr(speed_ups, name), "voila.app:Voila.renamed_since"))
from howopen.server.command import main
main()"""


def shows_its_widgets(*options: str, **how: Any) -> dict[str, object]:
    """Return what the page on the whole system is told about itself, served with these options; its kernel
    has its widgets."""
    with serving(*options, **how) as server:
        status, body = server.visit(PAGE)
        assert status == 200
        with channel(server, kernel_id(body)) as opened:
            assert any("stance-models" in str(state.get("html")) for state in widgets(opened).values())
        return page_config(body)


def test_a_plain_server_shows_the_pages() -> None:
    """With kernels, files and templates as Voilà has them, the page is there and its switches answer."""
    assert "scripts" not in shows_its_widgets("--plain")
    assert "scripts" in shows_its_widgets()


@pytest.mark.parametrize("options", [(), ("--plain",)])
def test_a_home_that_cannot_be_written(options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """On a locked-down machine, where Jupyter can keep nothing in the user's home, pages are served all the
    same, with their widgets."""
    for name in ("JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "/proc")
    shows_its_widgets(*options)


@pytest.mark.parametrize("relied_on", RELIED_ON)
def test_what_is_relied_on_is_there(relied_on: str) -> None:
    """In the versions that are installed here nothing steps aside."""
    assert [name for name in RELIED_ON[relied_on] if not speed_ups.is_there(name)] == []


@pytest.mark.parametrize("relied_on", RELIED_ON)
def test_what_is_missing_is_done_without(relied_on: str, tmp_path: Path) -> None:
    """Where another version has renamed it, the pages are served all the same, and the log says it once."""
    log = tmp_path / "log.txt"
    with log.open("w") as errors:
        shows_its_widgets(command=(sys.executable, "-c", RENAMED, relied_on), errors=errors)
    assert log.read_text().count("Voila.renamed_since") == 1


def test_a_name_that_is_not_there() -> None:
    """Neither a module nor a class nor a name of it that is missing is taken for one that is there."""
    assert not speed_ups.is_there("voila.no_such_module:name")
    assert not speed_ups.is_there("voila.app:NoSuchClass.name")
    assert not speed_ups.is_there("voila.app:Voila.no_such_name")
