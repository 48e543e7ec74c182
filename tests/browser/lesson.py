"""A lesson's page as its reader meets it."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}


def arrive(page: Page, server: str, notebook: str, query: str = "") -> Page:
    """Open a lesson with a query, and wait until the page has read it."""
    page.goto(f"{server}/voila/render/{notebook}.ipynb" + (f"?{query}" if query else ""))
    expect(page.locator("#ho-starting")).to_have_count(0)
    expect(page.locator(".ho-sentence")).to_contain_text("depends")
    expect(page.locator(".ho-series")).to_be_visible()
    if query:
        expect(page).to_have_url(re.compile(r"[?&]v=1"))
    return page


def unfold(page: Page) -> None:
    """Open whatever is folded, so that it is looked at too."""
    for button in page.get_by_role("button", name="Why? The rows behind each of these").all():
        button.click()
        expect(button).to_have_attribute("aria-expanded", "true")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")


def complaints(page: Page) -> str:
    """Return what axe-core finds against WCAG 2.2 A and AA, or an empty text."""
    found = Axe().run(page, options=OPTIONS)
    return found.generate_report() if found.violations_count else ""


def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
