"""The first page: the tour, and a prediction that the last page finds."""

import pytest
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.figures.state_sentence import state_markup
from howopen.lessons.start_here.lesson import StartHere
from howopen.lessons.start_here.tables import read_tour
from howopen.lessons.whole_system.lesson import WholeSystem
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act

CATALOG = catalog()
STOPS = read_tour()


@pytest.fixture(scope="module")
def made() -> StartHere:
    """A lesson that all tests of this file share, since making one takes a while."""
    return StartHere()


@pytest.fixture
def lesson(made: StartHere) -> StartHere:
    """The lesson as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.stop_id)
def test_a_stop_of_the_tour_sets_the_switches(lesson: StartHere, stop) -> None:
    """Looking closer puts the system into sentence, address and the card of the tour."""
    act(lesson.tour, "system", stop.system_id)
    scenario = CATALOG.scenario_of(stop.system_id)

    assert scenario == lesson.state.scenario
    assert state_markup(Shown.of(CATALOG, scenario, stop.system_id)) == lesson.sentence.html
    assert 1 == lesson.tour.html.count("you are here")


def test_nothing_else_can_be_looked_at(lesson: StartHere) -> None:
    """What the page sends is not trusted."""
    act(lesson.tour, "system", "no_such_system")

    assert START == lesson.state.scenario


def test_the_prediction_is_kept_and_not_answered(lesson: StartHere) -> None:
    """The page repeats what was said; how many remain stays untold until the last page."""
    act(lesson.prediction, "predict", value="number=5")

    assert "p=5" in lesson.state.query
    assert f"You expect that 5 of {len(CATALOG.dependencies)} " in lesson.prediction.html
    assert "Open all five" not in lesson.prediction.html


def test_the_last_page_finds_the_prediction(lesson: StartHere) -> None:
    """The link that leads there carries it."""
    act(lesson.prediction, "predict", value="number=5&named=cuda")
    assert f"07_whole_system.ipynb?{lesson.state.query.replace('&', '&amp;')}" in lesson.pages.html

    last = WholeSystem()
    last.page_link.arrived = lesson.state.query

    assert lesson.prediction.value == last.prediction.value


def test_one_can_think_again(lesson: StartHere) -> None:
    """The form comes back, and the address forgets."""
    act(lesson.prediction, "skip")
    assert "p=skip" in lesson.state.query
    act(lesson.prediction, "again")

    assert "p=" not in lesson.state.query
    assert "<form" in lesson.prediction.html


@pytest.mark.parametrize("number", ["", "-1", str(len(CATALOG.dependencies) + 1), "2.5", "many"])
def test_what_is_no_number_is_named(lesson: StartHere, number: str) -> None:
    """A sentence says what to give instead, and nothing is kept."""
    act(lesson.prediction, "predict", value=f"number={number}")

    assert "Give a whole number" in lesson.prediction.html
    assert lesson.prediction.value is None


def test_entries_of_other_pages_are_passed_on(lesson: StartHere) -> None:
    """What this page does not know travels along."""
    lesson.page_link.arrived = "v=1&s=we2&pd=3"
    act(lesson.prediction, "skip")

    assert "pd=3" in lesson.pages.html
    assert "s=we2" in lesson.leads_on.html
