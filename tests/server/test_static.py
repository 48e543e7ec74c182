"""Scripts and styles cross the wire compressed, and say the same as before."""

import gzip
import mimetypes
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from howopen.server import gate
from howopen.server.scripts import LIST
from howopen.server.static import Compressed, name_types

from tests.server.process import Server

FILES = ("voila/static/voila.js", "voila/labextensions/anywidget/package.json")


@pytest.mark.parametrize("path", FILES)
def test_files_are_compressed(stand_in_server: Server, path: str) -> None:
    """A browser that reads gzip gets it, with the type of the file itself; any other gets the file."""
    address = f"{stand_in_server.base}/{path}"
    with urlopen(address) as plain, urlopen(Request(address, headers={"Accept-Encoding": "gzip"})) as packed:
        assert "Content-Encoding" not in plain.headers
        assert packed.headers["Content-Encoding"] == "gzip"
        assert packed.headers["Content-Type"] == plain.headers["Content-Type"]
        assert gzip.decompress(packed.read()) == plain.read()


def test_every_listed_script_is_there(stand_in_server: Server) -> None:
    """A new version of a library names its scripts anew; a list of old names would leave each page to ask
    for seventy files again. `make scripts` writes it."""
    listed = LIST.read_text(encoding="utf-8").split()
    assert len(listed) > 50
    assert [path for path in listed if stand_in_server.get(f"/voila/{path}")[0] != 200] == []


def test_a_script_is_sent_as_a_script_whatever_the_machine_calls_it() -> None:
    """On Windows any program may say that `.js` is plain text, and browsers then run none."""
    mimetypes.add_type("text/plain", ".js")
    name_types()

    assert ("text/javascript", None) == mimetypes.guess_type("voila.js")


@pytest.mark.parametrize(
    ("start", "end"), [(None, None), (None, 5), (7, None), (100, 40_000), (50_000, None)]
)
def test_a_file_is_sent_in_small_pieces(start: int | None, end: int | None, tmp_path: Path) -> None:
    """One of them waits for each reader; together they are the file, or the part that was asked for."""
    file = tmp_path / "a.js"
    file.write_bytes(bytes(range(250)) * 200)
    pieces = list(Compressed.get_content(str(file), start, end))

    assert b"".join(pieces) == file.read_bytes()[start:end]
    assert all(0 < len(piece) <= gate.PIECE for piece in pieces)
