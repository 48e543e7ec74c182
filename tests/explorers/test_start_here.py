"""The first page: the tour, and a prediction that the last page finds."""

from html import unescape

import pytest
from howopen.domain.catalog import find
from howopen.domain.scenario import START
from howopen.explorers.start_here import StartHere
from howopen.explorers.whole_system import WholeSystem
from howopen.figures.state_sentence import state_sentence
from howopen.sources.catalog_files import catalog
from howopen.sources.model_tables import read_tour

from tests.controls.actions import act

CATALOG = catalog()
STOPS = read_tour(CATALOG)


@pytest.fixture(scope="module")
def made() -> StartHere:
    """An explorer that all tests of this file share, since making one takes a while."""
    return StartHere()


@pytest.fixture
def explorer(made: StartHere) -> StartHere:
    """The explorer as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.stop_id)
def test_a_stop_of_the_tour_sets_the_switches(explorer: StartHere, stop) -> None:
    """Looking closer puts the system into sentence, address and the card of the tour."""
    act(explorer.tour, "system", stop.system_id)
    scenario = CATALOG.scenario_of(stop.system_id)

    assert scenario == explorer.state.scenario
    assert state_sentence(CATALOG, scenario, find(CATALOG, scenario)) == unescape(explorer.sentence.html)
    assert 1 == explorer.tour.html.count("you are here")


def test_nothing_else_can_be_looked_at(explorer: StartHere) -> None:
    """What the page sends is not trusted."""
    act(explorer.tour, "system", "no_such_system")

    assert START == explorer.state.scenario


def test_the_prediction_is_kept_and_not_answered(explorer: StartHere) -> None:
    """The page repeats what was said; how many remain stays untold until the last page."""
    act(explorer.prediction, "predict", value="number=5")

    assert "p=5" in explorer.state.query
    assert "You expect that 5 of 22" in explorer.prediction.html
    assert "Open all five" not in explorer.prediction.html


def test_the_last_page_finds_the_prediction(explorer: StartHere) -> None:
    """The link that leads there carries it."""
    act(explorer.prediction, "predict", value="number=5&named=cuda")
    assert f"07_whole_system.ipynb?{explorer.state.query.replace('&', '&amp;')}" in explorer.pages.html

    last = WholeSystem()
    last.page_link.arrived = explorer.state.query

    assert explorer.prediction.value == last.prediction.value


def test_one_can_think_again(explorer: StartHere) -> None:
    """The form comes back, and the address forgets."""
    act(explorer.prediction, "skip")
    assert "p=skip" in explorer.state.query
    act(explorer.prediction, "again")

    assert "p=" not in explorer.state.query
    assert "<form" in explorer.prediction.html


@pytest.mark.parametrize("number", ["", "-1", "23", "2.5", "many"])
def test_what_is_no_number_is_named(explorer: StartHere, number: str) -> None:
    """A sentence says what to give instead, and nothing is kept."""
    act(explorer.prediction, "predict", value=f"number={number}")

    assert "Give a whole number" in explorer.prediction.html
    assert explorer.prediction.value is None


def test_entries_of_other_pages_are_passed_on(explorer: StartHere) -> None:
    """What this page does not know travels along."""
    explorer.page_link.arrived = "v=1&s=we2&pd=3"
    act(explorer.prediction, "skip")

    assert "pd=3" in explorer.pages.html
    assert "s=we2" in explorer.links.html
