"""Every page for every reader: each is opened once, and looked at in the same tab in many ways.

On the server only: that the browser edition's pages are the same, `test_site_pages.py` says.
WCAG 2.2, A and AA; the numbers in brackets are its criteria.
"""

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from unicodedata import normalize
from urllib.parse import urlsplit

import pytest
from howopen.server.folder import installed_notebooks
from playwright.sync_api import Browser, Page, TimeoutError, expect
from pypdf import PdfReader

from tests.browser.axe import complaints_everywhere
from tests.browser.lesson import arrive_by_a_bad_link, choose_a_system, sit_at_a_desk, use_all
from tests.browser.screen_reader import Listener
from tests.browser.top_bar import set_type
from tests.browser.visitor import visiting

NOTEBOOKS = sorted(path.stem for path in installed_notebooks().glob("*.ipynb"))
A4 = 794
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"""
RUNS_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('.ho-scroll *')
  && e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 300))"""
WITHOUT_DISPUTES = ", ".join(
    f"body[data-page$=_{page}]" for page in ("real_systems", "classroom", "read_along")
)
STICKS_OUT = """() => [...document.querySelectorAll('.ho-dispute form *')].filter(e =>
  e.getBoundingClientRect().right > e.closest('form').getBoundingClientRect().right).map(e => e.outerHTML)"""
CUT_OFF = """() => [...document.querySelectorAll('main *')].filter(e => e.checkVisibility()
  && ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.innerText && !e.closest('.ho-hidden')
  && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)).map(e => e.outerHTML)"""
ASKED_FOR = """() => {
  const [{ domInteractive }] = performance.getEntriesByType('navigation');
  return performance.getEntriesByType('resource')
    .map(({ name, startTime }) => ({ name, isLate: startTime > domInteractive }));
}"""
FOCUSED = """() => {
  const e = document.activeElement, box = (e.labels?.[0] ?? e).getBoundingClientRect();
  const bar = document.querySelector('.ho-counts')?.getBoundingClientRect();
  const end = bar?.height ? bar.top : innerHeight;
  return { isBody: e === document.body, what: e.outerHTML.slice(0, 200),
    isMarked: getComputedStyle(e).outlineStyle !== 'none', isSeen: box.bottom > 0 && box.top < end };
}"""


@pytest.fixture(scope="module", params=NOTEBOOKS)
def arrived(request: pytest.FixtureRequest, browser: Browser, served: str) -> Iterator[Page]:
    """A page as one arrives by a link that is broken in part, so that its notice is there too."""
    with visiting(browser) as context:
        yield arrive_by_a_bad_link(context.new_page(), served, request.param)


@pytest.fixture(scope="module")
def used(arrived: Page) -> Page:
    """The same page with a system chosen, predictions skipped, questions answered and all unfolded."""
    use_all(arrived)
    return arrived


def test_page_can_be_found_ones_way_in(arrived: Page) -> None:
    """Language, title, one main landmark and headings without gaps (1.3.1, 2.4.2, 2.4.6, 3.1.1)."""
    assert arrived.get_attribute("html", "lang") == "en"
    heading = arrived.get_by_role("heading", level=1)
    expect(heading).to_have_count(1)
    assert arrived.title() == heading.inner_text().rstrip("¶") + " – How Open?"
    expect(arrived.get_by_role("main")).to_have_count(1)
    levels = arrived.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def test_scripts_come_together(arrived: Page) -> None:
    """A class asks for all at once: no chunk of Voilà's or of a widget library comes alone, nor a MathJax.

    After a change of their versions `make scripts` lists them anew.
    """
    asked = [urlsplit(entry["name"]).path for entry in arrived.evaluate(ASKED_FOR)]
    scripts = [path for path in asked if path.endswith(".js")]
    by_themselves = {path for path in scripts if path.startswith("/voila/") and "remoteEntry" not in path}
    assert by_themselves == {"/voila/static/voila.js"}
    assert len(scripts) <= 6


def test_nothing_is_asked_for_only_once_scripts_run(arrived: Page) -> None:
    """All scripts are asked for at once: on a school's network each time of asking again is a wait."""
    late = [entry["name"] for entry in arrived.evaluate(ASKED_FOR) if entry["isLate"]]
    assert [name for name in late if "/voila/" in name] == []


def test_first_key_leads_past_the_top(arrived: Page) -> None:
    """The skip link shows when focused, and the next Tab is inside the page's text (2.4.1)."""
    arrived.evaluate("scrollTo(0, 0)")
    arrived.keyboard.press("Tab")
    skip = arrived.get_by_role("link", name="Skip to")
    expect(skip).to_be_focused()
    assert skip.evaluate("e => getComputedStyle(e).clipPath") == "none"
    arrived.keyboard.press("Enter")
    arrived.keyboard.press("Tab")
    assert arrived.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_axe_finds_nothing_on_arrival(arrived: Page) -> None:
    """Names, roles, targets and contrast hold before anything is done."""
    assert [] == complaints_everywhere(arrived, (360, "light"), (1280, "dark"))


def test_what_is_folded_has_a_name_and_unfolds_when_one_goes_there(arrived: Page) -> None:
    """A section that is folded stands in the list of steps, and a press on it there shows it."""
    arrived.set_viewport_size({"width": 1280, "height": 800})
    for fold in arrived.locator(".ho-later").all():
        name = fold.locator("h2[id]").get_attribute("id")
        was_open = fold.evaluate("fold => fold.open")
        arrived.locator(f'.ho-steps a[href="#{name}"]').click()
        assert fold.evaluate("fold => fold.open")
        fold.evaluate("(fold, open) => { fold.open = open; }", was_open)


