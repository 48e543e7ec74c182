"""What every page is, whatever its notebook: the template, seen in a browser."""

import psutil
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.server.process import Server, kernel_id

CONTROL = "main input[type=checkbox]"


@pytest.fixture
def opened(tab: Page, stand_in_server: Server) -> Page:
    """The first page, with its control there."""
    tab.goto(stand_in_server.page)
    tab.wait_for_selector(CONTROL)
    return tab


def test_control_answers(opened: Page) -> None:
    """A click reaches the kernel and its answer the page."""
    opened.check(CONTROL)
    expect(opened.locator(".widget-html-content").first).to_have_text("open")


def test_link_leads_to_the_next_notebook(opened: Page) -> None:
    """A relative link in the text opens the next notebook as a page."""
    opened.click("text=Next")
    opened.wait_for_selector(CONTROL)
    expect(opened.locator("h1")).to_have_text("And then?¶")


def test_page_is_named_and_marked(opened: Page) -> None:
    """Language, one main landmark and a title from the first heading: what a screen reader goes by."""
    assert opened.title() == "What remains? – How Open?"
    assert opened.get_attribute("html", "lang") == "en"
    expect(opened.get_by_role("main")).to_have_count(1)
    expect(opened.locator("main h1")).to_have_count(1)


def test_works_inside_a_jupyter_server(page: Page, jupyter: Server) -> None:
    """On Binder or a hub the page answers too, and fetches no MathJax from elsewhere."""
    page.goto(jupyter.page)
    page.check(CONTROL)
    expect(page.locator(".widget-html-content").first).to_have_text("open")


@pytest.mark.parametrize("notebook", ["07_whole_system.ipynb", "prose.ipynb"])
def test_starting_goes(page: Page, stand_in_server: Server, notebook: str) -> None:
    """The word "Starting…" goes by itself, also from a page without controls."""
    page.goto(f"{stand_in_server.base}/voila/render/{notebook}")
    expect(page.get_by_text("Starting…")).to_have_count(0)


def test_text_is_there_before_the_controls(page: Page, stand_in_server: Server) -> None:
    """The text can be read while the scripts still load."""
    page.route("**/voila.js", lambda route: route.abort("aborted"))
    page.goto(stand_in_server.page, wait_until="commit")
    expect(page.get_by_role("heading", name="What remains?")).to_be_visible()
    expect(page.get_by_text("Starting…")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_runs_out_sideways(opened: Page, width: int) -> None:
    """No page scrolls sideways, down to the narrowest telephone."""
    opened.set_viewport_size({"width": width, "height": 700})
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_follows_the_readers_colours(opened: Page, scheme: str, dark: bool) -> None:
    """Ground and ink follow what the reader asked the machine for, and keep their contrast."""
    opened.emulate_media(color_scheme=scheme)
    assert (brightness(opened, "background-color") < 128) is dark
    assert (brightness(opened, "color") > 128) is dark


def test_nobody_paints_over_the_colours(opened: Page) -> None:
    """Dark Reader, asked so, leaves the page alone: pictures taken along had white words on white."""
    expect(opened.locator("head > meta[name=darkreader-lock]")).to_have_count(1)


def brightness(page: Page, name: str) -> float:
    """Return the mean of the body's red, green and blue for a CSS property."""
    colour = page.evaluate("name => getComputedStyle(document.body).getPropertyValue(name)", name)
    return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")) / 3


def test_prints_all_of_it(opened: Page) -> None:
    """A page longer than a sheet prints on several, not one clipped one."""
    assert opened.pdf(format="A4").count(b"/Type /Page\n") > 1


def test_no_code_shows(opened: Page) -> None:
    """Neither code nor prompts stand on the page."""
    assert "ipywidgets" not in opened.inner_text("body")
    assert "In [" not in opened.inner_text("body")


def test_list_and_errors_are_pages_too(page: Page, stand_in_server: Server) -> None:
    """The list of notebooks leads to them, and fetches nothing from elsewhere."""
    page.goto(stand_in_server.base)
    page.get_by_role("link", name="prose").click()
    expect(page.locator("main h1")).to_contain_text("Only words")


@pytest.mark.parametrize("leaving", ["close", "reload", "link"])
def test_kernel_goes_with_its_tab(context: BrowserContext, stand_in_server: Server, leaving: str) -> None:
    """A tab that is closed, reloaded or left takes its kernel along; otherwise a class fills the memory."""
    page = context.new_page()
    page.goto(stand_in_server.page)
    page.wait_for_selector(CONTROL)
    kernel = stand_in_server.kernel_process(kernel_id(page.content()))
    assert kernel.is_running()
    if leaving == "close":
        page.close()
    elif leaving == "reload":
        page.reload()
    else:
        page.click("text=Next")
    assert psutil.wait_procs([kernel], timeout=15)[1] == []
