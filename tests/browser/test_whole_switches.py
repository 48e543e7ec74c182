"""The five switches, their details, and taking changes back."""

from collections.abc import Iterator

import pytest
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance, stance_of
from howopen.figures.state_sentence import state_sentence
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitor import visiting
from tests.browser.whole_system import STANCES, Reader, catalog

SWITCHES = [component.component_id for component in catalog.switches]


@pytest.fixture(scope="module")
def visited(browser: Browser, server: str) -> Iterator[Reader]:
    """One page for the whole file."""
    with visiting(browser) as context:
        yield Reader(context.new_page(), server).arrive()


@pytest.fixture
def reader(visited: Reader) -> Reader:
    """That page with everything closed."""
    visited.tool("Reset all").click()
    visited.expect_state(START)
    return visited


@pytest.mark.parametrize("component_id", SWITCHES)
def test_each_stance(reader: Reader, component_id: str) -> None:
    """A click on any stance of any switch is answered at once by button, sentence and address."""
    for stance in (*STANCES, "closed"):
        reader.stance(component_id, stance).click()
        scenario = catalog.with_stance(START, component_id, Stance(stance))
        reader.expect_state(scenario)
        shown = stance_of(catalog.materials[component_id], scenario)
        expect(reader.stance(component_id, shown)).to_be_checked()
        expect(reader.card(component_id).locator(".ho-meaning")).not_to_be_empty()


@pytest.mark.parametrize("component_id", SWITCHES)
def test_one_material_moves_alone(reader: Reader, component_id: str) -> None:
    """A select in the details moves one material, and the card says mixed instead of a stance it has not."""
    factor = next(f for f in catalog.materials[component_id] if f.known_level)
    details = reader.card(component_id).locator("details")
    details.locator("summary").click()
    details.get_by_label(factor.name, exact=True).select_option(str(factor.known_level))
    scenario = START.with_levels({factor.factor_id: factor.known_level})
    reader.expect_state(scenario)
    stance = stance_of(catalog.materials[component_id], scenario)
    assert stance is Stance.MIXED
    name = catalog.components[component_id].name
    expect(reader.page.get_by_role("group", name=f"{name} mixed", exact=True)).to_be_visible()
    for choice in STANCES:
        expect(reader.stance(component_id, choice)).not_to_be_checked()
    expect(details).to_have_attribute("open", "")
    details.locator("summary").click()


def test_circumstances_are_no_switches(reader: Reader) -> None:
    """What no release moves stands there with its reason and offers nothing to move it with."""
    for component_id in SWITCHES:
        fixed = [f for f in catalog.factors.values() if f.component_id == component_id and not f.is_material]
        for factor in fixed:
            row = reader.card(component_id).locator(f"[data-key={factor.factor_id}]")
            expect(row).to_contain_text(factor.name)
            expect(row.locator("select, input")).to_have_count(0)


def test_taken_back_and_made_again(reader: Reader) -> None:
    """Undo goes back step by step, redo forth again, and buttons, sentence and address go along."""
    first, second = SWITCHES[0], SWITCHES[1]
    one = catalog.with_stance(START, first, Stance.OPEN)
    two = catalog.with_stance(one, second, Stance.PARTLY)
    reader.stance(first, "open").click()
    reader.stance(second, "partly").click()
    reader.expect_state(two)
    reader.tool("Undo").click()
    reader.expect_state(one)
    expect(reader.stance(second, "closed")).to_be_checked()
    reader.tool("Undo").click()
    reader.expect_state(START)
    expect(reader.stance(first, "closed")).to_be_checked()
    reader.tool("Redo").click()
    reader.tool("Redo").click()
    reader.expect_state(two)
    expect(reader.stance(first, "open")).to_be_checked()
    expect(reader.tool("Redo")).to_have_attribute("aria-disabled", "true")


def test_reset_can_be_taken_back(reader: Reader) -> None:
    """Somebody who presses Reset by mistake gets the system back with all that was changed in it."""
    reader.systems.select_option("bloom")
    reader.expect_state(catalog.scenario_of("bloom"), "bloom")
    changed = catalog.with_stance(catalog.scenario_of("bloom"), SWITCHES[0], Stance.CLOSED)
    reader.stance(SWITCHES[0], "closed").click()
    reader.expect_state(changed, "bloom")
    reader.tool("Reset all").click()
    reader.expect_state(START)
    expect(reader.systems).to_have_value("")
    reader.tool("Undo").click()
    reader.expect_state(changed, "bloom")
    expect(reader.systems).to_have_value("bloom")


def test_disabled_undo_does_nothing(tab: Page, served: str) -> None:
    """With nothing to take back, Undo and Redo say that they are disabled and change nothing."""
    reader = Reader(tab, served).arrive()
    for name in ("Undo", "Redo"):
        expect(reader.tool(name)).to_have_attribute("aria-disabled", "true")
        reader.tool(name).click(force=True)
    # An answer to a later click shows that nothing of the earlier ones is still under way.
    reader.stance(SWITCHES[0], "open").click()
    reader.expect_state(catalog.with_stance(START, SWITCHES[0], Stance.OPEN))
    expect(reader.tool("Undo")).not_to_have_attribute("aria-disabled", "true")
    reader.tool("Undo").click()
    expect(reader.sentence).to_have_text(state_sentence(Shown.of(catalog, START)))
    expect(reader.tool("Undo")).to_have_attribute("aria-disabled", "true")
