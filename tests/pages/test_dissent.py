"""On any page a rule can be disputed: everything follows, the link carries it, and it can be taken back."""

import json
import re
from urllib.parse import urlencode

import pytest
from howopen.domain.dissent import LONGEST_REASON
from howopen.figures.dissent import MARK
from howopen.lessons.registry import all_lessons
from howopen.pages.lesson import Lesson
from howopen.sources.dissent_url import LONGEST

from tests.controls.actions import act

LESSONS = all_lessons()
HOSTILE = '<img src=x onerror="ran()"><b>"bold"</b> & ‮txet'
RULE = "accelerators.lifts"


@pytest.fixture
def page() -> Lesson:
    """The page on the whole system, with an explanation unfolded."""
    lesson = LESSONS["whole_system"]()
    act(lesson.dependencies, "why", "dependency:accelerators")
    return lesson


def dispute(page: Lesson, rule: str = RULE, to: str = "always", reason: str = "") -> None:
    """Dispute a rule as the form does."""
    act(page.dependencies, "disputing", rule)
    act(page.dependencies, "dispute", rule, urlencode({"to": to, "reason": reason}))


def remaining(page: Lesson) -> str:
    """Return the numbers of the sentence."""
    return page.sentence.html.split("abilities; ")[1]


def test_a_disputed_rule_changes_sentence_list_and_link(page: Lesson) -> None:
    """The dependency is lifted for this reader; where that comes from is said in words."""
    before = remaining(page)
    assert "dispute this rule" in page.dependencies.html
    dispute(page, reason="Other chips exist.")
    assert before.startswith("22 of 22")
    assert remaining(page).startswith("21 of 22")
    assert "You dispute one rule." in page.sentence.html
    assert MARK in page.dependencies.html
    assert "Other chips exist." in page.dissent.view.html
    assert "d=accelerators.lifts~always~Other%20chips%20exist." in page.page_link.value


def test_nothing_is_said_of_disputes_where_there_are_none(page: Lesson) -> None:
    """The first page is as it was."""
    assert page.dissent.view.html == ""
    assert MARK not in page.dependencies.html
    assert "&d" not in page.page_link.value


@pytest.mark.parametrize("way", ["undo", "one", "all"])
def test_a_dispute_can_be_taken_back(page: Lesson, way: str) -> None:
    """By the page's own undo, by itself, and with all others; redo brings it back."""
    before = page.sentence.html
    dispute(page)
    if way == "undo":
        page.state.undo()
    else:
        act(page.dissent.view, "undispute", RULE if way == "one" else "")
    assert page.sentence.html == before
    assert page.dissent.view.html == ""
    (page.state.redo if way == "undo" else page.state.undo)()
    assert "You dispute one rule" in page.sentence.html


def test_switches_leave_disputes_alone(page: Lesson) -> None:
    """A reader tries settings by rules of their own; so do a system and a reset."""
    dispute(page)
    page.state.begin_from("pythia")
    page.state.reset()
    assert "You dispute one rule" in page.sentence.html


@pytest.mark.parametrize("page_id", list(LESSONS))
def test_a_link_brings_it_to_every_page(page_id: str) -> None:
    """And each page's links take it along."""
    lesson = LESSONS[page_id]()
    lesson.page_link.arrived = f"v=1&d={RULE}~always~Other"
    assert "You dispute" in lesson.dissent.view.html
    assert f"d={RULE}~always~Other" in lesson.leads_on.html
    assert lesson.shown.catalog.dissent.by_rule[RULE].reason == "Other"


def test_a_reason_is_text_and_bounded(page: Lesson) -> None:
    """Whatever somebody pastes or a link carries: nothing of it becomes part of the page."""
    dispute(page, reason=HOSTILE + "x" * 400)
    markup = page.dissent.view.html + page.dependencies.html
    assert "<img" not in markup
    assert "<b>" not in markup
    assert "&lt;img src=x onerror=" in markup
    assert len(page.state.dissent.changes[0].reason) == LONGEST_REASON


@pytest.mark.parametrize(
    ("rule", "to"), [("nobody.lifts", "always"), (RULE, "nothing"), ("", ""), ("~", "~")]
)
def test_a_page_cannot_be_told_to_dispute_what_is_not_there(page: Lesson, rule: str, to: str) -> None:
    """An action that no form of ours sends changes nothing."""
    before = page.sentence.html
    dispute(page, rule, to)
    assert page.sentence.html == before


def test_a_link_that_is_full_says_so_and_keeps_what_it_has(page: Lesson) -> None:
    """What would not fit is refused before anything is lost."""
    rules = [name for name, c in page.catalog.conditions.items() if c.flat and not c.alternatives]
    for rule in rules:
        dispute(page, rule, reason="é" * LONGEST_REASON)
    assert "no room" in page.dissent.view.html
    assert 0 < len(page.state.dissent.changes) < len(rules)
    assert len(page.page_link.value) < LONGEST + 200


def test_a_file_is_saved_and_opened_on_another_page(page: Lesson) -> None:
    """What one student thinks another can try."""
    dispute(page, reason="Other chips exist.")
    saved: list[dict] = []
    page.tools.send = lambda content: saved.append(content)
    act(page.tools, "download", "dissent")
    other = LESSONS["compute"]()
    act(other.tools, "file", "", saved[0]["text"])
    assert other.state.dissent == page.state.dissent
    assert json.loads(saved[0]["text"])["howopen"] == "dissent"


def test_a_broken_file_is_named_and_changes_nothing(page: Lesson) -> None:
    """With its place, where the reader sees it."""
    dispute(page)
    act(page.tools, "file", "", '{"changes": [\n}')
    assert "Not everything in the file could be read" in page.dissent.view.html
    assert "line 2, column 1" in page.dissent.view.html
    assert page.state.dissent.by_rule.keys() == {RULE}
    page.state.begin_from("pythia")


def test_verdicts_follow_from_what_is_disputed() -> None:
    """A definition's answer is marked, and another where the reader disputes what it asks for."""
    page = LESSONS["definitions"]()
    before = present_answers(page.verdicts.strip.html)
    act(page.verdicts.strip, "why", "instrument:gap_map")
    act(page.verdicts.strip, "dispute", "gap_map__weights.meets.weights.research_only", "to=off&reason=")
    after = present_answers(page.verdicts.strip.html)
    assert MARK in page.verdicts.strip.html
    assert [one != other for one, other in zip(before, after, strict=True)].count(True) == 1


def present_answers(strip: str) -> list[str]:
    """Return the present answer of each definition that has one."""
    return re.findall("● ([^<]*)<", strip)
