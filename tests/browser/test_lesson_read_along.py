"""The page that reads the paper along: choose, search, unfold, try, print."""

import io
import re

from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.lesson import arrive, overflow
from tests.browser.visitor import visiting

NOTEBOOK = "13_read_along"


def test_choose_a_section_then_search_by_keyboard(opened: Page) -> None:
    """The count is said, the address keeps the choice, and a reload shows it."""
    paragraphs = opened.locator(".ho-paragraph")
    expect(paragraphs).to_have_count(43)
    opened.get_by_label("Section").select_option("Compute")
    expect(paragraphs).to_have_count(3)
    words = opened.get_by_label("Words")
    words.fill("Nvidia")
    words.press("Enter")
    expect(paragraphs).to_have_count(2)
    expect(opened.get_by_role("status").get_by_text("of 43 paragraphs")).to_be_visible()
    expect(opened).to_have_url(re.compile(r"ra=Compute~~~Nvidia"))

    opened.reload()
    expect(paragraphs).to_have_count(2)


def test_a_link_carries_the_paragraphs_setting(tab: Page, served: str) -> None:
    """Whoever follows it finds the switches as the paragraph asks."""
    page = arrive(tab, served, NOTEBOOK)
    page.get_by_role("link", name="Tell who did the work and for what pay").click()

    expect(page).to_have_url(re.compile(r"04_labour\.\w+\?.*s=ld2-lp2"))
    expect(page.get_by_label("precarious", exact=True)).to_be_visible()


def test_a_link_opens_the_page_at_the_part_that_says_it(tab: Page, served: str) -> None:
    """Also in a browser that does not hold its place while what stands above the part arrives, as Safari."""
    tab.add_init_script(
        "addEventListener('DOMContentLoaded', () => document.documentElement.style.overflowAnchor = 'none')"
    )
    page = arrive(tab, served, NOTEBOOK)
    page.locator("summary", has_text="More on Data ¶4").click()
    page.locator("[data-key$=more][open]").get_by_role("link", name="What can open data do").click()

    expect(page).to_have_url(re.compile(r"03_data\.\w+\?.*#cell-id=stewards-heading$"))
    expect(page.locator(".ho-series")).to_be_visible()
    expect(page.get_by_role("heading", name="Case 3")).to_be_in_viewport()


def test_a_link_to_a_folded_part_unfolds_it(tab: Page, served: str) -> None:
    """What a first reader skips is not hidden from one who was sent there, who had left the page before."""
    left = arrive(tab, served, "03_data", "v=1&from=pythia").url
    arrive(tab, served, NOTEBOOK)
    tab.goto(f"{left}#cell-id=own")
    expect(tab.locator(".ho-series")).to_be_visible()

    expect(tab.get_by_text("Write the letter.")).to_be_in_viewport()


def test_what_is_chosen_prints_unfolded(opened: Page) -> None:
    """A reading sheet for one section: its questions and news are on paper, other sections are not."""
    opened.get_by_label("Section").select_option("Labour")
    expect(opened.locator(".ho-paragraph")).to_have_count(3)
    opened.emulate_media(media="print")
    text = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(opened.pdf(format="A4"))).pages)
    together = re.sub(r"\s", "", text)

    assert "Canathingbeopentoallusersandclosedtothosewhomadeit?" in together
    assert "suedScaleAI" in together
    assert "MongoDB" not in together


def test_a_telephone_reads_it(browser: Browser, served: str) -> None:
    """Nothing is wider than the screen."""
    with visiting(browser, viewport={"width": 360, "height": 740}) as context:
        page = arrive(context.new_page(), served, NOTEBOOK)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert overflow(page) <= 0
