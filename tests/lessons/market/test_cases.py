"""The cases say who opened what, against whom, who came to depend and what came of it, each with its date."""

import re
from html import unescape

import pytest
from howopen.domain.evidence import Basis
from howopen.lessons.market.case_stories import case_stories
from howopen.lessons.market.play import Asks
from howopen.lessons.market.tables import read_cases, read_plays, read_steps
from howopen.sources.catalog_files import catalog

CATALOG, CASES, STEPS = catalog(), read_cases(), read_steps()
SORTED = {case_id: case for case_id, case in CASES.items() if case.room != "other"}
OTHER = {case_id: case for case_id, case in CASES.items() if case.room == "other"}


def asked(case_id: str) -> set[Asks]:
    """Return what is answered of a case."""
    return {step.asks for step in STEPS if step.case_id == case_id}


def plain(markup: str) -> str:
    """Return what a reader reads."""
    return unescape(re.sub(r"<[^>]+>", "", markup))


@pytest.mark.parametrize("room", ["old", "today", "other"])
def test_every_step_is_told_with_its_date_and_source(room: str) -> None:
    """On the page and in the table of its room: a reader can look each up."""
    figure = case_stories(CATALOG, CASES, STEPS, room)
    own = [step for step in STEPS if CASES[step.case_id].room == room]
    told = plain(figure.body)

    assert [] == [s.evidence.why for s in own if f"{s.dated}: " not in told or s.evidence.why not in told]
    assert [] == [s.evidence.locator for s in own if s.evidence.locator not in told]
    assert [s.evidence.why for s in own] == [row[3] for row in figure.rows]


@pytest.mark.parametrize("case_id", SORTED)
def test_a_case_is_told_in_the_same_questions(case_id: str) -> None:
    """Cases can be compared: who opened, against whom, who depends, what came back."""
    assert {Asks.OPENED, Asks.AGAINST, Asks.DEPENDS} <= asked(case_id)
    assert {Asks.REGAINED, Asks.REGULATED} & asked(case_id)


@pytest.mark.parametrize("case_id", [c for c, case in SORTED.items() if case.room == "old"])
def test_an_old_play_says_where_accounts_differ(case_id: str) -> None:
    """The paper's own word is there, and a source that dates or tells it otherwise."""
    own = [step for step in STEPS if step.case_id == case_id]

    assert Basis.PAPER in {step.evidence.basis for step in own}
    assert Basis.SOURCE in {step.evidence.basis for step in own if step.asks is Asks.DIFFERS}


@pytest.mark.parametrize("case_id", OTHER)
def test_the_other_side_has_its_say_and_its_answer(case_id: str) -> None:
    """What openness gave, who argues so, and what stands against it: neither side is left alone."""
    assert asked(case_id) >= {Asks.GAVE, Asks.ARGUES, Asks.BUT}


def test_only_the_papers_three_are_put_with_a_play_by_the_paper() -> None:
    """Where the cases of today stand is our reading, and is said to be."""
    by_paper = {c for c, case in SORTED.items() if case.evidence.basis is Basis.PAPER}

    assert by_paper == {c for c, case in SORTED.items() if case.room == "old"}
    assert {case.play_id for case in SORTED.values()} == {*read_plays()}


def test_every_letter_names_one_case() -> None:
    """A link that carries a sorting means the same for everybody."""
    letters = [case.letter for case in SORTED.values()]

    assert len(letters) == len({*letters})
    assert {""} == {case.letter for case in OTHER.values()}
