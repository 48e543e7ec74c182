"""The address carries the scenario: reloaded, shared, from elsewhere, or broken on the way."""

import re
import sys

import psutil
import pytest
from howopen.domain.scenario import START
from howopen.domain.stance import Stance
from howopen.sources.scenario_url import Link, read_link, write_link
from playwright.sync_api import Browser, Page, expect

from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader, catalog
from tests.server import process

PREHEATED = (sys.executable, "-m", "tests.server.preheated")
CHANGED = catalog.with_stance(catalog.scenario_of("llama_3"), "models", Stance.CLOSED)
LINK = Link(CHANGED, "llama_3", (("p", "8"), ("page", "3 & 4")))
HTML = "<img src=x onerror='window.ran = 1'>"
BAD = "v=1&from=nobody&s=zz3-we9-dd1-<b>b</b>&note=" + HTML


@pytest.fixture
def reader(tab: Page, served: str) -> Reader:
    """A reader in that tab."""
    return Reader(tab, served)


@pytest.fixture
def reader_anywhere(tab: Page, server: str) -> Reader:
    """A reader of either edition: each hands the address to Python in its own way."""
    return Reader(tab, server)


def expect_restored(reader: Reader) -> None:
    """Wait until the page shows scenario, origin and prediction of the link."""
    reader.expect_link(LINK)
    expect(reader.systems).to_have_value("llama_3")
    expect(reader.page.locator("[data-key=origin] summary")).to_have_text("Changed from Llama 3")
    expect(reader.stance("models", "closed")).to_be_checked()
    expect(reader.page.get_by_text("You expected 8")).to_be_visible()
    expect(reader.page.locator(".ho-plot[data-here]")).to_be_visible()


def test_shared_link(reader: Reader) -> None:
    """A teacher's link brings scenario, origin and prediction to every pupil."""
    reader.arrive(write_link(LINK, catalog))
    expect_restored(reader)


def test_reload(reader_anywhere: Reader) -> None:
    """A reload, or a kernel that died, costs nothing of what was chosen."""
    reader = reader_anywhere
    reader.arrive("p=8&page=3%20%26%204")
    reader.systems.select_option("llama_3")
    expect(reader.systems).to_have_value("llama_3")
    reader.expect_state(catalog.scenario_of("llama_3"), "llama_3", **dict(LINK.others))
    reader.stance("models", "closed").click()
    reader.expect_link(LINK)
    reader.page.reload()
    expect_restored(reader)


def test_preheated(browser: Browser) -> None:
    """Kernels started ahead of their visitors know no query: the link works, and each goes with its tab."""
    with process.serving(command=PREHEATED) as server, visiting(browser) as context:
        page = context.new_page()
        kernels: set[str] = set()
        while not kernels:  # the first listens once the server knows that it has one
            server.get("/")  # each try is a request that the server answers between its own work
            kernels = kernels_of(server)
        reader = Reader(page, server.base).arrive(write_link(LINK, catalog))
        expect_restored(reader)
        kernel = process.kernel_id(page.content())
        assert kernel in kernels
        running = server.kernel_process(kernel)
        page.close()
        assert psutil.wait_procs([running], timeout=15)[1] == []


def kernels_of(server: process.Server) -> set[str]:
    """Return the ids of the kernels of a server that listen."""
    children = psutil.Process(server.process.pid).children(recursive=True)
    listening = " ".join(process.sockets(child) for child in children)
    return set(re.findall(r"kernel-([0-9a-f-]{36})", listening))


def test_bad_link_is_named_and_the_rest_applied(reader_anywhere: Reader) -> None:
    """What of a link cannot be read is said where it is seen; the rest holds and foreign parts travel on."""
    reader = reader_anywhere
    read = read_link(BAD, catalog)
    assert len(read.problems) == 4
    reader.arrive(BAD)
    notice = reader.page.get_by_role("alert").filter(has_text="Not everything")
    expect(notice).to_be_visible()
    expect(notice).to_be_in_viewport()
    expect(notice.get_by_role("listitem")).to_have_text(list(read.problems))
    for wrong in ("“nobody”", "“zz3”", "“we9”", "“<b>b</b>”"):
        expect(notice).to_contain_text(wrong)
    dates = {catalog.codes.factor_ids["dd"]: 1}
    reader.expect_link(Link(START.with_levels(dates), others=(("note", HTML),)))
    assert reader.page.evaluate("window.ran") is None
    expect(reader.page.locator("img[src=x], .ho-notice b")).to_have_count(0)
    reader.stance("models", "open").click()
    expect(notice).to_have_count(0)


def test_other_version_is_said(reader: Reader) -> None:
    """A link that another version made is used as far as it goes, and says so."""
    reader.arrive("v=99&from=pythia&s=we1&tab=2")
    notice = reader.page.get_by_role("alert").filter(has_text="Not everything")
    expect(notice).to_contain_text("another version (“99”)")
    weights = catalog.codes.factor_ids["we"]
    reader.expect_state(START.with_levels({weights: 1}), "pythia", tab="2")


def test_markup_as_a_prediction_is_none(reader: Reader) -> None:
    """An entry of ours that holds nonsense predicts nothing, and nothing in it runs."""
    reader.arrive(f"p={HTML}")
    expect(reader.page.get_by_role("heading", name="First, predict")).to_be_visible()
    assert reader.page.evaluate("window.ran") is None


def test_a_page_opened_beside_has_the_setting_too(reader: Reader) -> None:
    """Whatever button of the mouse opens the next page, the setting goes along."""
    reader.arrive("v=1&from=pythia")
    with reader.page.context.expect_page() as opening:
        reader.page.locator(".ho-pages").get_by_role("link", name="Market").click(button="middle")
    assert "from=pythia" in opening.value.url
    opening.value.close()
