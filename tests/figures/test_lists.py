"""Abilities, dependencies, consequences and notices as lists."""

import re

import pytest
from howopen.domain.condition import Truth
from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.ability_list import ability_list, group_of
from howopen.figures.component_card import component_card
from howopen.figures.consequence_list import consequence_list
from howopen.figures.dependency_list import dependency_list
from howopen.figures.link_notice import link_notice
from howopen.figures.system_choice import system_choice
from howopen.figures.tracing import provider_names
from howopen.sources.catalog_files import catalog
from howopen.sources.scenario_url import read_link

CATALOG = catalog()
SCENARIOS = {"closed": START, "open": CATALOG.at_stance(Stance.OPEN)} | {
    system_id: CATALOG.scenario_of(system_id) for system_id in CATALOG.systems
}
every_scenario = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)


def plain(markup: str) -> str:
    """Return what a reader reads."""
    return re.sub(r"<[^>]+>", "", markup).replace("&#x27;", "'").replace("&amp;", "&").replace("&quot;", '"')


def keys(markup: str, kind: str) -> list[str]:
    """Return the ids of the items of a kind, in the order shown."""
    return re.findall(rf'data-key="{kind}:(\w+)"', markup)


def parts(markup: str, tag: str, kind: str) -> dict[str, str]:
    """Return what a reader reads of each item of a kind, by id and in small letters."""
    found = re.findall(rf'(<{tag} [^>]*data-key="{kind}:(\w+)".*?</{tag}>)', markup)
    return {item_id: plain(item).casefold() for item, item_id in found}


@every_scenario
def test_every_ability_is_listed_once(scenario: Scenario) -> None:
    """Out of reach is shown too: nothing is left out because it is lacking."""
    markup = ability_list(Shown.of(CATALOG, scenario))

    assert sorted(CATALOG.abilities) == sorted(keys(markup, "ability"))


@every_scenario
def test_every_ability_held_names_what_it_passes_through(scenario: Scenario) -> None:
    """The link that the explorer exists to show."""
    shown = Shown.of(CATALOG, scenario)
    items = parts(ability_list(shown), "li", "ability")
    lacking = [
        (f.ability.ability_id, d)
        for f in shown.findings.abilities
        for d in f.through
        if f.is_held and CATALOG.dependencies[d].name.casefold() not in items[f.ability.ability_id]
    ]

    assert [] == lacking


@every_scenario
def test_an_ability_stands_in_the_group_of_its_answer(scenario: Scenario) -> None:
    """Only what is held for certain stands among what is held."""
    groups = {group_of(f): f.truth for f in Shown.of(CATALOG, scenario).findings.abilities}
    expected = {
        "free": Truth.HOLDS,
        "through": Truth.HOLDS,
        "unknown": Truth.UNKNOWN,
        "absent": Truth.NOT_APPLICABLE,
        "out": Truth.FAILS,
    }

    assert groups == {group: expected[group] for group in groups}


@every_scenario
def test_every_dependency_is_in_the_table_with_status_and_holders(scenario: Scenario) -> None:
    """Whoever does not see the network reads the same from the table."""
    shown = Shown.of(CATALOG, scenario)
    rows = parts(dependency_list(shown), "tr", "dependency")
    lacking = [
        (f.dependency.dependency_id, words)
        for f in shown.findings.dependencies
        for words in (str(f.status), *([] if f.is_lifted else provider_names(shown, f)))
        if words.casefold() not in rows[f.dependency.dependency_id]
    ]

    assert list(CATALOG.dependencies) == list(rows)
    assert [] == lacking


@every_scenario
def test_who_is_depended_on_no_more_is_not_named(scenario: Scenario) -> None:
    """The row of a dependency that is lifted leaves the last cell empty."""
    shown = Shown.of(CATALOG, scenario)
    rows = re.findall(r"<tr [^>]*data-key.*?</tr>", dependency_list(shown))
    pairs = zip(shown.findings.dependencies, rows, strict=True)

    assert [] == [f.dependency.name for f, row in pairs if f.is_lifted and "<td></td>" not in row]


@every_scenario
def test_every_consequence_is_listed_with_its_bearer(scenario: Scenario) -> None:
    """Gains and harms, whether they follow now or not."""
    markup = consequence_list(Shown.of(CATALOG, scenario))

    assert sorted(CATALOG.consequences) == sorted(keys(markup, "consequence"))
    assert [] == [c.bearer for c in CATALOG.consequences.values() if c.bearer not in plain(markup)]


def test_a_link_without_problems_has_no_notice() -> None:
    """There is no empty box."""
    assert "" == link_notice(())


def test_a_notice_shows_a_bad_entry_as_text() -> None:
    """A script in a link is shown to the reader and not run."""
    markup = link_notice(read_link("s=<script>alert(1)</script>", CATALOG).problems)

    assert "<script>" not in markup
    assert "&lt;script&gt;" in markup


@pytest.mark.parametrize("component_id", [c.component_id for c in CATALOG.switches])
def test_a_card_offers_every_rung_of_its_materials(component_id: str) -> None:
    """The imagined ones too, and marked so."""
    card = component_card(Shown.of(CATALOG), CATALOG.components[component_id])
    rungs = [rung for factor in CATALOG.materials[component_id] for rung in factor.rungs]

    assert len(rungs) == card.count("<option")
    assert sum(rung.attested_by is None for rung in rungs) == card.count("(no known example)")


@pytest.mark.parametrize("component_id", [c.component_id for c in CATALOG.switches])
def test_a_card_shows_what_no_release_moves_without_a_control(component_id: str) -> None:
    """Circumstances stand beside the materials, and nothing there can be clicked to move them."""
    card = component_card(Shown.of(CATALOG), CATALOG.components[component_id])
    fixed = [f for f in CATALOG.factors.values() if f.component_id == component_id and not f.is_material]

    assert [] == [f.name for f in fixed if f.name not in plain(card)]
    assert [] == [f.name for f in fixed if f'id="rung-{f.factor_id}"' in card]


def test_an_opened_circumstance_says_why_no_release_moves_it() -> None:
    """With whose word it is."""
    shown = Shown.of(CATALOG, opened=frozenset({"factor:accelerators"}))
    card = component_card(shown, CATALOG.components["compute"])

    assert CATALOG.factors["accelerators"].fixed.why in plain(card)


def test_a_systems_card_gives_the_reason_for_its_rung() -> None:
    """A teacher can check why Llama 3 stands where it does."""
    system = CATALOG.systems["llama_3"]
    shown = Shown.of(CATALOG, CATALOG.scenario_of("llama_3"), "llama_3", frozenset({"factor:weights"}))
    card = component_card(shown, CATALOG.components["models"])
    reason = next(a.evidence.why for a in system.assessments if a.factor_id == "weights")

    assert reason in plain(card)


@pytest.mark.parametrize("system_id", list(CATALOG.systems))
def test_a_system_is_marked_as_changed_only_once_it_is(system_id: str) -> None:
    """What is no longer Pythia is not shown as Pythia."""
    scenario = CATALOG.scenario_of(system_id)
    changed = scenario.with_levels({"weights": 3 - max(scenario.level("weights"), 0)})

    assert "Changed from" not in system_choice(Shown.of(CATALOG, scenario, system_id))
    assert f"Changed from {CATALOG.systems[system_id].name}" in plain(
        system_choice(Shown.of(CATALOG, changed, system_id))
    )
