"""The state of a setting in one sentence, names before numbers."""

import re

import pytest
from howopen.domain.catalog import Findings, find
from howopen.domain.condition import Truth
from howopen.domain.dependency import Status
from howopen.domain.factor import UNKNOWN
from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.state_sentence import state_sentence
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
OPEN = CATALOG.at_stance(Stance.OPEN)


def sentence(scenario: Scenario) -> str:
    """Return the sentence of a scenario."""
    return state_sentence(Shown.of(CATALOG, scenario))


def span(least: int, unknown: int) -> str:
    """Return a number, or from where to where it could be."""
    return f"{least}–{least + unknown}" if unknown else str(least)


def remaining(found: Findings) -> int:
    """Return how many dependencies remain."""
    return sum(f.status is Status.REMAINS for f in found.dependencies)


def test_the_beginning_is_closed() -> None:
    """A page that nobody has touched says so."""
    assert sentence(START).startswith("You can do nothing listed here. ")
    assert " All five components are closed. " in sentence(START)


def test_all_open_says_as_open_as_known() -> None:
    """Not “open”: as open as any known system is."""
    assert sentence(OPEN).startswith("You can ")
    assert " All five components are as open as any known system. " in sentence(OPEN)


def test_all_open_still_names_nvidia_and_meta() -> None:
    """The argument of the paper in a sentence: the list of corporations does not empty."""
    text = sentence(OPEN)

    assert "Everyone still needs Nvidia, Meta or Google, and Microsoft." in text


def test_imagined_openness_is_named_as_such() -> None:
    """Nobody takes what no system has done for what some system does."""
    assert "more open than any known example" in sentence(CATALOG.at_stance(Stance.IMAGINED))


def test_one_switch_is_told_apart_from_the_others() -> None:
    """The sentence says which stance was chosen."""
    scenario = CATALOG.with_stance(START, "data", Stance.OPEN)

    assert "Of five components: one as open as any known system and four closed." in sentence(scenario)


@pytest.mark.parametrize("scenario", [START, OPEN, *map(CATALOG.scenario_of, CATALOG.systems)])
def test_numbers_are_those_of_the_findings(scenario: Scenario) -> None:
    """The sentence counts what the lists below it show."""
    found = find(CATALOG, scenario)
    held = sum(f.is_held for f in found.abilities)
    text = sentence(scenario)

    unknown = sum(f.status is Status.UNKNOWN for f in found.dependencies)
    maybe = sum(f.truth is Truth.UNKNOWN for f in found.abilities)

    assert f"; {span(remaining(found), unknown)} of {len(found.dependencies)} dependencies remain" in text
    assert f" {span(held, maybe)} of {len(found.abilities)} abilities;" in text


@pytest.mark.parametrize("scenario", [START, OPEN, *map(CATALOG.scenario_of, CATALOG.systems)])
def test_only_those_are_named_on_whom_one_depends(scenario: Scenario) -> None:
    """No company is named for a dependency that is eased, lifted or not known."""
    found = find(CATALOG, scenario)
    allowed = {
        CATALOG.providers[p].name
        for f in found.dependencies
        if f.status is Status.REMAINS
        for p in f.provider_ids
    }
    [said] = re.findall(r"Everyone still needs ([^.]*)\.", sentence(scenario))
    named = set(re.findall(r"[A-Z]\w+", said))

    assert named
    assert set() == named - allowed


def test_eased_and_unknown_are_told_apart() -> None:
    """They are counted neither as remaining nor as gone: what is not known is a span."""
    found = find(CATALOG, CATALOG.scenario_of("llama_3"))
    eased = sum(f.status is Status.EASED for f in found.dependencies)
    unknown = sum(f.status is Status.UNKNOWN for f in found.dependencies)
    text = sentence(CATALOG.scenario_of("llama_3"))

    assert eased and f", {eased} eased" in text
    assert unknown and f"; {span(remaining(found), unknown)} of " in text


@pytest.mark.parametrize("scenario", [START, OPEN, *map(CATALOG.scenario_of, CATALOG.systems)])
def test_headline_is_read_at_a_glance(scenario: Scenario) -> None:
    """Twenty words at most, with what one can do and whom one needs: what a passer-by takes along."""
    headline = re.split(r" (?:All five|Of five) components", sentence(scenario))[0]

    assert len(headline.split()) <= 20
    assert headline.startswith("You can ")
    assert "Everyone still needs " in headline


def test_where_no_company_remains_it_is_said_for_what_one_needs_others() -> None:
    """With circumstances and measures at their best the sentence has no hole."""
    best = Scenario.of({f.factor_id: f.top_level for f in CATALOG.factors.values()})

    assert " needs ." not in sentence(best)
    assert re.search(r"Everyone still needs (others for \w|[A-Z])|Nobody depends", sentence(best))


def test_an_unknown_component_is_not_counted_as_open() -> None:
    """Where nobody knows the framework's licence and nothing else is released, nothing was opened."""
    assert "open in part" not in sentence(Scenario.of({"framework_licence": UNKNOWN}))
