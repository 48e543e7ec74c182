"""How the page looks to those who asked for it otherwise: larger, plainer, stiller, in their own colours."""

from collections.abc import Iterator

import pytest
from howopen.sources.scenario_url import Link, write_link
from playwright.sync_api import Browser, Page, expect

from tests.browser.addresses import address
from tests.browser.top_bar import look_menu, set_type
from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader, catalog

PYTHIA = write_link(Link(catalog.scenario_of("pythia"), "pythia", (("p", "skip"),)), catalog)


@pytest.fixture(scope="module")
def page(browser: Browser, served: str) -> Iterator[Page]:
    """The page of a real system, with its map drawn, a bar unfolded and an ability chosen."""
    with visiting(browser) as context:
        reader = Reader(context.new_page(), served).arrive(PYTHIA)
        expect(reader.page.locator(".ho-plot[data-here]")).to_be_visible()
        reader.bar("transparency").locator("summary").click()
        held = reader.page.locator(".ho-item-through .ho-choose").first
        held.click()
        expect(held).to_have_attribute("aria-pressed", "true")
        yield reader.page


def style(page: Page, selector: str, name: str) -> str:
    """Return a computed property of the first element found."""
    return page.locator(selector).first.evaluate("(e, name) => getComputedStyle(e)[name]", name)


def test_hatching_stays_in_forced_colours(page: Page) -> None:
    """Held, held through others and not known are told apart without the page's colours; chosen is framed."""
    page.emulate_media(forced_colors="active")
    kinds = [style(page, f".ho-bar-{kind}", "backgroundImage") for kind in ("through", "unknown", "absent")]
    assert len(set(kinds)) == 3
    assert style(page, ".ho-choose[aria-pressed=true]", "borderTopWidth") == "2px"
    assert style(page, ".ho-choose[aria-pressed=false]", "borderTopWidth") == "0px"
    page.emulate_media(forced_colors="none")


def test_who_asked_for_contrast_gets_no_grey(page: Page) -> None:
    """What is muted is as black as the rest."""
    assert style(page, ".ho-note", "color") != style(page, "main", "color")
    page.emulate_media(contrast="more")
    assert style(page, ".ho-note", "color") == style(page, "main", "color")
    page.emulate_media(contrast="no-preference")


def test_nothing_moves(page: Page) -> None:
    """No bar grows by and by, and nothing else does: for some that is hard to bear, and a state that is shown
    at once is read at once."""
    moves = "(s => s.transitionDuration != '0s' || s.animationName != 'none')(getComputedStyle(e))"
    moving = f"[...document.querySelectorAll('*')].filter(e => {moves}).map(e => e.outerHTML)"
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(moving) == []
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(moving) == []


def test_the_size_that_is_marked_is_the_size_shown(page: Page, served: str) -> None:
    """Back on a page that was left in large type: the browser would mark the size that was chosen there."""
    set_type(page, 150)
    page.goto(address(served, "08_market"))
    set_type(page, 100)
    page.go_back()
    look_menu(page).press("Enter")
    expect(page.get_by_role("radio", name="100 %", exact=True)).to_be_checked()
    assert style(page, "main", "fontSize") == "16px"
    look_menu(page).press("Enter")


def test_large_type_is_kept_on_every_page(page: Page, served: str) -> None:
    """Text, network and map grow together, and the next page and a reload are large as well."""
    tick = ".ho-plot .xtick text"
    before = page.locator("svg.ho-network").bounding_box()
    set_type(page, 150)
    assert style(page, "main", "fontSize") == "24px"
    expect(page.locator(tick).first).to_have_css("font-size", "19.5px")
    after = page.locator("svg.ho-network").bounding_box()
    room = page.evaluate("document.querySelector('main').clientWidth") * 0.93
    assert before and after and after["width"] >= min(1.5 * before["width"], room)
    page.goto(address(served, "00_start_here"))
    expect(page.get_by_label("150 %")).to_be_checked()
    assert style(page, "main", "fontSize") == "24px"
    set_type(page, 100)
    assert style(page, "main", "fontSize") == "16px"


def test_colours_can_be_chosen(page: Page, served: str) -> None:
    """A class that sits in the dark, or under a lamp, has dark or light pages, whatever the system says."""
    page.emulate_media(color_scheme="light")
    page.goto(address(served, "00_start_here"))
    light = style(page, "body", "backgroundColor")
    look_menu(page).click()
    page.get_by_role("radio", name="dark", exact=True).check()
    dark = style(page, "body", "backgroundColor")
    assert dark != light
    page.reload()
    assert style(page, "body", "backgroundColor") == dark
    look_menu(page).click()
    page.get_by_role("radio", name="as the system has them").check()
    assert style(page, "body", "backgroundColor") == light
