"""What a page asks its reader to predict it does not tell before, however one comes to the setting."""

import pytest
from howopen.domain.stance import Stance
from howopen.lessons.start_here.lesson import StartHere
from howopen.lessons.whole_system.lesson import WholeSystem
from howopen.pages.lesson import Lesson
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act

TELLS = (f"of {len(catalog().dependencies)} ", "ho-net-heading")


@pytest.fixture(scope="module", params=[StartHere, WholeSystem])
def made(request: pytest.FixtureRequest) -> Lesson:
    """A page that asks what remains when all is open; all tests share it, since making one takes a while."""
    page = request.param()
    assert page.board is not None
    return page


@pytest.fixture
def page(made: Lesson) -> Lesson:
    """The page as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


def told(page: Lesson) -> str:
    """Return all in which a page says what remains."""
    return " ".join([page.sentence.html, page.counts.html, page.network.html, page.dependencies.html])


def open_all(page: Lesson) -> None:
    """Press the five switches, one after the other."""
    for card, component in zip(page.cards, page.components, strict=True):
        act(card, "stance", component, "open")
    assert page.state.scenario == page.catalog.at_stance(Stance.OPEN)


def test_all_open_waits_for_the_prediction(page: Lesson) -> None:
    """However often the reader thinks again."""
    open_all(page)
    assert not any(words in told(page) for words in TELLS)
    act(page.prediction, "predict", "", "number=3")
    assert all(words in told(page) for words in TELLS)
    act(page.prediction, "again", "", "")
    assert not any(words in told(page) for words in TELLS)
    act(page.prediction, "skip", "", "")
    assert all(words in told(page) for words in TELLS)


def test_every_other_setting_is_told(page: Lesson) -> None:
    """Nobody has to predict in order to look around."""
    assert all(words in told(page) for words in TELLS)
    open_all(page)
    act(page.cards[0], "stance", page.components[0], "closed")
    assert all(words in told(page) for words in TELLS)
