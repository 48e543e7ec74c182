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
