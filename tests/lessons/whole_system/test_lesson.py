"""The whole-system lesson shows what the domain says."""

import re

import pytest
from howopen.controls.component_card import ComponentCard
from howopen.domain.catalog import Findings, find
from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.state_sentence import state_markup
from howopen.lessons.whole_system.lesson import WholeSystem
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act

CATALOG = catalog()
SYSTEMS = list(CATALOG.systems)


@pytest.fixture(scope="module")
def made() -> WholeSystem:
    """A lesson that all tests of this file share, since making one takes a while."""
    return WholeSystem()


@pytest.fixture
def lesson(made: WholeSystem) -> WholeSystem:
    """The lesson as somebody finds it who has done nothing yet."""
    made.page_link.arrived = None
    made.page_link.arrived = ""
    return made


def shown(lesson: WholeSystem) -> Findings:
    """Return what the domain says to the state that the lesson is in."""
    return find(CATALOG, lesson.state.scenario)


def card(lesson: WholeSystem, component_id: str) -> ComponentCard:
    """Return the card of a component."""
    index = [c.component_id for c in CATALOG.switches].index(component_id)
    return lesson.cards[index]


def listed(markup: str, kind: str) -> dict[str, str]:
    """Return id and class of every item of a kind."""
    found = re.findall(rf'class="([^"]*)" data-key="{kind}:(\w+)"', markup)
    return {item: css for css, item in found}


@pytest.mark.parametrize("system_id", SYSTEMS)
def test_a_system_that_is_picked_is_shown_as_the_domain_has_it(lesson: WholeSystem, system_id: str) -> None:
    """Sentence, switches and address are all of the same setting."""
    act(lesson.picker, "system", "", system_id)
    scenario = CATALOG.scenario_of(system_id)

    assert scenario == lesson.state.scenario
    assert {scenario} == {card.value for card in lesson.cards}
    assert state_markup(Shown.of(CATALOG, scenario, system_id)) == lesson.sentence.html
    assert f"from={system_id}" in lesson.page_link.value


@pytest.mark.parametrize("system_id", SYSTEMS)
def test_a_systems_dependencies_are_shown_with_their_status(lesson: WholeSystem, system_id: str) -> None:
    """Remaining, eased, lifted, not known, not arising: each row as the domain has it."""
    act(lesson.picker, "system", "", system_id)
    expected = {
        f.dependency.dependency_id: f"ho-is-{f.status.name.lower()}" for f in shown(lesson).dependencies
    }

    assert expected == listed(lesson.dependencies.html, "dependency")


@pytest.mark.parametrize("system_id", SYSTEMS)
def test_a_systems_consequences_are_shown_as_they_follow(lesson: WholeSystem, system_id: str) -> None:
    """Whether each follows, does not, is not known or does not arise."""
    act(lesson.picker, "system", "", system_id)
    expected = {
        f.consequence.consequence_id: f"ho-item ho-follows-{f.truth.name.lower()}"
        for f in shown(lesson).consequences
    }

    assert expected == listed(lesson.consequences.html, "consequence")


@pytest.mark.parametrize("system_id", SYSTEMS)
def test_a_systems_abilities_are_shown_as_held_or_not(lesson: WholeSystem, system_id: str) -> None:
    """Only what is held for certain is shown as held."""
    act(lesson.picker, "system", "", system_id)
    groups = listed(lesson.abilities.html, "ability")
    held = {ability for ability, css in groups.items() if css.split("-")[-1] in ("free", "through")}

    assert {f.ability.ability_id for f in shown(lesson).abilities if f.is_held} == held
    assert set(CATALOG.abilities) == set(groups)


@pytest.mark.parametrize("system_id", SYSTEMS)
def test_a_systems_developer_is_named_where_it_is_depended_on(lesson: WholeSystem, system_id: str) -> None:
    """“The provider” has a name once there is a real system."""
    act(lesson.picker, "system", "", system_id)

    assert f">{CATALOG.providers['developer'].name}<" not in lesson.network.html


def test_a_stance_on_a_card_moves_everything(lesson: WholeSystem) -> None:
    """One click, and sentence, lists and address follow."""
    act(card(lesson, "data"), "stance", "data", "open")
    expected = CATALOG.with_stance(START, "data", Stance.OPEN)

    assert expected == lesson.state.scenario
    assert {expected} == {c.value for c in lesson.cards}
    assert state_markup(Shown.of(CATALOG, expected)) == lesson.sentence.html


def test_all_five_cards_make_all_open(lesson: WholeSystem) -> None:
    """Throwing the last switch leads where the paper's argument is."""
    act(lesson.prediction, "skip")
    for component in CATALOG.switches:
        act(card(lesson, component.component_id), "stance", component.component_id, "open")

    assert CATALOG.at_stance(Stance.OPEN) == lesson.state.scenario
    assert "Everyone still needs Nvidia" in lesson.sentence.html


def test_one_click_is_one_step_back(lesson: WholeSystem) -> None:
    """A change goes round all cards and comes back as one entry of the history."""
    act(card(lesson, "data"), "stance", "data", "open")
    lesson.state.undo()

    assert START == lesson.state.scenario


