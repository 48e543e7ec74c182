"""The page on the market: sort, predict, then follow a model past its gates."""

import pytest
from howopen.domain.dissent import ALWAYS, Change, Dissent
from howopen.lessons.market.lesson import Market

from tests.controls.actions import act


@pytest.fixture(scope="module")
def made() -> Market:
    """A lesson that all tests of this file share, since making one takes a while."""
    return Market()


@pytest.fixture
def lesson(made: Market) -> Market:
    """The lesson as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


def test_the_answer_is_what_the_rules_say(lesson: Market) -> None:
    """At two of five gates something becomes lighter once all is open."""
    assert (2, 5) == (lesson.prediction.asked.answer, lesson.prediction.asked.total)


def test_the_gates_wait_for_the_prediction(lesson: Market) -> None:
    """And are there once one has skipped."""
    assert "ho-gate" not in lesson.gates.html
    act(lesson.prediction, "skip")

    assert 5 == lesson.gates.html.count('data-key="gate:')


def test_the_gates_follow_the_switches(lesson: Market) -> None:
    """A system that is chosen stands at each of them."""
    act(lesson.prediction, "skip")
    lesson.state.begin_from("pythia")

    assert "A dependency is lighter at “Build it” and “Host it”." in lesson.gates.html
    assert "Pythia, as assessed for 2024-11" in lesson.gates.html


def test_the_rules_behind_the_gates_are_one_press_away(lesson: Market) -> None:
    """Whoever doubts that a gate stays shut reads whose word it is."""
    act(lesson.prediction, "skip")
    assert "It would be lifted by" not in lesson.gates.html
    act(lesson.gates, "why")

    assert "It would be lifted by" in lesson.gates.html
    act(lesson.gates, "why")


def test_a_sorting_goes_into_the_address(lesson: Market) -> None:
    """Reload, and it is there."""
    act(lesson.sorter, "sort", "i", "A")
    act(lesson.sorter, "compare")
    assert "so=iA-s" in lesson.state.query

    lesson.page_link.arrived = "v=1&so=aB"
    assert lesson.sorter.value == "aB"


def test_both_questions_of_earlier_pages_are_there(lesson: Market) -> None:
    """Two to recall, and at least three to check."""
    assert 2 == len(lesson.recall.children)
    assert len(lesson.check.children) >= 3


def test_a_disputed_rule_moves_no_gate(lesson: Market) -> None:
    """Only the setting does: before and after are told by the same rules, and here all stays closed."""
    act(lesson.prediction, "skip")
    lesson.state.dispute(Dissent((Change("cuda.lifts", ALWAYS),)))
    assert "No dependency is lighter." in lesson.gates.html
