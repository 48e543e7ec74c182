"""Somebody puts a statement on trial on the page on real systems, in both editions, by keyboard alone."""

import csv
import re

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.addresses import Site
from tests.browser.lesson import arrive, overflow
from tests.browser.visitor import visiting

NOTEBOOK = "09_real_systems"


def call(page: Page, about: str) -> None:
    """Call the statement on a release."""
    statements = page.get_by_label("Statement", exact=True)
    statements.select_option(label=statements.locator("option", has_text=about).inner_text())


def weigh(page: Page, component: str) -> Locator:
    """Return the choice of what a component's evidence does to the word."""
    return page.get_by_role("group", name=component, exact=True)


def try_it(browser: Browser, base: str) -> None:
    """Give a verdict, weigh the evidence, read what follows, think again, take it along, and come back."""
    with visiting(browser) as context:
        page = arrive(context.new_page(), base, NOTEBOOK)
        call(page, "GLM-Image")
        expect(page.get_by_text("Huawei’s framework on GLM-Image, 2026-01-14.")).to_be_visible()
        expect(page.get_by_text("What is mixed up")).to_have_count(0)
        first = page.get_by_role("group", name="Before any evidence")
        first.get_by_role("button", name="borne out", exact=True).press("Enter")
        expect(page.locator(":focus")).to_contain_text("You said: borne out.")

        weigh(page, "Computational power").get_by_label("bears it out").press("Space")
        expect(page.get_by_text("What you attached as open enables none by itself.")).to_be_visible()
        expect(page.get_by_text("its table of costs was measured on one H100")).to_be_visible()
        second = page.get_by_role("group", name="Second thoughts")
        second.get_by_label("borne out in part").press("Space")
        expect(second).to_contain_text("From “borne out” to “borne out in part”: which evidence moved you?")
        expect(page).to_have_url(re.compile(r"rt=l~ly----bp"))

        with page.expect_download() as waiting:
            page.get_by_role("button", name="Download CSV: A statement on trial").click()
        rows = list(csv.reader(waiting.value.path().read_text(encoding="utf-8").splitlines()))
        assert ["verdict", "second thoughts", "borne out in part"] in [row[:3] for row in rows]
        assert overflow(page) <= 0

        address = page.url
        call(page, "Llama 2")
        expect(page.get_by_role("group", name="Before any evidence")).to_be_visible()
        expect(page).not_to_have_url(address)
        page.reload()
        expect(page.get_by_role("group", name="Before any evidence")).to_be_visible()
        call(page, "GLM-Image")
        expect(weigh(page, "Computational power").get_by_label("bears it out")).to_be_checked()


def test_a_statement_is_tried_on_the_server(browser: Browser, served: str) -> None:
    """As a class does it with its teacher's machine."""
    try_it(browser, served)


def test_a_statement_is_tried_in_the_browser_edition(browser: Browser, site: Site) -> None:
    """As somebody does it alone, without a server."""
    try_it(browser, site)
