"""Each dependency can be asked about where the network stands, on whatever page."""

import pytest
from howopen.figures.dependency_list import dependency_key
from howopen.figures.tracing import WHAT
from howopen.lessons.registry import all_lessons
from howopen.pages.lesson import Lesson

from tests.controls.actions import act

LESSONS = all_lessons()


@pytest.fixture(params=["models", "compute", "whole_system"])
def page(request: pytest.FixtureRequest) -> Lesson:
    """A page with the network."""
    return LESSONS[request.param]()


def answer(page: Lesson) -> str:
    """Return what stands below the network about a dependency."""
    return page.network.html.split('class="ho-asked"')[1]


def test_each_says_what_it_is_and_what_has_become_of_it(page: Lesson) -> None:
    """By the list as by a press in the network; asked once more, it is let go."""
    for finding in page.shown.findings.dependencies:
        key, dependency = dependency_key(finding), finding.dependency
        act(page.network, "ask", "", key)
        assert dependency.statement.why[:40] in answer(page).replace("&#x27;", "'").replace("&quot;", '"')
        assert f" {finding.status}" in answer(page)
        act(page.network, "ask", key)
        assert "Now:" not in answer(page)


def test_its_reasons_are_a_press_away(page: Lesson) -> None:
    """And with them the rules to dispute; the table keeps its own folds."""
    act(page.network, "ask", f"{WHAT}accelerators")
    assert "It would be lifted by" not in answer(page)
    act(page.network, "why", "asked:accelerators")
    assert "It would be lifted by" in answer(page)
    act(page.network, "disputing", "accelerators.lifts")
    assert "Because" in answer(page)
    assert "It would be lifted by" not in page.dependencies.html


def test_it_is_lit_alone(page: Lesson) -> None:
    """In the network, and in the table where there is one, in words."""
    act(page.network, "ask", f"{WHAT}accelerators")
    assert page.network.html.count("ho-net-dependency ho-is-remains ho-lit") == 1
    assert page.dependencies.html.count("← you asked about this") == 1


@pytest.mark.parametrize("asked", ["accelerators", "dependency:none", "whom:", "<b>"])
def test_what_is_no_dependency_is_not_asked(page: Lesson, asked: str) -> None:
    """What a page does not offer changes nothing."""
    before = page.network.html
    act(page.network, "ask", asked)
    assert page.network.html == before
