"""The pages below a path, as behind a proxy that shows other things beside them."""

from howopen.domain.scenario import START
from howopen.domain.stance import Stance
from playwright.sync_api import Page, expect

from tests.browser.whole_system import Reader, catalog
from tests.server.process import serving

BELOW = "/class/how-open"


def test_a_setting_goes_along_to_the_next_page(tab: Page) -> None:
    """A switch answers, the address says so below the path, and the link to the next page stays below it."""
    scenario = catalog.with_stance(START, "models", Stance.OPEN)
    with serving("--base-url", BELOW) as server:
        reader = Reader(tab, server.base + BELOW).arrive()
        reader.stance("models", "open").check()
        reader.expect_state(scenario)
        tab.get_by_role("link", name="Who wins by opening?").last.click()
        expect(tab.locator("[data-arrived]")).to_have_count(1)
        assert tab.url.startswith(f"{server.base}{BELOW}/voila/render/08_market.ipynb?v=1&s=")
        tab.goto("about:blank")  # before the server ends
