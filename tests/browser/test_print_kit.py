"""The print kit has all that its plans and questions have, on the pages that it should have."""

from pathlib import Path

import pytest
from howopen.domain.question import Question
from howopen.sources.catalog_files import catalog
from howopen.sources.series_table import read_series
from playwright.sync_api import Browser
from pypdf import PdfReader

from print_kit.__main__ import PAPERS, documents, write
from print_kit.guide import PARTS, plan
from print_kit.prose import markup_of
from print_kit.questions import sets
from print_kit.worksheets import noticed, predicted, task
from tests.notebooks.test_minutes import Read

SIZES = {"A4": (595, 842), "Letter": (612, 792)}  # in points
QUESTIONS = [question for questions in sets().values() for question in questions]


@pytest.fixture(scope="module")
def kit(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with everything printed once."""
    folder = tmp_path_factory.mktemp("print")
    list(write(browser, folder, documents()))
    return folder


def pressed(text: str) -> str:
    """Return a text without what the end of a line on paper may add or take: blanks and hyphens."""
    return "".join(text.split()).replace("-", "").replace("\u00ad", "")


def printed(kit: Path, name: str, paper: str = "A4") -> str:
    """Return the text of a printed document."""
    pages = PdfReader(kit / paper.lower() / f"{name}.pdf").pages
    return pressed("".join(page.extract_text() for page in pages))


def texts_in(markdown: str) -> list[str]:
    """Return each text of Markdown that stands by itself, such as a cell of a table."""
    reader = Read()
    reader.feed(markup_of(markdown))
    return [text for text in map(pressed, reader.texts) if text]


@pytest.mark.parametrize("paper", PAPERS)
def test_each_document_is_on_the_paper_that_it_is_for(kit: Path, paper: str) -> None:
    """A school in Europe and one in America print without scaling; a screen reader finds tags and title."""
    for path in (kit / paper.lower()).iterdir():
        file = PdfReader(path)
        sizes = {tuple(map(float, page.mediabox[2:])) for page in file.pages}

        assert [size for size in sizes if size != pytest.approx(SIZES[paper], abs=2)] == []
        assert file.metadata.title.endswith("How Open?")
        assert file.trailer["/Root"]["/MarkInfo"]["/Marked"]
        assert file.trailer["/Root"]["/Lang"] == "en"
        assert file.outline


@pytest.mark.parametrize("name", PARTS)
def test_the_guide_has_every_word_of_a_plan(kit: Path, name: str) -> None:
    """Whoever teaches from paper misses nothing that stands in the plan."""
    guide = printed(kit, "teachers_guide")

    assert [text for text in texts_in(plan(name)) if text not in guide] == []


def key_of(question: Question) -> list[str]:
    """Return what of a question is for the teacher alone."""
    return [question.question_id, *(option.feedback for option in question.options)]


@pytest.mark.parametrize("paper", PAPERS)
def test_questions_and_key_are_apart(kit: Path, paper: str) -> None:
    """Every question and answer is on the sheet and no word of the key is; the key has it all."""
    sheet, key = printed(kit, "questions", paper), printed(kit, "key", paper)
    asked = [text for q in QUESTIONS for text in (q.text, *(option.text for option in q.options))]
    told = [text for question in QUESTIONS for text in key_of(question)]

    assert [text for text in asked if pressed(text) not in sheet] == []
    assert [text for text in (*told, "✓") if pressed(text) in sheet] == []
    assert [text for text in (*asked, *told) if pressed(text) not in key] == []


def test_cards_are_whole_and_without_their_key(kit: Path) -> None:
    """A group finds a card for each thing and each supplier, and not what a release does to it."""
    known, cards, key = catalog(), printed(kit, "supply_chain_cards"), printed(kit, "key")
    names = [each.name for each in (*known.dependencies.values(), *known.providers.values())]

    assert [name for name in names if pressed(name) not in cards] == []
    assert pressed("done away with") not in cards
    assert pressed("done away with") in key


@pytest.mark.parametrize("paper", PAPERS)
def test_a_worksheet_is_one_page(kit: Path, paper: str) -> None:
    """Each page of the series has its sheet, to be copied by itself, with what is asked there."""
    sheets = PdfReader(kit / paper.lower() / "worksheets.pdf").pages

    assert len(sheets) == len(read_series()) + 1
    for page, sheet in zip(read_series(), sheets, strict=False):
        found = pressed(sheet.extract_text())
        asked = [page.title, predicted(page), *noticed(page), *texts_in(task(page))]
        missing = [text for text in asked for part in texts_in(text) or [""] if part not in found]
        assert noticed(page), page
        assert missing == [], page
