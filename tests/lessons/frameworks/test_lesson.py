"""The page on frameworks: the licence and the governance are two switches."""

import pytest
from howopen.domain.catalog import find
from howopen.domain.dependency import Status
from howopen.domain.scenario import START
from howopen.lessons.frameworks.lesson import FRAMEWORKS, Frameworks
from howopen.sources.catalog_files import catalog
from howopen.sources.position_table import read_switches

from tests.controls.actions import act

CATALOG = catalog()
SWITCHES = read_switches(CATALOG)
LICENCE, GOVERNANCE = SWITCHES["framework_licence"], SWITCHES["framework_governance"]


@pytest.fixture(scope="module")
def made() -> Frameworks:
    """A lesson that all tests of this file share, since making one takes a while."""
    return Frameworks()


@pytest.fixture
def lesson(made: Frameworks) -> Frameworks:
    """The lesson as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


def own(scenario) -> list[Status]:
    """Return how the dependencies on frameworks stand."""
    return [f.status for f in find(CATALOG, scenario).dependencies if f.dependency.component_id == FRAMEWORKS]


def test_the_answer_is_what_the_rules_say(lesson: Frameworks) -> None:
    """An open licence eases none of the dependencies on frameworks."""
    assert [Status.REMAINS] * 3 == own(START.with_levels(LICENCE[1].levels))
    assert (0, 3) == (lesson.prediction.asked.answer, lesson.prediction.asked.total)


def test_independent_governance_reaches_all_of_them() -> None:
    """Whatever the licence."""
    for licence in LICENCE:
        found = own(START.with_levels({**licence.levels, **GOVERNANCE[2].levels}))
        assert Status.REMAINS not in found


def test_the_grid_waits_for_the_prediction(lesson: Frameworks) -> None:
    """And is there once one has skipped."""
    assert "ho-crossing-cell" not in lesson.two_switches.html
    act(lesson.prediction, "skip")

    assert 6 == lesson.two_switches.html.count("ho-crossing-cell")


@pytest.mark.parametrize("number", range(6))
def test_one_can_go_to_every_pair(lesson: Frameworks, number: int) -> None:
    """The setting is that of the box."""
    act(lesson.prediction, "skip")
    act(lesson.two_switches, "go", str(number))
    licence, governance = LICENCE[number // 3], GOVERNANCE[number % 3]

    assert START.with_levels({**licence.levels, **governance.levels}) == lesson.state.scenario
    assert 1 == lesson.two_switches.html.count("you are here")


def test_both_questions_of_earlier_pages_are_there(lesson: Frameworks) -> None:
    """Two to recall, and at least three to check."""
    assert 2 == len(lesson.recall.children)
    assert len(lesson.check.children) >= 3
