"""What may follow what in a live session, and who may know what when; no server and no store."""

import itertools
from dataclasses import replace

import pytest
from howopen.server import gate
from howopen.server.live.bank import places, questions
from howopen.server.live.rules import (
    NEXT,
    Answer,
    Option,
    Question,
    Round,
    Step,
    is_open,
    kept,
    moved,
    shifts,
    told_to_all,
    told_to_teacher,
    way_on,
)
from howopen.sources.series_table import read_series
from hypothesis import given
from hypothesis import strategies as st

QUESTION = Question(
    "q",
    "models",
    "Which?",
    (Option("0", "This", False, "No, since"), Option("1", "That", True, "Yes, since")),
)
ANSWERS = [Answer("a", 1, "0", 1), Answer("b", 1, "1", 1), Answer("a", 2, "1", 2), Answer("b", 2, "1", 2)]


@pytest.mark.parametrize("step", [Step.VOTE, Step.TALK, Step.REVOTE])
def test_nobody_sees_counts_while_somebody_may_still_vote(step: Step) -> None:
    """Neither a student nor the projector: who sees what most chose, chooses it too."""
    asked = Round(1, "q", step, votes=2)
    for told in (told_to_all(asked, QUESTION, ANSWERS), told_to_teacher(asked, QUESTION, ANSWERS, 2)):
        assert "counts" not in told
        assert "shifts" not in told


@pytest.mark.parametrize("step", [step for step in Step if step != Step.KEY])
def test_nobody_is_told_the_key_before_it_is_shown(step: Step) -> None:
    """It is not in what a page gets, so whoever reads a page's traffic finds nothing either."""
    asked = Round(1, "q", step, votes=2)
    for told in (told_to_all(asked, QUESTION, ANSWERS), told_to_teacher(asked, QUESTION, ANSWERS, 2)):
        assert "key" not in told
        assert "since" not in str(told)
    assert told_to_all(replace(asked, step=Step.KEY), QUESTION, ANSWERS)["key"]["1"]["right"]


def test_no_step_leads_back() -> None:
    """What has been shown to a class cannot be unseen; and every question comes to its key."""
    reached = {Step.VOTE}
    for step in Step:
        reached |= set(NEXT[step])
        assert all(list(Step).index(then) > list(Step).index(step) for then in NEXT[step])
    assert reached == set(Step)
    assert moved(Round(1, "q", Step.VOTE), Step.KEY) is None


def test_the_second_vote_is_another_than_the_first() -> None:
    """First and second vote are counted apart, and none but the last question's is open."""
    asked = moved(Round(1, "q", Step.TALK), Step.REVOTE)
    assert asked and asked.votes == 2
    assert (is_open(asked, 1, True), is_open(asked, 2, True), is_open(asked, 2, False)) == (
        False,
        True,
        False,
    )
    told = told_to_all(replace(asked, step=Step.COUNTS), QUESTION, ANSWERS)
    assert told["counts"] == [{"0": 1, "1": 1}, {"0": 0, "1": 2}]


def test_a_late_answer_counts_and_can_be_told_apart() -> None:
    """One with a bad connection loses nothing, and nobody changes an answer once the vote is closed."""
    first = Answer("a", 1, "0", 1)
    assert kept(first, None, open_now=False) == replace(first, late=True)
    assert kept(Answer("a", 1, "1", 2), first, open_now=False) is None
    assert kept(Answer("a", 1, "1", 2), first, open_now=True) == Answer("a", 1, "1", 2)


@given(st.lists(st.integers(1, 6), min_size=1, max_size=20))
def test_the_last_answer_stands_however_they_arrive(numbers: list[int]) -> None:
    """Sent twice, or overtaken on the way, the answers of a tab come to one: the last that was given."""
    stands: Answer | None = None
    for number in numbers:
        stands = kept(Answer("a", 1, str(number), number), stands, open_now=True) or stands
    assert stands == Answer("a", 1, str(max(numbers)), max(numbers))


def test_shifts_are_of_those_who_answered_twice() -> None:
    """Whoever came or went between the votes says nothing of how talking changed minds."""
    assert shifts([*ANSWERS, Answer("c", 1, "0", 1), Answer("d", 2, "1", 1)]) == {
        ("0", "1"): 1,
        ("1", "1"): 1,
    }


@pytest.mark.parametrize(
    ("right", "said"),
    [(0, "hint"), (34, "hint"), (35, "talk"), (70, "talk"), (71, "explain"), (100, "explain")],
)
def test_advice_goes_by_35_and_70_per_cent(right: int, said: str) -> None:
    """Below 35 % talking does not help, above 70 % it is not needed."""
    assert way_on(QUESTION, {"0": 100 - right, "1": right}) == said
    assert way_on(QUESTION, {"0": 0, "1": 0}) == ""


def test_every_question_can_be_asked() -> None:
    """Each has one right option, and texts and ids that the tables of a store and the gate have room for."""
    for question in questions().values():
        assert sum(option.is_right for option in question.options) == 1
        assert len(question.id) <= 100
        assert all(len(option.id) <= 20 for option in question.options)
    pages = [page for page, _ in itertools.groupby(questions().values(), lambda question: question.page)]
    assert len(pages) == len(set(pages)), "a page's questions stand apart in the teacher's list"


def test_the_class_can_be_led_to_every_page() -> None:
    """Each page of the series has an id that the gate and a store have room for, and so has each of its
    parts, by the name that it has on the page."""
    found = places()
    assert {page.page_id for page in read_series()} < found.keys()
    assert found["start_4"].name == 'What is in the word "open"? – One word'
    assert all(gate.ID.fullmatch(place) for place in found)
    assert len({(place.notebook, place.part) for place in found.values()}) == len(found)
