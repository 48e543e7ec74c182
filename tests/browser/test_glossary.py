"""Words of the field, explained where the prose of a page uses them."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from howopen.sources.glossary_table import read_glossary
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader

from tests.browser.axe import complaints
from tests.browser.lesson import arrive
from tests.browser.visitor import visiting

NOTEBOOK = "01_definitions"
MEANS = read_glossary()["probabilistic"].evidence.why


def use(page: Page, word: str = "probabilistic") -> Locator:
    """Return the first use of a word that is explained."""
    return page.locator("a.ho-word").get_by_text(word, exact=True).first


def note(page: Page) -> Locator:
    """Return what explains a word on the spot."""
    return page.locator(".ho-word-note")


def test_once_in_a_section_and_never_in_a_name(opened: Page) -> None:
    """A reader is not stopped twice; *Open Source Initiative* is a name and stays one."""
    expect(use(opened)).to_be_visible()
    sections: dict[str, list[str]] = {}
    found = opened.eval_on_selector_all(
        ".jp-MarkdownOutput :is(h2, a.ho-word)",
        "all => all.map(e => e.localName === 'h2' ? [e.textContent] : ['', e.getAttribute('href')])",
    )
    for heading, *links in found:
        sections.setdefault(heading, []) if heading else [*sections.values()][-1].extend(links)

    assert sum(map(len, sections.values())) > 10
    assert [] == [links for links in sections.values() if len(links) != len(set(links))]
    assert "Open Source" not in opened.locator("a.ho-word").all_inner_texts()


def test_hovered_it_stays_under_the_pointer_until_it_leaves(opened: Page) -> None:
    """Hoverable, persistent and dismissable (1.4.13)."""
    use(opened).hover()
    expect(note(opened)).to_contain_text(MEANS)
    note(opened).hover()
    expect(note(opened)).to_be_visible()
    opened.mouse.move(2, 2)
    expect(note(opened)).to_be_hidden()

    use(opened).hover()
    opened.keyboard.press("Escape")
    expect(note(opened)).to_be_hidden()


def test_focus_tells_and_enter_leads_to_the_list_and_back(opened: Page) -> None:
    """Who uses the keyboard or listens has the same, and the address keeps its setting."""
    before = opened.url
    use(opened).focus()
    expect(note(opened)).to_contain_text(MEANS)
    expect(use(opened)).to_have_accessible_description(re.compile(MEANS))
    opened.keyboard.press("Escape")
    expect(note(opened)).to_be_hidden()
    expect(use(opened)).to_be_focused()

    opened.keyboard.press("Enter")
    in_the_list = opened.locator(".ho-words dt a").get_by_text("probabilistic", exact=True)
    expect(in_the_list).to_be_focused()
    expect(in_the_list).to_be_in_viewport()
    opened.keyboard.press("Enter")
    expect(use(opened)).to_be_focused()
    assert opened.url == before
    assert complaints(opened) == []


def test_a_tap_explains_and_leads_nowhere(browser: Browser, served: str) -> None:
    """A telephone shows the note whole, and a tap elsewhere takes it away."""
    with visiting(browser, viewport={"width": 360, "height": 740}, has_touch=True) as context:
        page = arrive(context.new_page(), served, NOTEBOOK)
        use(page).tap()
        expect(note(page)).to_contain_text(MEANS)
        box = note(page).bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360
        expect(page.locator(".ho-words")).not_to_have_attribute("open", "")
        page.locator(".jp-MarkdownOutput h2").nth(1).tap()
        expect(note(page)).to_be_hidden()


def test_on_paper_the_words_are_listed(opened: Page) -> None:
    """What cannot be pointed at stands at the end, without having been unfolded."""
    expect(use(opened)).to_be_visible()
    opened.emulate_media(media="print")
    sheets = PdfReader(io.BytesIO(opened.pdf(format="A4"))).pages
    text = re.sub(r"\s", "", "".join(sheet.extract_text() for sheet in sheets))

    assert re.sub(r"\s", "", f"probabilistic{MEANS}") in text


@pytest.fixture(scope="module")
def file(browser: Browser, onefile: Path) -> Iterator[Page]:
    """The one file, without a network."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(onefile.as_uri())
    yield page
    context.close()


def test_the_one_file_explains_too(file: Page) -> None:
    """Its prose is the same."""
    use(file).focus()
    expect(note(file)).to_contain_text(MEANS)
    file.keyboard.press("Enter")
    expect(file.locator(".ho-words dt a").get_by_text("probabilistic", exact=True)).to_be_focused()
    assert "#" not in file.url
