"""A message of the kernel that never came to the page."""

import re

import pytest
from howopen.domain.catalog import find
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.whole_system import Reader, catalog, network_text

SHOWS = re.compile(rb'"task": ?"show"')


@pytest.fixture
def losing(page: Page) -> list[bool]:
    """Put something in: the next message that would change the page is lost on its way."""
    losing: list[bool] = []

    def pass_on(line: WebSocketRoute) -> None:
        server = line.connect_to_server()

        def from_server(message: str | bytes) -> None:
            if losing and isinstance(message, bytes) and SHOWS.search(message):
                losing.clear()
            else:
                line.send(message)

        server.on_message(from_server)

    page.route_web_socket(re.compile("/channels"), pass_on)
    return losing


def test_a_page_that_missed_a_change_asks_for_all(page: Page, losing: list[bool], served: str) -> None:
    """A change names rows by their place in the markup before; on another markup it would mix two states."""
    reader = Reader(page, served).arrive("v=1&from=pythia")
    losing.append(True)
    reader.systems.select_option("olmo")
    reader.stance("data", "closed").click()
    scenario = catalog.with_stance(catalog.scenario_of("olmo"), "data", "closed")
    reader.expect_state(scenario, "olmo")
    assert losing == []
    name = catalog.systems["olmo"].name
    expect(page.locator("[data-key=origin] summary")).to_have_text(f"Changed from {name}")
    found = find(catalog, scenario).dependencies
    texts = [network_text(f) for f in found]
    expect(page.locator(".ho-network .ho-net-dependency")).to_have_text(texts)
    reader.stance("data", "partly").click()
    reader.expect_state(catalog.with_stance(scenario, "data", "partly"), "olmo")
