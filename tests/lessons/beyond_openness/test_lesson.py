"""The page beyond openness: levers as switches of their own, and the reader's last word."""

from urllib.parse import parse_qs, urlencode

import pytest
from howopen.domain.catalog import find
from howopen.domain.dependency import Status
from howopen.lessons.beyond_openness.lesson import BeyondOpenness
from howopen.lessons.beyond_openness.why_form import LONGEST
from howopen.lessons.beyond_openness.worlds import worlds

from tests.controls.actions import act

STRANGE = "<script>alert(1)</script> & “why”?\nWarm rooms. Почему? 为什么"


@pytest.fixture(scope="module")
def made() -> BeyondOpenness:
    """A lesson that all tests of this file share, since making one takes a while."""
    return BeyondOpenness()


@pytest.fixture
def lesson(made: BeyondOpenness) -> BeyondOpenness:
    """The lesson as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


def written(lesson: BeyondOpenness, words: str) -> None:
    """Write words and keep them, as the page's form sends them."""
    act(lesson.why, "keep", value=urlencode({"words": words}))


def test_the_answer_is_what_the_rules_say(lesson: BeyondOpenness) -> None:
    """Seven remain with both as far as they go: found by the evaluator."""
    both = worlds(lesson.catalog)[-1].scenario
    remain = sum(f.status is Status.REMAINS for f in find(lesson.catalog, both).dependencies)

    assert (remain, 22) == (lesson.prediction.asked.answer, lesson.prediction.asked.total)


def test_the_figure_waits_for_the_prediction(lesson: BeyondOpenness) -> None:
    """And is there once one has skipped."""
    assert "Nothing here reaches" not in lesson.worlds.html
    act(lesson.prediction, "skip")

    assert "Nothing here reaches" in lesson.worlds.html


def test_a_lever_is_a_switch_of_its_own_kind(lesson: BeyondOpenness) -> None:
    """It says so, moves the dependencies, and travels in the link."""
    board = lesson.board
    switch = board.children[3].children[1]
    act(switch, "circumstance", "labour_protection", "1")

    assert "Public policy: not by releasing" in switch.html
    assert "as in 2024 (no known example)" not in switch.html
    assert "strong (no known example)" in switch.html
    assert "s=lb1" in lesson.state.query
    assert "data_workers" in {
        f.dependency.dependency_id for f in lesson.shown.findings.dependencies if f.status is Status.EASED
    }


@pytest.mark.parametrize("number", range(4))
def test_one_can_go_to_every_world(lesson: BeyondOpenness, number: int) -> None:
    """The setting is that of the row, and the figure says that one is here."""
    act(lesson.prediction, "skip")
    act(lesson.worlds, "go", str(number))
    world = worlds(lesson.catalog)[number]

    assert world.scenario == lesson.state.scenario
    assert f"{world.name}: you are here" in lesson.worlds.html


def test_words_travel_as_the_text_that_they_are(lesson: BeyondOpenness, made: BeyondOpenness) -> None:
    """In the address and back, whatever the writing; never as markup."""
    written(lesson, STRANGE)
    assert [STRANGE] == parse_qs(lesson.state.query)["wy"]
    assert "<script>alert" not in lesson.why.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in lesson.why.html

    address = lesson.state.query
    written(lesson, "")
    assert "wy" not in parse_qs(lesson.state.query)
    made.page_link.arrived = address
    assert STRANGE == lesson.why.value


def test_the_link_that_is_shared_leaves_the_words_out(lesson: BeyondOpenness) -> None:
    """Whoever copies the link to a setting gives away nothing that they wrote."""
    written(lesson, "mine")

    assert "mine" not in lesson.state.setting_query


def test_words_are_bounded(lesson: BeyondOpenness) -> None:
    """What is typed too long is told and stays to be shortened; of a link that is, the first are kept."""
    written(lesson, "x" * (LONGEST + 1))
    assert "" == lesson.why.value
    assert f"{LONGEST} fit" in lesson.why.html
    assert "x" * (LONGEST + 1) in lesson.why.html

    lesson.page_link.arrived = f"v=1&wy={'y' * 5000}"
    assert "y" * LONGEST == lesson.why.value
    assert "more words than there is room for" in lesson.state.problems[0]


def test_signs_that_cannot_be_seen_are_left_out(lesson: BeyondOpenness) -> None:
    """None turns the direction of what follows; those that a script needs stay."""
    written(lesson, "a\u202eb\x00c\u200cd")

    assert "abc\u200cd" == lesson.why.value


def test_the_longest_words_of_any_script_come_through(lesson: BeyondOpenness) -> None:
    """Four hundred letters fit in a message of the page and in an address."""
    words = "为" * LONGEST
    written(lesson, words)
    lesson.page_link.arrived = lesson.state.query

    assert words == lesson.why.value
    assert () == lesson.state.problems


def test_there_are_questions_before_and_after(lesson: BeyondOpenness) -> None:
    """Two to recall, and at least three to check."""
    assert 2 == len(lesson.recall.children)
    assert 3 <= len(lesson.check.children) <= 5
