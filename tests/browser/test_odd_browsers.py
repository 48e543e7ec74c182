"""Browsers and networks that are not as ours: old, without scripts, without web sockets, short of memory."""

import json
import re
from collections.abc import Iterator

import pytest
from howopen.domain.scenario import START
from howopen.domain.stance import Stance
from playwright.sync_api import Browser, Page, expect

from tests.browser.lesson import arrive
from tests.browser.lost import notice, reading
from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader, catalog
from tests.server.process import serving

PAGE = "/voila/render/07_whole_system.ipynb"
OLD = "delete AbortSignal.any; delete AbortSignal.timeout;"
HIDE = """() => {
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}"""


@pytest.fixture
def edition(tmp_path) -> Iterator[str]:
    """A server that has a one-file edition to offer."""
    file = tmp_path / "howopen.html"
    file.write_text("<!DOCTYPE html><title>One file</title>", encoding="utf-8")
    with serving("--one-file", file) as server:
        yield server.base


def test_a_browser_of_some_years_ago_gets_the_whole_page(page: Page, served: str) -> None:
    """A school's tablet lacks two functions that a library needs; its page arrives and answers."""
    page.add_init_script(OLD)
    reader = Reader(page, served).arrive()
    reader.stance("models", Stance.OPEN).click()
    reader.expect_state(catalog.with_stance(START, "models", Stance.OPEN))


def test_without_scripts_the_page_says_so(browser: Browser, served: str) -> None:
    """Instead of starting for ever."""
    with visiting(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served + PAGE)
        expect(page.locator("noscript p")).to_be_visible()
        expect(page.locator("noscript p")).to_contain_text("runs no scripts")
        expect(page.get_by_text("Starting…")).to_be_hidden()
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_network_without_web_sockets_is_named(browser: Browser, edition: str) -> None:
    """What was never connected is not told as lost: nothing old is promised, another way is offered."""
    with reading(browser) as page:
        page.route_web_socket(re.compile("/channels"), lambda line: line.close())
        page.goto(edition + PAGE)
        expect(notice(page)).to_contain_text("web sockets", timeout=15_000)
        expect(notice(page)).not_to_contain_text("as it was before")
        expect(notice(page).get_by_role("link")).to_have_attribute("href", "/howopen.html")
        assert not page.evaluate("document.getElementById('ho-page').inert")


def test_a_tab_that_the_browser_drops_keeps_its_steps(page: Page, served: str) -> None:
    """A hidden tab goes without a goodbye when memory is short: what can be undone was kept by then."""
    reader = Reader(page, served).arrive()
    reader.stance("models", Stance.OPEN).click()
    expect(reader.tool("Undo")).not_to_have_attribute("aria-disabled", "true")
    page.wait_for_url(lambda url: "s=" in url)
    page.evaluate(HIDE)
    kept = page.evaluate("JSON.parse(sessionStorage.getItem(`howopen-steps:${location.pathname}`))")
    left = json.loads(page.evaluate("sessionStorage.getItem(`howopen-left:${location.pathname}`)"))

    assert (2, 1) == (len(kept["queries"]), kept["at"])
    assert left["address"] == "?" + reader.query


def test_a_link_elsewhere_leaves_the_page_where_it_is(page: Page, served: str) -> None:
    """In a course's frame the page would be gone after a press on a source of the prose."""
    arrive(page, served, "06_compute")
    elsewhere = page.locator("a[href^=http]")

    assert elsewhere.count() > 3
    assert {"_blank"} == {link.get_attribute("target") for link in elsewhere.all()}
