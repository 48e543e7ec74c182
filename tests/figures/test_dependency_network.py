"""The network as a picture says what the table says."""

from dataclasses import replace
from html import unescape
from xml.etree import ElementTree

import pytest
from howopen.domain.dependency import Status
from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.dependency_list import STATUS_MARKS
from howopen.figures.dependency_network import dependency_network
from howopen.figures.tracing import WHOM, held_through, provider_names, trace_buttons, traced
from howopen.figures.words import lower_first
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
SCENARIOS = {
    "closed": START,
    "open": CATALOG.at_stance(Stance.OPEN),
    "imagined": CATALOG.at_stance(Stance.IMAGINED),
} | {system_id: CATALOG.scenario_of(system_id) for system_id in CATALOG.systems}
every_scenario = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)


def drawn(shown: Shown) -> ElementTree.Element:
    """Return the network, which has to be well-formed XML to be read at all."""
    return ElementTree.fromstring(dependency_network(shown))


def texts(svg: ElementTree.Element, css: str) -> dict[str, str]:
    """Return the labels of a class with their classes."""
    found = [t for t in svg.iter("text") if css in t.get("class", "").split()]
    return {t.text or "": t.get("class", "") for t in found}


@every_scenario
def test_every_dependency_is_named_with_its_mark(scenario: Scenario) -> None:
    """In full, and with a mark that tells what has become of it without colour."""
    shown = Shown.of(CATALOG, scenario)
    expected = [f"{STATUS_MARKS[f.status]} {f.dependency.name}" for f in shown.findings.dependencies]

    assert expected == list(texts(drawn(shown), "ho-net-dependency"))


@every_scenario
def test_everybody_depended_on_is_named(scenario: Scenario) -> None:
    """No corporation that the answer names is missing from the picture, and none stands out without cause."""
    shown = Shown.of(CATALOG, scenario)
    held = [f for f in shown.findings.dependencies if not f.is_lifted]
    expected = {name for f in held for name in provider_names(shown, f)}
    labels = texts(drawn(shown), "ho-net-provider")

    assert expected == {name for name, css in labels.items() if "ho-net-gone" not in css}


@every_scenario
def test_lines_lead_to_everybody_depended_on_and_to_nobody_else(scenario: Scenario) -> None:
    """One to each holder of what is not lifted, and a full or half cell there if it is not unknown."""
    shown = Shown.of(CATALOG, scenario)
    held = [f for f in shown.findings.dependencies if not f.is_lifted]
    holders = [provider_names(shown, f) for f in held]
    svg = drawn(shown)

    assert sum(map(len, holders)) == len(list(svg.iter("path")))
    known = [h for f, h in zip(held, holders, strict=True) if f.status in (Status.REMAINS, Status.EASED)]
    filled = [c for c in svg.iter("rect") if "ho-net-filled" in c.get("class", "")]
    assert sum(map(len, known)) == len(filled)


def test_labels_do_not_jump() -> None:
    """A switch changes marks and lines, and no name changes its place."""
    places = []
    for scenario in SCENARIOS.values():
        svg = drawn(Shown.of(CATALOG, scenario))
        places.append([(t.get("x"), t.get("y"), (t.text or "").lstrip("●◐?○– ")) for t in svg.iter("text")])

    assert [places[0]] * len(places) == places


def test_a_real_systems_developer_takes_the_providers_place() -> None:
    """For Llama 3 the provider whose word one takes is Meta by name, and named once."""
    shown = Shown.of(CATALOG, CATALOG.scenario_of("llama_3"), "llama_3")
    labels = texts(drawn(shown), "ho-net-provider")

    assert "Meta" in labels
    assert CATALOG.providers["developer"].name not in labels


def test_choosing_an_ability_lights_what_it_rests_on() -> None:
    """Nothing else is lit."""
    expected = {CATALOG.dependencies[r.dependency_id].name for r in CATALOG.abilities["fine_tune"].rests_on}
    labels = texts(drawn(Shown.of(CATALOG, SCENARIOS["open"], chosen="fine_tune")), "ho-lit")

    assert expected == {name.lstrip("●◐?○– ") for name in labels}


def test_what_is_no_plain_dependence_has_a_word() -> None:
    """Line and mark are not read by everyone: eased, lifted, unknown and what does not arise say so."""
    for scenario in SCENARIOS.values():
        shown = Shown.of(CATALOG, scenario)
        words = {"".join(text.itertext()).strip("●◐?○– ") for text in drawn(shown).iter("text")}
        for found in shown.findings.dependencies:
            is_plain = found.status is Status.REMAINS
            assert (found.dependency.name if is_plain else f"{found.dependency.name} {found.status}") in words


def test_what_passes_through_a_company_is_said() -> None:
    """Who sees no colours hears which dependencies are lit and how many abilities rest on them."""
    shown = Shown.of(CATALOG, SCENARIOS["open"], chosen=f"{WHOM}Nvidia")
    lit = [CATALOG.dependencies[d].name for d in traced(shown) or ()]
    said = unescape(trace_buttons(shown) or "")

    assert lit
    assert all(lower_first(name) in said for name in lit)
    assert (
        f"{len(held_through(shown))} of the {sum(f.is_held for f in shown.findings.abilities)} abilities"
        in said
    )


def test_a_developers_name_cannot_break_the_picture() -> None:
    """Names come from tables that students edit."""
    system = replace(CATALOG.systems["llama_3"], developer='<A & "B">')
    edited = replace(CATALOG, systems={**CATALOG.systems, "llama_3": system})

    assert system.developer in texts(drawn(Shown.of(edited, START, "llama_3")), "ho-net-provider")


def test_every_status_has_a_mark_of_its_own() -> None:
    """Remaining, eased, lifted and unknown are told apart without colour."""
    assert len(Status) == len(set(STATUS_MARKS.values()))
