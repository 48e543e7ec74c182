"""Everything by Tab, arrows, Space and Enter alone."""

from collections.abc import Iterator

import pytest
from howopen.domain.scenario import START
from howopen.domain.stance import Stance
from playwright.sync_api import Browser, Locator, expect

from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader, catalog

FAR = 120
"""More steps than from the page's top to the last control of the tests."""


@pytest.fixture
def reader(browser: Browser, served: str) -> Iterator[Reader]:
    """A reader without a mouse."""
    with visiting(browser) as context:
        yield Reader(context.new_page(), served).arrive()


def tab_to(reader: Reader, target: Locator) -> None:
    """Press Tab until a control has the focus, and see that this shows."""
    for _ in range(FAR):
        if target.evaluate("e => e === document.activeElement"):
            assert target.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
            return
        reader.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {target}")


def test_five_switches(reader: Reader) -> None:
    """Tab goes from switch to switch and arrows choose; the focus is still there when the answer has come."""
    reader.arrive("p=skip")  # what remains in the last setting would wait for a prediction
    scenario = START
    for component in catalog.switches:
        component_id = component.component_id
        tab_to(reader, reader.stance(component_id, "closed"))
        for stance in (Stance.PARTLY, Stance.OPEN):
            reader.page.keyboard.press("ArrowRight")
            scenario = catalog.with_stance(scenario, component_id, stance)
            reader.expect_state(scenario, p="skip")
            expect(reader.stance(component_id, stance)).to_be_focused()
            expect(reader.stance(component_id, stance)).to_be_checked()


def test_why_and_undo(reader: Reader) -> None:
    """A bar unfolds, why? opens and closes, and a change is taken back, all without a mouse."""
    press = reader.page.keyboard.press
    tab_to(reader, reader.stance("models", "closed"))
    press("ArrowDown")
    opened = catalog.with_stance(START, "models", Stance.PARTLY)
    reader.expect_state(opened)
    ability = next(iter(catalog.abilities.values()))
    tab_to(reader, reader.bar(ability.affordance_id).locator("summary"))
    press("Enter")
    item = reader.page.locator(f'[data-key="ability:{ability.ability_id}"]')
    tab_to(reader, item.get_by_role("button", name="Why?"))
    press("Enter")
    expect(item.locator(".ho-panel")).to_be_visible()
    press("Space")
    expect(item.locator(".ho-panel")).to_have_count(0)
    tab_to(reader, reader.tool("Undo"))
    press("Space")
    reader.expect_state(START)
    expect(reader.tool("Undo")).to_be_focused()
    tab_to(reader, reader.tool("Redo"))
    press("Enter")
    reader.expect_state(opened)


def test_prediction(reader: Reader) -> None:
    """A number is typed and sent with Enter, as in any form, and then all five opened with Space."""
    tab_to(reader, reader.page.get_by_label("how many of these"))
    reader.page.keyboard.type("8")
    reader.page.keyboard.press("Enter")
    reader.expect_state(START, p="8")
    expect(reader.page.get_by_text("You expected 8")).to_be_visible()
    tab_to(reader, reader.page.get_by_role("button", name="Open all five"))
    reader.page.keyboard.press("Space")
    reader.expect_state(catalog.at_stance(Stance.OPEN), p="8")


def test_system_and_skip(reader: Reader) -> None:
    """A real system is chosen from the list by typing its name; skipping the prediction is one key."""
    tab_to(reader, reader.systems)
    reader.page.keyboard.type("Pythia")
    reader.page.keyboard.press("Enter")
    reader.expect_state(catalog.scenario_of("pythia"), "pythia")
    tab_to(reader, reader.page.get_by_role("button", name="Skip"))
    reader.page.keyboard.press("Enter")
    reader.expect_state(catalog.scenario_of("pythia"), "pythia", p="skip")