def test_a_change_is_said_once(arrived: Page) -> None:
    """Choosing a system changes one live region, once (4.1.3): not twice, and not two that say the same."""
    listener = Listener(arrived)
    sentence = choose_a_system(arrived)
    assert [sentence] == listener.said()


def test_axe_finds_nothing_when_all_is_open(used: Page) -> None:
    """The same for a page in use, in the other colours on desk and telephone."""
    assert [] == complaints_everywhere(used, (1280, "light"), (360, "dark"))


def test_axe_finds_nothing_in_the_form_that_disputes_a_rule(used: Page) -> None:
    """It opens beside a rule, has its names and its room, and is closed again."""
    disputes = used.locator("button[data-do=disputing]")
    if used.locator(WITHOUT_DISPUTES).count():
        expect(disputes).to_have_count(0)
        return
    sit_at_a_desk(used)
    disputes.first.click()
    expect(used.get_by_label("Put instead")).to_be_visible()
    assert [] == complaints_everywhere(used, (1280, "light"), (360, "dark"))
    assert [] == used.evaluate(STICKS_OUT)
    used.get_by_role("button", name="Leave it").click()
    expect(used.get_by_label("Put instead")).to_have_count(0)


def test_whatever_has_the_focus_has_a_name(used: Page) -> None:
    """So do all pictures (1.1.1, 4.1.2), as the browser tells assistive technology."""
    nodes = used.context.new_cdp_session(used).send("Accessibility.getFullAXTree")["nodes"]
    for node in nodes:
        if node["ignored"]:
            continue
        role = node["role"]["value"]
        is_focusable = any(p["name"] == "focusable" and p["value"]["value"] for p in node["properties"])
        if role == "image" or (is_focusable and role != "RootWebArea"):
            assert node.get("name", {}).get("value", "").strip(), node


def test_figures_have_tables(used: Page) -> None:
    """What a picture shows stands in a captioned table as well (1.1.1)."""
    for figure in used.locator("figure:has(svg)").all():
        expect(figure.locator("table caption").first).to_be_attached()


def test_tab_goes_all_the_way_and_is_seen(used: Page) -> None:
    """No control with the focus lies under a telephone's counts, and none traps it (2.1.2, 2.4.7, 2.4.11)."""
    used.set_viewport_size({"width": 360, "height": 740})
    used.locator(".ho-skip").focus()
    seen = 0
    for _ in range(600):
        used.keyboard.press("Tab")
        focused = used.evaluate(FOCUSED)
        if focused["isBody"]:
            break
        seen += 1
        assert focused["isMarked"], f"does not show its focus: {focused['what']}"
        assert focused["isSeen"], f"is hidden while it has the focus: {focused['what']}"
    assert focused["isBody"], f"Tab never gets past {focused['what']}"
    assert seen > 20


def test_narrow_spaced_or_large_text_stays_whole(used: Page) -> None:
    """Nothing runs out or is cut off at 320 px, widely spaced or in large type (1.4.4, 1.4.10, 1.4.12)."""
    used.set_viewport_size({"width": 320, "height": 800})
    expect_whole(used)
    spacing = used.add_style_tag(content=TEXT_SPACING)
    expect_whole(used)
    spacing.evaluate("e => e.remove()")
    set_type(used, 150)
    for width in (640, 1280):
        used.set_viewport_size({"width": width, "height": 800})
        expect_whole(used)
    set_type(used, 100)


def expect_whole(page: Page) -> None:
    """Wait until all has its place, which a drawing finds a moment after its page; say what has not."""
    with suppress(TimeoutError):
        page.wait_for_function(f"() => !({RUNS_OUT})().length", timeout=10_000)
    assert [] == page.evaluate(RUNS_OUT)
    assert [] == page.evaluate(CUT_OFF)


def test_prints_whole_and_black_on_white(used: Page) -> None:
    """Every word of the page is on paper, nothing lies over it, and a choice is told in words."""
    used.set_viewport_size({"width": A4, "height": 1123})
    used.emulate_media(media="print", color_scheme="dark")
    style = used.evaluate("(s => [s.color, s.backgroundColor])(getComputedStyle(document.body))")
    unchosen = used.add_style_tag(content="select { display: none !important }")
    words = used.inner_text("main").split()
    unchosen.evaluate("e => e.remove()")
    over = "[...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && "
    over += "['fixed', 'sticky'].includes(getComputedStyle(e).position)).map(e => e.outerHTML)"
    fixed, out = used.evaluate(over), used.evaluate(RUNS_OUT)
    sheets = PdfReader(io.BytesIO(used.pdf(format="A4"))).pages
    printed = letters("".join(sheet.extract_text() for sheet in sheets))

    assert ["rgb(0, 0, 0)", "rgb(255, 255, 255)"] == style
    assert [] == fixed
    assert [] == out
    assert "chosen" in printed
    missing = [word for word in words if letters(word) not in printed]
    assert not missing, " ".join(missing)


def letters(text: str) -> str:
    """Return a text without what a line break or a font may change."""
    return re.sub(r"[\W_]", "", normalize("NFKC", text))
