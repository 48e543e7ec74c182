"""A lesson's page as its reader meets it."""

import re

from playwright.sync_api import Page, expect

from tests.browser.addresses import address


def arrive(page: Page, server: str, notebook: str, query: str = "") -> Page:
    """Open a lesson with a query, and wait until the page has read it."""
    page.goto(address(server, notebook) + (f"?{query}" if query else ""))
    expect(page.locator("#ho-starting")).to_have_count(0)
    expect(page.locator(".ho-sentence").last).to_contain_text("still needs")
    expect(page.locator(".ho-series")).to_be_visible()
    if query:
        expect(page).to_have_url(re.compile(r"[?&]v=1"))
    return page


def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
