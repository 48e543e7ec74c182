"""Somebody assesses a system of their own on the page on real systems, in both editions."""

import re
from pathlib import Path

import pytest
from howopen.lessons.real_systems.own import own_of
from howopen.lessons.real_systems.own_file import write_own_file
from howopen.sources.catalog_files import catalog
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.addresses import Site
from tests.browser.lesson import arrive, overflow, unfold_all
from tests.browser.visitor import visiting

NOTEBOOK = "09_real_systems"
WEIGHTS = "Weights and their licence"
PYTHIA = own_of(catalog(), catalog().systems["pythia"])

# What the tab keeps of it.
KEPT = "(Object.entries(sessionStorage).find(([name]) => name.startsWith('howopen-own')) ?? ['', ''])[1]"


def begin(page: Page) -> None:
    """Unfold the form, and begin with everything closed."""
    unfold_all(page)
    page.get_by_role("button", name="Begin, all closed").click()
    expect(page.locator("#ho-own-name")).to_be_visible()
    unfold_all(page)


def field(page: Page, name: str) -> Locator:
    """Return a field of what is said of the weights."""
    return page.get_by_label(f"{name} for: {WEIGHTS}")


def result(page: Page) -> Locator:
    """Return the section with what follows."""
    return page.locator("[data-key=own-result]")


def taken(page: Page, name: str) -> Path:
    """Press a button that saves a file, and return the file."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    return waiting.value.path()


def assess(browser: Browser, base: str) -> None:
    """Fill in the form, come back to it, save it, begin anew, and open the file again."""
    with visiting(browser) as context:
        page = arrive(context.new_page(), base, NOTEBOOK)
        begin(page)
        page.locator("#ho-own-name").fill("Toy <b>1B</b>")
        page.get_by_label(WEIGHTS, exact=True).select_option("open_licence")
        expect(page.get_by_text("Give a reason and a source; until then")).to_be_visible()
        expect(field(page, "Source")).to_have_attribute("aria-invalid", "true")
        expect(result(page)).to_contain_text("You can do nothing listed here")
        field(page, "Reason").fill("Anyone may fetch them.")
        field(page, "Source").fill("Card, https://example.org/card")
        field(page, "Source").press("Tab")
        expect(page.get_by_text("until then this counts")).to_have_count(0)
        expect(field(page, "Place in it")).to_be_focused()
        expect(result(page)).to_contain_text("What follows for Toy <b>1B</b>")
        expect(result(page)).not_to_contain_text("You can do nothing listed here")
        expect(page).to_have_url(re.compile("oa="))

        page.reload()
        expect(page.locator("#ho-own-name")).to_have_value("Toy <b>1B</b>")
        expect(field(page, "Reason")).to_have_value("Anyone may fetch them.")
        unfold_all(page)
        own = taken(page, "Take along as a file")
        assert "stands: open_licence" in own.read_text(encoding="utf-8")
        index = taken(page, "For the European Open Source AI Index").read_text(encoding="utf-8")
        assert "weights_endmodel:\n  class: open" in index
        expect(page.get_by_text("Licences: our rubric asks nothing that decides it.")).to_be_visible()

        page.get_by_role("button", name="Begin anew, all closed").click()
        expect(page.locator("#ho-own-name")).to_have_value("")
        page.get_by_label("Or open a file:").set_input_files(own)
        expect(page.locator("#ho-own-name")).to_have_value("Toy <b>1B</b>")
        expect(field(page, "Source")).to_have_value("Card, https://example.org/card")
        stay_in_the_tab(page)


def stay_in_the_tab(page: Page) -> None:
    """Begin from one that no address has room for, change a word of it, and load the page again."""
    page.get_by_label("Or from one of ours:").select_option("BLOOM")
    page.get_by_role("button", name="Begin from it").click()
    expect(page.get_by_text("This tab keeps it")).to_be_visible()
    unfold_all(page)
    page.wait_for_function(f"{KEPT}.length > 0")
    before = page.evaluate(KEPT)
    field(page, "Reason").fill("Read again, and put otherwise.")
    field(page, "Reason").press("Tab")
    page.wait_for_function(f"before => {KEPT} !== before", arg=before)  # it is kept once Python has answered
    expect(page).not_to_have_url(re.compile("oa="))

    page.reload()
    expect(page.locator("#ho-own-name")).to_have_value("BLOOM")
    expect(field(page, "Reason")).to_have_value("Read again, and put otherwise.")


def test_a_system_is_assessed(browser: Browser, served: str) -> None:
    """From the first question to a file that is opened again; nothing is lost on the way."""
    assess(browser, served)


def test_a_system_is_assessed_without_a_server(browser: Browser, site: Site) -> None:
    """The same in the browser edition."""
    assess(browser, site)


@pytest.mark.parametrize("width", [1280, 360])
def test_a_class_sees_where_it_differs(browser: Browser, served: str, width: int) -> None:
    """Three files at once, of which one is broken; the page is no wider than the screen."""
    other = PYTHIA.saying("weights", "stands", "research_only").saying("weights", "why", "x" * 400)
    files = {"ann.yaml": write_own_file(PYTHIA), "ben.yaml": write_own_file(other), "bad.yaml": "a: ["}
    with visiting(browser, viewport={"width": width, "height": 800}) as context:
        page = arrive(context.new_page(), served, NOTEBOOK)
        begin(page)
        page.get_by_label("Open assessments").set_input_files(
            [{"name": name, "mimeType": "", "buffer": text.encode()} for name, text in files.items()]
        )
        expect(page.get_by_role("heading", name="2 assessments of Pythia")).to_be_visible()
        expect(page.get_by_text("bad.yaml, line")).to_be_visible()
        figure = page.get_by_role("figure", name="2 assessments of Pythia")
        expect(figure.get_by_role("heading", name="What is open: 1 of 18 differ")).to_be_visible()
        expect(figure).to_contain_text("for research only: ben")

        assert overflow(page) <= 0
