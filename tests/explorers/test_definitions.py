"""The definitions explorer shows what the domain says, and keeps the prediction in the address."""

import pytest
from howopen.domain.label import find_verdicts
from howopen.explorers.definitions import Definitions
from howopen.figures.verdict_strip import who_calls_it_open
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act

CATALOG = catalog()


@pytest.fixture(scope="module")
def made() -> Definitions:
    """An explorer that all tests of this file share, since making one takes a while."""
    return Definitions()


@pytest.fixture
def explorer(made: Definitions) -> Definitions:
    """The explorer as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


@pytest.mark.parametrize("system_id", list(CATALOG.systems))
def test_a_system_that_is_picked_is_judged(explorer: Definitions, system_id: str) -> None:
    """Sentence and published verdicts are those of the same system."""
    act(explorer.picker, "system", "", system_id)
    findings = find_verdicts(CATALOG, CATALOG.scenario_of(system_id))

    assert who_calls_it_open(findings) == explorer.verdicts.sentence.html
    assert CATALOG.systems[system_id].name in explorer.published.html


def test_a_switch_changes_the_verdicts(explorer: Definitions) -> None:
    """The strip follows every change."""
    before = explorer.verdicts.strip.html
    act(explorer.cards[0], "stance", "models", "open")

    assert before != explorer.verdicts.strip.html
    assert "would call this open: " in explorer.verdicts.sentence.html


def test_why_shows_the_clauses_and_hides_them_again(explorer: Definitions) -> None:
    """One press each."""
    lengths = [len(explorer.verdicts.strip.html)]
    for _ in range(2):
        act(explorer.verdicts.strip, "why", "instrument:osaid", "")
        lengths.append(len(explorer.verdicts.strip.html))

    assert lengths[0] == lengths[2] < lengths[1]


def test_the_costs_wait_for_the_prediction(explorer: Definitions) -> None:
    """Answering reveals them and stands in the address."""
    assert "<table" not in explorer.costs.html
    act(explorer.labels, "predict", "label", "2")

    assert "<table" in explorer.costs.html
    assert "label=2" in explorer.page_link.value


def test_a_prediction_that_came_with_the_link_is_kept(explorer: Definitions) -> None:
    """Reload, and the answer is still there; nonsense is as if nothing had been said."""
    explorer.page_link.arrived = "v=1&label=skip"
    assert "<table" in explorer.costs.html
    explorer.page_link.arrived = "v=1&label=77"

    assert "<table" not in explorer.costs.html
    assert "Predict first" in explorer.labels.html


def test_the_other_pages_can_show_the_strip() -> None:
    """It needs a catalog and a state, and nothing of this page."""
    from howopen.explorers.verdict_section import VerdictSection
    from howopen.explorers.whole_system import WholeSystem

    page = WholeSystem()
    section = VerdictSection(page.catalog, page.state)
    page.state.begin_from("pythia")

    assert section.sentence.html.startswith("8 of 8")


def test_the_page_asks_at_least_three_questions(explorer: Definitions) -> None:
    """To check oneself with."""
    assert len(explorer.check.children) >= 3
