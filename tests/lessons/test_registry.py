"""The series is listed once: each page has its notebook, its folder and its lesson, and none is left over."""

import json
import subprocess
import sys
from pathlib import Path

import howopen.lessons
import pytest
from howopen.domain.series import PageEntry
from howopen.lessons.registry import folder_of, lesson_of
from howopen.sources.series_table import read_series

PAGES = read_series()
NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
LOADED = """
import sys
from howopen.lessons.registry import lesson_of
from howopen.sources.series_table import read_series
lesson_of(next(page for page in read_series() if page.page_id == sys.argv[1]))
loaded = (name.split(".") for name in sys.modules if name.startswith("howopen.lessons."))
print(*sorted({parts[2] for parts in loaded if len(parts) > 3}))
"""


def test_pages_notebooks_and_folders_are_the_same() -> None:
    """A notebook that nobody listed, or a page that has none, does not slip by."""
    assert [path.stem for path in sorted(NOTEBOOKS.glob("*.ipynb"))] == [page.notebook for page in PAGES]
    folders = {path.parent.name for path in Path(*howopen.lessons.__path__).glob("*/*.py")}
    assert folders == {folder_of(page) for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page_id)
def test_a_notebook_begins_with_its_own_lesson(page: PageEntry) -> None:
    """What is on screen is what tests and measurements look at."""
    cells = json.loads((NOTEBOOKS / f"{page.notebook}.ipynb").read_text(encoding="utf-8"))["cells"]
    first = next("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    lesson = lesson_of(page)
    assert first == f"from {lesson.__module__} import {lesson.__name__}\nlesson = {lesson.__name__}()"


@pytest.mark.parametrize("place", range(len(PAGES)), ids=[page.page_id for page in PAGES])
def test_a_lesson_knows_its_place_in_the_series(place: int) -> None:
    """It has the number there that the bar of all pages gives it."""
    lesson = lesson_of(PAGES[place])()
    assert f"Page {PAGES[place].notebook[:2]} of 00 to {len(PAGES) - 1:02}" in lesson.leads_on.html


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page_id)
def test_a_page_imports_no_other_pages_lesson(page: PageEntry) -> None:
    """A page begins as fast as it can, however many pages the series has."""
    command = [sys.executable, "-c", LOADED, page.page_id]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == [folder_of(page)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page_id)
def test_what_a_link_lacks_is_told_on_the_page(page: PageEntry) -> None:
    """The notice is among what a page shows, and no part of a lesson takes its place."""
    lesson = lesson_of(page)()
    lesson.page_link.arrived = "v=1&s=nobody"
    assert "nobody" in lesson.notice.html
    assert lesson.notice in lesson.notices.children
