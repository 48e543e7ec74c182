"""The whole-system page says of every real system what the rules say."""

import re
from collections.abc import Iterator

import pytest
from howopen.domain.catalog import find
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitor import visiting
from tests.browser.whole_system import MARKS, Reader, bar_words, catalog, network_text, on_whom

KEY = 33  # milliseconds: as long as a key that is held down waits before it counts again
LATE = """() => {
  const { set } = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage');
  const late = heard => event => setTimeout(() => heard(event), 150);
  const heardLate = { set(heard) { set.call(this, heard && late(heard)); } };
  Object.defineProperty(WebSocket.prototype, 'onmessage', heardLate);
}"""


@pytest.fixture(scope="module")
def visited(browser: Browser, server: str) -> Iterator[Reader]:
    """One page for the whole file."""
    with visiting(browser) as context:
        yield Reader(context.new_page(), server).arrive()


@pytest.fixture
def reader(visited: Reader) -> Reader:
    """That page with everything closed."""
    visited.tool("Reset all").click()
    expect(visited.systems).to_have_value("")
    return visited


@pytest.mark.parametrize("system_id", catalog.systems)
def test_every_system_can_be_chosen(reader: Reader, system_id: str) -> None:
    """A class starts from the system it talks about, and the sentence and the link are that system's."""
    reader.systems.select_option(system_id)
    reader.expect_state(catalog.scenario_of(system_id), system_id)
    expect(reader.systems).to_have_value(system_id)


@pytest.fixture
def far_away(tab: Page, served: str) -> Reader:
    """A page whose server answers a seventh of a second late."""
    tab.add_init_script(f"({LATE})()")
    return Reader(tab, served).arrive()


def test_hurried_arrows_end_where_the_reader_does(far_away: Reader) -> None:
    """Down the list faster than the page answers: no older answer takes the choice back."""
    reader, steps = far_away, 12
    system_id = list(catalog.systems)[steps - 1]
    reader.systems.focus()
    for _ in range(steps):
        reader.page.keyboard.press("ArrowDown", delay=KEY)
    reader.expect_state(catalog.scenario_of(system_id), system_id)
    expect(reader.systems).to_have_value(system_id)


def test_who_scrolls_past_a_number_changes_none(reader: Reader) -> None:
    """A number that has the focus stays as it was typed, and the page scrolls."""
    number = reader.page.locator("input[type=number]").first
    number.fill("7")
    number.hover()
    reader.page.mouse.wheel(0, 120)
    reader.page.wait_for_function("() => scrollY > 0")
    expect(number).to_have_value("7")
    reader.page.evaluate("scrollTo(0, 0)")


def test_pythia_bars(reader: Reader) -> None:
    """The bars count the abilities that Pythia brings, and those that it brings only through others."""
    reader.systems.select_option("pythia")
    found = find(catalog, catalog.scenario_of("pythia")).abilities
    for affordance in catalog.affordances.values():
        own = [f for f in found if f.ability.affordance_id == affordance.affordance_id]
        expect(reader.bar(affordance.affordance_id).locator(".ho-bar-count")).to_have_text(bar_words(own))


def test_pythia_network(reader: Reader) -> None:
    """The network tells what remains, is eased or lifted by a mark and a word, not by colour alone."""
    reader.systems.select_option("pythia")
    found = find(catalog, catalog.scenario_of("pythia")).dependencies
    texts = [network_text(f) for f in found]
    assert len({MARKS[f.status] for f in found}) > 1
    expect(reader.page.locator(".ho-network .ho-net-dependency")).to_have_text(texts)


def test_pythia_table(reader: Reader) -> None:
    """The table says the same as the network in words, and names Pythia's developer as the provider."""
    reader.systems.select_option("pythia")
    system = catalog.systems["pythia"]
    found = find(catalog, catalog.scenario_of("pythia")).dependencies
    rows = reader.page.get_by_role("region", name="Dependencies").locator("tbody tr")
    expect(rows).to_have_count(len(found))
    expect(rows.locator("td:nth-of-type(2)")).to_have_text([on_whom(f, system.developer) for f in found])
    for row, finding in zip(rows.all(), found, strict=True):
        expect(row.locator("th")).to_contain_text(finding.dependency.name)
        expect(row.locator("td").first).to_contain_text(f"{MARKS[finding.status]} {finding.status}")


def test_network_names_the_developer_too(reader: Reader) -> None:
    """Whoever releases the chosen system stands in the network by name, not as "the provider"."""
    reader.systems.select_option("llama_3")
    providers = reader.page.locator(".ho-network .ho-net-provider")
    expect(providers.filter(has_text="the provider")).to_have_count(0)
    counted = re.compile(rf"{catalog.systems['llama_3'].developer} \d+")
    expect(providers.filter(has_text=counted)).to_have_count(1)


def test_first_change_is_said(reader: Reader) -> None:
    """After the first change nobody takes the setting for the real system any more."""
    reader.systems.select_option("pythia")
    note = reader.page.locator("[data-key=origin] summary")
    expect(note).to_have_text(f"Pythia, by {catalog.systems['pythia'].developer}")
    reader.stance(catalog.switches[0].component_id, "closed").check()
    expect(note).to_have_text("Changed from Pythia")
