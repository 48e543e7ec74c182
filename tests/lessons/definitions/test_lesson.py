"""The definitions lesson shows what the domain says, and keeps the prediction in the address."""

import pytest
from howopen.domain.label import find_verdicts
from howopen.figures.verdict_strip import who_calls_it_open
from howopen.lessons.definitions.lesson import Definitions
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act

CATALOG = catalog()


@pytest.fixture(scope="module")
def made() -> Definitions:
    """A lesson that all tests of this file share, since making one takes a while."""
    return Definitions()


@pytest.fixture
def lesson(made: Definitions) -> Definitions:
    """The lesson as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


@pytest.mark.parametrize("system_id", list(CATALOG.systems))
def test_a_system_that_is_picked_is_judged(lesson: Definitions, system_id: str) -> None:
    """Sentence and published verdicts are those of the same system."""
    act(lesson.picker, "system", "", system_id)
    findings = find_verdicts(CATALOG, CATALOG.scenario_of(system_id))

    assert who_calls_it_open(findings) == lesson.verdicts.sentence.html
    assert CATALOG.systems[system_id].name in lesson.published.html


def test_a_switch_changes_the_verdicts(lesson: Definitions) -> None:
    """The strip follows every change."""
    before = lesson.verdicts.strip.html
    act(lesson.cards[0], "stance", "models", "open")

    assert before != lesson.verdicts.strip.html
    assert "would call this open: " in lesson.verdicts.sentence.html


def test_why_shows_the_clauses_and_hides_them_again(lesson: Definitions) -> None:
    """One press each."""
    lengths = [len(lesson.verdicts.strip.html)]
    for _ in range(2):
        act(lesson.verdicts.strip, "why", "instrument:osaid", "")
        lengths.append(len(lesson.verdicts.strip.html))

    assert lengths[0] == lengths[2] < lengths[1]


def test_the_costs_wait_for_the_prediction(lesson: Definitions) -> None:
    """Answering reveals them, and how far off each answer is, and stands in the address."""
    assert "<table" not in lesson.costs.html
    assert " to open" not in lesson.verdicts.strip.html
    act(lesson.labels, "predict", "label", "2")

    assert "<table" in lesson.costs.html
    assert "label=2" in lesson.page_link.value


def test_a_prediction_that_came_with_the_link_is_kept(lesson: Definitions) -> None:
    """Reload, and the answer is still there; nonsense is as if nothing had been said."""
    lesson.page_link.arrived = "v=1&label=skip"
    assert "<table" in lesson.costs.html
    lesson.page_link.arrived = "v=1&label=77"

    assert "<table" not in lesson.costs.html
    assert "Predict first" in lesson.labels.html


def test_the_other_pages_can_show_the_strip() -> None:
    """It is a part like any other, and needs nothing of this page."""
    from howopen.lessons.whole_system.lesson import WholeSystem
    from howopen.pages.verdict_section import VerdictSection

    page = WholeSystem()
    section = page.add(VerdictSection())
    page.state.begin_from("pythia")

    assert section.sentence.html.startswith("8 of 8")


def test_the_page_asks_at_least_three_questions(lesson: Definitions) -> None:
    """To check oneself with."""
    assert len(lesson.check.children) >= 3
