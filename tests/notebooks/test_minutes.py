"""The minutes that a lesson states are counted: words at reading speed, and time to predict and answer."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import ipywidgets
import pytest
from howopen.lessons.registry import lesson_of
from howopen.sources.series_table import read_series

ROOT = Path(__file__).resolve().parents[2]
PAGES = read_series()
AT_LENGTH = {"definitions", "whole_system"}  # most of whose minutes go into trying, which nobody can count
BY_SECTIONS = {"read_along"}  # the whole paper, of which a class takes a part at a time
WORDS_A_MINUTE, MINUTES_TO_TRY, ANSWERS_A_MINUTE = 200, 3, 3
NOT_READ = {"details", "cite", "button", "table", "figcaption", "select", "style", "svg"}
EMPTY = {"input", "br", "img"}
NOT_TEXT = {"ho-sides"}  # by class: what a figure can show is chosen, and not read
TRIED = {"board", "links"}  # what they say is read while trying


class Read(HTMLParser):
    """Gathers what one reads of markup: no table, no source line, nothing folded away."""

    def __init__(self) -> None:
        super().__init__()
        self.within: list[tuple[str, bool]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """Go into an element; what stands in one that is not read is not read either."""
        if tag in EMPTY:
            return
        classes = set((dict(attrs).get("class") or "").split())
        skipped = bool(classes & NOT_TEXT) or tag in NOT_READ
        self.within.append((tag, skipped))

    def handle_endtag(self, tag: str) -> None:
        """Come out of it."""
        while self.within and self.within.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        if not any(skipped for _, skipped in self.within):
            self.texts.append(data)


def words(text: str) -> int:
    """Return how many words a text has."""
    return len(re.findall(r"\w[\w\'’-]*", text))


def words_on(part: ipywidgets.Widget) -> int:
    """Return how many words one reads on a part of the page."""
    if isinstance(part, ipywidgets.Box):
        return sum(words_on(child) for child in part.children)
    reader = Read()
    reader.feed(getattr(part, "html", ""))  # a plot has none
    return words(" ".join(reader.texts))


def cells(notebook: str, kind: str) -> list[str]:
    """Return the sources of a notebook's cells of a kind."""
    content = json.loads((ROOT / "notebooks" / f"{notebook}.ipynb").read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in content["cells"] if cell["cell_type"] == kind]


def minutes(page) -> float:
    """Return how long a page takes somebody who has predicted, up to the tasks of their own."""
    lesson = lesson_of(page)()
    if hasattr(getattr(lesson, "prediction", None), "asked"):
        lesson.prediction.value = "skip"
    prose = "\n".join(cells(page.notebook, "markdown")).split("## On your own")[0]
    shown = re.findall(r"^lesson\.(\w+)$", "\n".join(cells(page.notebook, "code")), re.MULTILINE)
    read = words(re.sub(r"\]\(.*?\)", "]", prose))
    read += sum(words_on(getattr(lesson, name)) for name in shown if name not in TRIED)
    answers = len(lesson.recall.children) + len(lesson.check.children)
    return read / WORDS_A_MINUTE + MINUTES_TO_TRY + answers / ANSWERS_A_MINUTE


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page_id)
def test_minutes_are_what_the_page_takes(page) -> None:
    """A teacher who plans by them is not left hanging: to a minute, and never above fifteen.

    A page fills ten to fifteen minutes of a class by the count itself, not only by what it states. The two
    pages that are for trying at length state more than reading and answering take, and never less; so does
    the one that has the whole paper, of which a class takes a section.
    """
    if page.page_id in BY_SECTIONS:
        assert 10 <= minutes(page) <= page.minutes
        return
    assert 10 <= minutes(page) <= 15
    if page.page_id in AT_LENGTH:
        assert minutes(page) <= page.minutes
    else:
        assert page.minutes <= 15
        assert abs(minutes(page) - page.minutes) <= 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page_id)
def test_page_list_and_readme_state_the_same(page) -> None:
    """One number for a page, wherever it is stated."""
    prose = "\n".join(cells(page.notebook, "markdown"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert re.search(rf"[Aa]bout {page.minutes} minutes", prose)
    assert re.search(rf"\]\(notebooks/{page.notebook}\.ipynb\) \|[^|]*\| {page.minutes} \|", readme)
