"""The page on data: what its reader does shows everywhere, and travels in the address."""

from collections.abc import Mapping

import pytest
from howopen.domain.catalog import find
from howopen.domain.condition import Truth
from howopen.domain.scenario import START
from howopen.lessons.data.lesson import Data
from howopen.sources.position_table import read_switches


@pytest.fixture
def page() -> Data:
    """The page as one arrives."""
    return Data()


def test_the_grid_waits_for_the_prediction(page: Data) -> None:
    """Who has not predicted or skipped does not see the answer, nor what a release alone sets going."""
    assert "harm for" not in page.same_release.html
    assert not any(move.name in page.apart.html for move in page.moves)

    page.prediction._act("skip", "", "")

    assert "harm for" in page.same_release.html


def test_a_prediction_travels_in_the_address(page: Data) -> None:
    """A reload keeps it."""
    page.prediction._act("predict", "", "number=2")

    assert "pd=2" in page.page_link.value


def test_a_link_brings_the_prediction_back(page: Data) -> None:
    """And with it what it had uncovered."""
    page.page_link.arrived = "v=1&s=dc3&pd=2"

    assert "2" == page.prediction.value
    assert "harm for" in page.same_release.html


def test_going_to_a_setting_sets_the_switches(page: Data) -> None:
    """Grid and switches are two views of one state."""
    page.prediction._act("skip", "", "")
    page.same_release._act("go", "1", "")

    assert START.with_levels({"training_data": 3}) == page.state.scenario
    assert START.with_levels({"training_data": 3}) == page.circumstances[0].value


@pytest.mark.parametrize("number", ["99", "-1", "x"])
def test_a_setting_that_is_not_there_changes_nothing(page: Data, number: str) -> None:
    """A message that the page never sends is harmless."""
    page.prediction._act("skip", "", "")
    page.same_release._act("go", number, "")

    assert START == page.state.scenario


def test_the_answer_is_computed_from_the_rules(page: Data) -> None:
    """A student who disputes a rule changes the answer too."""
    asked = page.prediction.asked

    assert 0 < asked.answer <= asked.total


def follows(page: Data, levels: Mapping[str, int]) -> set[str]:
    """Return what follows where factors stand at these levels and all others at their lowest."""
    found = find(page.catalog, START.with_levels(levels)).consequences
    return {f.consequence.name for f in found if f.truth is Truth.HOLDS}


def test_releasing_means_one_thing_on_the_page(page: Data) -> None:
    """What is asked, what is answered, the move and the column of the grid are one row of the tables."""
    _, released = read_switches(page.catalog)["data_release"]
    move = next(move for move in page.moves if move.name == "Release the data")

    assert f"data is {released.name}." in page.prediction.html
    assert page.prediction.asked.total == len(follows(page, released.levels) - follows(page, {}))
    assert released.levels == move.levels
    page.prediction._act("skip", "", "")
    page.same_release._act("go", "1", "")
    assert START.with_levels(released.levels) == page.state.scenario


def test_each_alone_shows_every_move(page: Data) -> None:
    """Description, release and consent, whatever the link brought."""
    page.page_link.arrived = "v=1&from=pythia&s=dd2-td2&pd=skip"

    assert all(move.name in page.apart.html for move in page.moves)
    assert 3 == len(page.moves)


def test_two_questions_come_from_earlier_pages(page: Data) -> None:
    """And none of them is this page's own."""
    assert 2 == len(page.recall.children)
    assert "data" not in {view.asked.notebook for view in page.recall.children}
    assert 3 <= len(page.check.children)
