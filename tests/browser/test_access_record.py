"""The whole of page 07 done by keyboard alone, kept as what a screen-reader user meets in order.

After a change that is meant to be heard, renew the record with the command below, read it, and commit it:

    HOWOPEN_RENEW=1 .venv/bin/python -m pytest tests/browser/test_access_record.py
"""

import os
from pathlib import Path

from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.state_sentence import state_sentence
from playwright.sync_api import Browser, Locator, expect

from tests.browser.screen_reader import Listener
from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader, catalog

RECORD = Path(__file__).parent / "baselines" / "keyboard_07.txt"
RENEW = bool(os.environ.get("HOWOPEN_RENEW"))
FAR = 150


class Keyboard:
    """Presses keys, and writes down each stop of the focus and each announcement."""

    def __init__(self, reader: Reader) -> None:
        self._page = reader.page
        self._listener = Listener(reader.page)
        self.record: list[str] = []

    def press(self, key: str) -> None:
        """Press a key and write down what has the focus then."""
        self._page.keyboard.press(key)
        self.record.append(f"{key:<11}{self._listener.focused()}")

    def go_to(self, target: Locator, key: str = "Tab") -> None:
        """Press Tab, or Shift+Tab, until a control has the focus."""
        for _ in range(FAR):
            if target.evaluate("e => e === document.activeElement"):
                return
            self.press(key)
        raise AssertionError(f"{key} does not lead to {target}")

    def act(self, key: str, done: Locator, *, text: str | None = None) -> None:
        """Press a key, wait for what it does, and write down what has the focus then and was announced."""
        self._page.keyboard.press(key)
        if text is None:
            expect(done).to_be_visible()
        else:
            expect(done).to_have_text(text)
        self._page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        self.record.append(f"{key:<11}{self._listener.focused()}")
        self.record += [f"{'':<11}says: {' '.join(said.split())}" for said in self._listener.said()]


def test_whole_page_by_keyboard(browser: Browser, server: str) -> None:
    """Predict, open, choose, unfold, ask why, undo, redo, copy, download and read the map without a mouse."""
    with visiting(browser, permissions=["clipboard-write"]) as context:
        reader = Reader(context.new_page(), server).arrive()
        page, keyboard = reader.page, Keyboard(reader)

        keyboard.go_to(page.get_by_role("link", name="Skip to"))
        keyboard.press("Enter")
        keyboard.go_to(page.get_by_label("how many of these"))
        page.keyboard.type("8")
        keyboard.go_to(page.get_by_role("button", name="Predict", exact=True))
        keyboard.act("Enter", page.get_by_text("You expected 8"))

        scenario = START
        keyboard.go_to(reader.systems, "Shift+Tab")
        for component in catalog.switches:
            keyboard.go_to(reader.stance(component.component_id, "closed"))
            for stance in (Stance.PARTLY, Stance.OPEN):
                scenario = catalog.with_stance(scenario, component.component_id, stance)
                keyboard.act("ArrowRight", reader.sentence, text=sentence(scenario))

        keyboard.go_to(reader.systems, "Shift+Tab")
        page.keyboard.type("Pythia")
        keyboard.act("Enter", reader.sentence, text=sentence(catalog.scenario_of("pythia"), "pythia"))

        ability = next(iter(catalog.abilities.values()))
        keyboard.go_to(reader.bar(ability.affordance_id).locator("summary"))
        item = page.locator(f'[data-key="ability:{ability.ability_id}"]')
        keyboard.act("Enter", item)
        keyboard.go_to(item.locator(".ho-choose"))
        keyboard.act("Enter", page.locator("tr.ho-lit").first)
        keyboard.go_to(item.get_by_role("button", name="Why?"))
        keyboard.act("Enter", item.locator(".ho-panel"))

        keyboard.go_to(reader.tool("Undo"))
        keyboard.act("Enter", reader.sentence, text=sentence(scenario))
        keyboard.go_to(reader.tool("Redo"))
        keyboard.act("Enter", reader.sentence, text=sentence(catalog.scenario_of("pythia"), "pythia"))
        keyboard.go_to(reader.tool("Copy link"))
        keyboard.act("Enter", page.get_by_text("Link copied"))
        keyboard.go_to(page.locator("summary", has_text="Download").first)
        keyboard.press("Enter")
        keyboard.go_to(reader.tool("scenario (JSON)"))
        with page.expect_download():
            keyboard.press("Enter")

        shown = page.get_by_role("button", name="Show:").first
        keyboard.go_to(shown)
        keyboard.act("Enter", reader.sentence, text=sentence(catalog.at_stance(Stance.OPEN)))
        keyboard.go_to(page.locator("summary", has_text="Real systems on the map"))
        keyboard.act("Enter", page.get_by_role("region", name="Real systems on the map"))

    if RENEW:
        RECORD.write_text("\n".join(keyboard.record) + "\n", encoding="utf-8")
    assert RECORD.read_text(encoding="utf-8").splitlines() == keyboard.record


def sentence(scenario: Scenario, origin: str = "") -> str:
    """Return what the page must say of a setting."""
    return state_sentence(Shown.of(catalog, scenario, origin))
