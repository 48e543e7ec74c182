"""The strip says what the rules say, in words and form."""

import re

import pytest
from howopen.domain.label import find_verdicts
from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.verdict_strip import verdict_strip, who_calls_it_open
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
SCENARIOS = {"closed": START, "open": CATALOG.at_stance(Stance.OPEN)} | {
    system_id: CATALOG.scenario_of(system_id) for system_id in CATALOG.systems
}
every_scenario = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)


def strip(scenario: Scenario, *opened: str) -> str:
    """Return the strip of a setting."""
    shown = Shown.of(CATALOG, scenario, opened=frozenset(opened))
    return verdict_strip(shown, find_verdicts(CATALOG, scenario))


def row(markup: str, instrument_id: str) -> str:
    """Return the row of one instrument as a reader reads it."""
    found = re.search(rf'data-key="instrument:{instrument_id}">(.*?)</section>', markup)
    return re.sub(r"<[^>]+>", " ", found[1]) if found else ""


@every_scenario
def test_every_definition_has_its_row(scenario: Scenario) -> None:
    """None is left out, whatever it says."""
    assert list(CATALOG.instruments) == re.findall(r'data-key="instrument:(\w+)"', strip(scenario))


@every_scenario
def test_the_present_outcome_is_marked_in_words_and_form(scenario: Scenario) -> None:
    """One of each ladder's outcomes carries a disc, a word and the attribute that assistive tools read."""
    markup = strip(scenario)
    for finding in find_verdicts(CATALOG, scenario):
        found = finding.verdict
        if found.applies and found.mean is None:
            text = row(markup, found.instrument.instrument_id)

            assert f"● {found.lowest.name}" in text
            assert "here" in text
    ladders = [f for f in find_verdicts(CATALOG, scenario) if f.verdict.applies and f.verdict.mean is None]

    assert len(ladders) == markup.count('aria-current="true"')


def test_an_index_shows_its_number_and_no_verdict() -> None:
    """A span from 0 to 1, with the words that it is no verdict."""
    text = row(strip(SCENARIOS["llama_3"]), "osai_index")

    assert "0.21 of 1" in text
    assert "a number, no verdict" in text
    assert "Decided by" not in text


def test_what_is_not_known_is_a_span_of_outcomes() -> None:
    """Neither the lower nor the higher answer is claimed."""
    scenario = SCENARIOS["mistral_7b"].with_levels({"monetised": -1})
    text = row(strip(scenario), "ai_act_exemption")

    assert "● all duties stand" in text
    assert "here at least" in text
    assert "? exempt from some duties" in text
    assert "neither for a price nor otherwise monetised (not known)" in text


def test_the_deciding_criterion_and_the_way_up_are_named() -> None:
    """BLOOM lacks the licence alone."""
    text = row(strip(SCENARIOS["bloom"]), "osaid")

    assert re.search(r"Decided by\s+parameters under open terms \(not met\)", text)
    assert "it would take the release of weights and their licence (openly licensed)" in text
    assert "1 to open" in text


def test_a_data_set_is_not_judged() -> None:
    """Te Hiku's recordings are no model."""
    assert "Does not apply" in row(strip(SCENARIOS["te_hiku_speech_data"]), "osaid")


@pytest.mark.parametrize("instrument_id", list(CATALOG.instruments))
def test_every_verdict_can_be_followed_to_its_clauses(instrument_id: str) -> None:
    """Opened, the row shows each criterion with the place in the instrument and a link."""
    instrument = CATALOG.instruments[instrument_id]
    markup = strip(START, f"instrument:{instrument_id}")
    text = row(markup, instrument_id)

    assert [] == [c.name for c in instrument.criteria if c.name.split("’")[0] not in text]
    for criterion in instrument.criteria:
        assert criterion.evidence.locator.split(",")[0].split("’")[0] in text
    assert instrument.url.replace("&", "&amp;") in markup


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("closed", "None of 8 would call this open. The European index gives 0.00 and no verdict."),
        ("te_hiku_speech_data", "None of these definitions judges a data set: each asks for weights."),
    ],
)
def test_nobody_calls_it_open(name: str, said: str) -> None:
    """The sentence is whole where the list is empty."""
    assert said == who_calls_it_open(find_verdicts(CATALOG, SCENARIOS[name]))


def test_who_calls_llama_3_open() -> None:
    """Names first, each with its own word, and those who would not."""
    said = who_calls_it_open(find_verdicts(CATALOG, SCENARIOS["llama_3"]))

    assert said.startswith("2 of 8 would call this open: Epoch AI as “Open weights (restricted use)” and")
    assert "Not so for the OSI definition," in said
