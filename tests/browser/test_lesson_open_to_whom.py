"""The page on who can use what is open: one setting, and whoever meets it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.lesson import arrive, overflow
from tests.browser.visitor import visiting

NOTEBOOK = "10_open_to_whom"


@pytest.fixture
def opened(browser: Browser, server: str) -> Iterator[Page]:
    """The page with Pythia as its setting."""
    with visiting(browser) as context:
        yield arrive(context.new_page(), server, NOTEBOOK, "v=1&from=pythia")


def test_swap_the_actor_and_keep_the_setting(opened: Page) -> None:
    """The live region tells what differs, the lines are marked, and the address carries both."""
    opened.get_by_label("Writer or artist whose work was taken", exact=True).check()

    said = opened.get_by_role("status").filter(has_text="lines differ against the auditor")
    expect(said).to_contain_text("Out of reach")
    expect(opened.locator(".ho-changed").first).to_be_visible()
    expect(opened).to_have_url(re.compile(r"[?&]from=pythia&.*wh=writer$"))


def test_an_actor_of_ones_own_goes_along(opened: Page) -> None:
    """With name and endowments, in the table of all and after a reload; the name is text."""
    opened.get_by_label("One of your own").check()
    name = opened.get_by_label("What is it called?")
    name.fill("<i>Our choir</i>")
    name.press("Tab")
    opened.get_by_role("combobox", name="Skill").select_option("programs")

    said = opened.get_by_role("status").filter(has_text="<i>Our choir</i>")
    expect(said).to_contain_text("Now in reach")
    expect(opened).to_have_url(re.compile("wh=own~~.*choir"))
    opened.reload()
    expect(opened.get_by_label("<i>Our choir</i>")).to_be_checked()
    expect(opened.locator("#figure-all-actors")).to_contain_text("<i>Our choir</i>")


def test_a_broken_link_is_named_and_the_rest_holds(browser: Browser, server: str) -> None:
    """An actor that nobody knows, and half of an endowment."""
    with visiting(browser) as context:
        page = arrive(context.new_page(), server, NOTEBOOK, "v=1&from=pythia&wh=emperor~xs2")
        expect(page.get_by_role("alert").filter(has_text="“emperor”")).to_be_visible()
        expect(page.get_by_label("Independent auditor", exact=True)).to_be_checked()


def test_a_telephone_has_room_for_it(browser: Browser, server: str) -> None:
    """Nothing runs out of the screen at 360 pixels, with a name of the longest kind."""
    with visiting(browser, viewport={"width": 360, "height": 740}) as context:
        page = arrive(context.new_page(), server, NOTEBOOK, f"v=1&from=pythia&wh=own~~xs1~{'W' * 40}")
        expect(page.locator("strong", has_text="W" * 40)).to_be_visible()
        assert overflow(page) <= 0
