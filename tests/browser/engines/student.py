"""A student at the whole-system page: what one does there, and what one then sees."""

import re
from pathlib import Path

from howopen.domain.scenario import Scenario
from howopen.domain.shown import Shown
from howopen.figures.state_sentence import state_sentence
from howopen.sources.scenario_url import Link, write_link

from tests.browser.engines.editions import Addresses
from tests.browser.engines.tab import Tab
from tests.browser.whole_system import catalog, entries
from tests.server.process import eventually

HAS_ARRIVED = """() => !document.querySelector('#ho-starting')
  && !!document.querySelector('[data-arrived], html[data-ready]')"""
TEXTS = """place => [...document.querySelectorAll(place)].filter(e => e.checkVisibility())
  .map(e => e.textContent.replace(/\\s+/g, ' ').trim())"""
SHOWS = f"(place, words) => ({TEXTS})(place).some(text => text.includes(words))"
IS_GONE = "place => ![...document.querySelectorAll(place)].some(e => e.checkVisibility())"
IS_CHECKED = "place => document.querySelector(place)?.checked === true"
HAS_VALUE = "(place, value) => document.querySelector(place)?.value === value"
SENTENCE = ".ho-sentence"
SYSTEMS = "#ho-system"
NUMBER = "#ho-guess"


class Student:
    """Knows what stands on the page and can be clicked, and nothing of the rules."""

    def __init__(self, tab: Tab, addresses: Addresses) -> None:
        self.tab = tab
        self._addresses = addresses

    def arrive(self, query: str = "") -> "Student":
        """Open the page, by a link or without one, and wait until it can be used."""
        self.tab.open(self._addresses(query))
        return self.wait_for_page()

    def wait_for_page(self) -> "Student":
        """Wait until the page has read its address and answers."""
        self.tab.wait(HAS_ARRIVED)
        self.expect(SENTENCE, "still needs")
        return self

    def reload(self) -> None:
        """Load the page anew."""
        self.tab.reload()
        self.wait_for_page()

    def switch(self, component: str, stance: str) -> None:
        """Put a component at a stance."""
        self.tab.press(stance_of(component, stance))

    def start_from(self, system: str) -> None:
        """Start from a real system."""
        self.tab.choose(SYSTEMS, system)

    def predict(self, number: int) -> None:
        """Say how many will remain."""
        self.tab.write(NUMBER, str(number))
        self.press("predict")

    def press(self, what: str, of: str = "") -> None:
        """Press the button that does something, to something."""
        self.tab.press(f"button[data-do={what}]" + (f"[data-of={of}]" if of else ""))

    def answer(self, question: str, option: str) -> None:
        """Choose an answer to a question."""
        self.tab.press(f"input[data-do=answer][data-of={question}][value='{option}']")

    def download(self, what: str) -> Path:
        """Unfold the downloads, and return the file that one of them brings."""
        self.tab.press("details[data-key=downloads] summary")
        return self.tab.save(f"button[data-do=download][data-of={what}]")

    @property
    def address(self) -> str:
        """What stands in the address bar."""
        return self.tab.ask("() => location.href")

    def expect(self, place: str, words: str) -> None:
        """Wait until words can be seen at a place."""
        self.tab.wait(SHOWS, place, words)

    def expect_none(self, place: str) -> None:
        """Wait until nothing of a kind can be seen."""
        self.tab.wait(IS_GONE, place)

    def expect_state(self, scenario: Scenario, origin: str = "", **others: str) -> None:
        """Wait until sentence, switches, list and address say what the rules say of a scenario."""
        self.expect(SENTENCE, state_sentence(Shown.of(catalog, scenario, origin)))
        self.tab.wait(HAS_VALUE, SYSTEMS, origin)
        self.expect_link(Link(scenario, origin, tuple(others.items())))

    def expect_link(self, link: Link) -> None:
        """Wait until the address carries exactly this."""
        expected = carried(self._addresses(write_link(link, catalog)))
        assert eventually(lambda: carried(self.address) == expected, 60), self.address

    def expect_stance(self, component: str, stance: str) -> None:
        """Wait until a switch stands there."""
        self.tab.wait(IS_CHECKED, stance_of(component, stance))


def stance_of(component: str, stance: str) -> str:
    """Return where a component is put at a stance."""
    return f"input[data-do=stance][data-of={component}][value={stance}]"


def carried(address: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the path of an address and what it carries, behind a question mark or in the one file a hash."""
    return entries(re.sub("#", "?", address, count=1))
