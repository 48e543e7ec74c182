"""The list of pages, which is made once for all who ask within a second."""

import shutil
from pathlib import Path

from tests.server.process import eventually, serving


def test_the_list_tells_nobody_what_another_asked(stand_in_notebooks: Path, tmp_path: Path) -> None:
    """What stood in one reader's address stands in no other's list, and a notebook that is new comes in."""
    folder = shutil.copytree(stand_in_notebooks, tmp_path / "notebooks")
    with serving("--notebooks", folder) as server:
        first = server.get("/voila/tree/?p=my-own-guess")
        assert first[0] == 200
        assert server.get("/") == server.get("/voila/tree/") == first
        assert "my-own-guess" not in first[1]
        shutil.copy(folder / "08_next.ipynb", folder / "99_new.ipynb")
        assert eventually(lambda: "99 new" in server.get("/")[1])


def test_what_our_pages_are_for_stands_over_ours_alone(stand_in_notebooks: Path, tmp_path: Path) -> None:
    """Somebody's own notebooks are not introduced as pages on AI systems."""
    folder = shutil.copytree(stand_in_notebooks, tmp_path / "notebooks")
    with serving("--notebooks", folder) as server:
        assert "parts of an AI system" not in server.get("/")[1]
        shutil.copy(folder / "08_next.ipynb", folder / "00_start_here.ipynb")
        assert eventually(lambda: "parts of an AI system" in server.get("/")[1])