def test_picking_a_system_is_one_step_back(lesson: WholeSystem) -> None:
    """The list goes back with it, and does not choose again."""
    act(lesson.picker, "system", "", "pythia")
    lesson.state.undo()

    assert (START, "") == (lesson.state.scenario, lesson.picker.value)
    assert () == lesson.state.history.past


def test_undoing_a_pick_brings_back_what_was_before_it(lesson: WholeSystem) -> None:
    """The list that goes back does not close everything on the way."""
    act(card(lesson, "data"), "stance", "data", "open")
    act(lesson.picker, "system", "", "pythia")
    lesson.state.undo()

    assert CATALOG.with_stance(START, "data", Stance.OPEN) == lesson.state.scenario


def test_redo_after_undo_shows_the_system_again(lesson: WholeSystem) -> None:
    """Also what the undo of a system did to the list is made again."""
    act(lesson.picker, "system", "", "pythia")
    lesson.state.undo()
    lesson.state.redo()

    assert (CATALOG.scenario_of("pythia"), "pythia") == (lesson.state.scenario, lesson.picker.value)


def test_a_changed_system_is_marked(lesson: WholeSystem) -> None:
    """The first change says that this is no longer Pythia."""
    act(lesson.picker, "system", "", "pythia")
    act(card(lesson, "models"), "stance", "models", "closed")

    assert "Changed from Pythia" in lesson.picker.html


def test_a_circumstance_of_the_system_stays_when_a_switch_moves(lesson: WholeSystem) -> None:
    """Closing OLMo's models does not take away its other vendor's chips."""
    act(lesson.picker, "system", "", "olmo")
    act(card(lesson, "models"), "stance", "models", "closed")
    before = CATALOG.scenario_of("olmo")

    assert before.level("accelerators") == lesson.state.scenario.level("accelerators") > 0


def test_a_bad_link_is_named_and_the_rest_shown(lesson: WholeSystem) -> None:
    """In a visible sentence; the page opens with what could be read."""
    lesson.page_link.arrived = "v=1&s=zz1-we2"

    assert "zz1" in lesson.notice.html
    assert Scenario.of({"weights": 2}) == lesson.state.scenario


def test_a_link_cannot_write_into_the_page(lesson: WholeSystem) -> None:
    """Anybody can send anybody a link."""
    lesson.page_link.arrived = "from=<b>x</b>&s=<script>alert(1)</script>"

    assert "<script>" not in lesson.notice.html
    assert "<b>" not in lesson.notice.html


def test_why_shows_the_rows_and_hides_them_again(lesson: WholeSystem) -> None:
    """Basis, reason and source of the rule behind an item."""
    closed = lesson.dependencies.html
    act(lesson.dependencies, "why", "dependency:cuda")
    opened = lesson.dependencies.html
    act(lesson.dependencies, "why", "dependency:cuda")

    assert "ho-basis" in opened
    assert closed == lesson.dependencies.html


def test_choosing_an_ability_lights_what_it_rests_on(lesson: WholeSystem) -> None:
    """In the network and in the table alike, until it is chosen again."""
    expected = {r.dependency_id for r in CATALOG.abilities["fine_tune"].rests_on}
    act(lesson.abilities, "choose", "fine_tune")
    lit = {d for d, css in listed(lesson.dependencies.html, "dependency").items() if "ho-lit" in css}
    network = lesson.network.html
    act(lesson.abilities, "choose", "")

    assert expected == lit
    assert "ho-lit" in network
    assert "ho-lit" not in lesson.network.html


@pytest.mark.parametrize("ability_id", ["nothing", "<script>"])
def test_choosing_what_is_not_there_changes_nothing(lesson: WholeSystem, ability_id: str) -> None:
    """A page can send any text."""
    before = lesson.network.html
    act(lesson.abilities, "choose", ability_id)

    assert before == lesson.network.html


def test_choosing_a_company_lights_what_passes_through_it(lesson: WholeSystem) -> None:
    """In the table and among the abilities alike; who is named there has something to light."""
    act(lesson.prediction, "skip")
    lesson.state.start(CATALOG.at_stance(Stance.OPEN))
    findings = shown(lesson)
    act(lesson.network, "choose", "whom:Nvidia")
    lit = {d for d, css in listed(lesson.dependencies.html, "dependency").items() if "ho-lit" in css}
    abilities = {a for a, css in listed(lesson.abilities.html, "ability").items() if "ho-lit" in css}

    assert {f.dependency.dependency_id for f in findings.dependencies if "nvidia" in f.provider_ids} == lit
    assert {f.ability.ability_id for f in findings.abilities if f.is_held and lit & {*f.through}} == abilities
    act(lesson.network, "choose", "")
    assert lit and abilities


def test_a_changed_system_can_be_gone_back_to(lesson: WholeSystem) -> None:
    """Choosing once more what the list already shows undoes all changes, and is itself a step."""
    act(lesson.picker, "system", "", "pythia")
    lesson.state.change(CATALOG.with_stance(lesson.state.scenario, "labour", "open"))
    assert "Go back to Pythia" in lesson.picker.html
    act(lesson.picker, "system", "", "pythia")

    assert CATALOG.scenario_of("pythia") == lesson.state.scenario
    assert "Go back" not in lesson.picker.html
