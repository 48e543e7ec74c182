"""The questions for a class: enough of them, each usable, and none that makes a page longer."""

import csv
import json
from collections import Counter

import pytest
from howopen.domain.question import Question
from howopen.sources.question_file import read_questions
from howopen.sources.series_table import read_series

from tests.data.rows import DATA, ids
from tests.links.test_golden import lesson
from upkeep.requirements import ROOT

QUESTIONS = read_questions()
PAGES = [page.page_id for page in read_series()]
with (ROOT / "teaching" / "misconceptions.csv").open(encoding="utf-8", newline="") as file:
    MISCONCEPTIONS = list(csv.DictReader(file))
FORMS = ("before", "after")
INVENTORY = {row[form] for row in MISCONCEPTIONS for form in FORMS}
MOST_ON_A_PAGE = 5


def longest(question: Question) -> bool:
    """Return whether the right answer is the longest."""
    return max(question.options, key=lambda option: len(option.text)).correct


def test_there_are_sixty_questions_beside_the_inventory() -> None:
    """A teacher of any page has one that students have not met there."""
    asked = [question for question in QUESTIONS.values() if question.question_id not in INVENTORY]
    pool = Counter(question.notebook for question in asked if not question.on_page)

    assert len(asked) >= 60
    assert [page for page in PAGES if not pool[page]] == []


def test_ids_are_unique() -> None:
    """An answer in an address belongs to one question; the reader of the file would refuse a second one."""
    entries = json.loads((DATA / "questions.json").read_text(encoding="utf-8"))

    assert len({entry["id"] for entry in entries}) == len(entries) == len(QUESTIONS)


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_can_be_used(question: Question) -> None:
    """Three answers or more, each with something to say to whoever chose it, a page and a source."""
    assert len(question.options) >= 3
    assert [option.text for option in question.options if len(option.feedback) < 20] == []
    assert len({option.text for option in question.options}) == len(question.options)
    assert question.notebook in PAGES
    assert question.source_id in ids("sources", "source_id")
    assert question.locator


@pytest.mark.parametrize("page_id", PAGES)
def test_no_page_shows_the_pool(page_id: str) -> None:
    """Questions for class leave the pages as short as they were."""
    asked = [view.asked for view in lesson(page_id).questions]

    assert [question.question_id for question in asked if not question.on_page] == []
    assert len(lesson(page_id).check.children) <= MOST_ON_A_PAGE


def test_there_are_twelve_misconceptions_each_documented() -> None:
    """Each says what is believed, what is so, and where somebody else has found it believed."""
    assert len(MISCONCEPTIONS) == 12
    unsaid = ("authors", "published")
    empty = [(row["misconception_id"], k) for row in MISCONCEPTIONS for k, v in row.items() if not v]

    assert [each for each in empty if each[1] not in unsaid] == []
    assert [row["url"] for row in MISCONCEPTIONS if not row["url"].startswith(("http://", "https://"))] == []


@pytest.mark.parametrize("row", MISCONCEPTIONS, ids=lambda row: row["misconception_id"])
def test_a_misconception_has_two_forms(row: dict[str, str]) -> None:
    """Before and after ask the same idea in other words, and stay off the pages."""
    before, after = (QUESTIONS[row[form]] for form in FORMS)

    assert before.text != after.text
    assert {before.notebook, after.notebook} == {row["page"]}
    assert not before.on_page
    assert not after.on_page


def groups() -> dict[str, list[Question]]:
    """Return the two forms of the inventory, and what else is asked in class only."""
    forms = {form: [QUESTIONS[row[form]] for row in MISCONCEPTIONS] for form in FORMS}
    pool = [q for q in QUESTIONS.values() if not q.on_page and q.question_id not in INVENTORY]
    return {**forms, "pool": pool}


@pytest.mark.parametrize("asked", groups().values(), ids=groups())
def test_the_right_answer_cannot_be_guessed(asked: list[Question]) -> None:
    """Neither its place nor its length gives it away: a class that knows nothing is not told."""
    places = Counter(next(n for n, option in enumerate(q.options) if option.correct) for q in asked)

    assert max(places.values()) <= len(asked) / 2
    assert len(asked) / 6 <= sum(map(longest, asked)) <= len(asked) / 2
