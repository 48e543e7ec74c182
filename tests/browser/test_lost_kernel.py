"""The kernel behind a page dies, freezes, is busy or is put to sleep."""

import json
import signal
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import pytest
from howopen.server.folder import installed_notebooks
from playwright.sync_api import Browser, Page, expect

from tests.browser.lesson import unfold_all
from tests.browser.lost import (
    ALARMS,
    DEAD,
    SILENT,
    arrive,
    bring_back,
    expect_lost,
    expect_state,
    expect_well,
    kill,
    notice,
    reading,
    state,
)
from tests.server.jupyter import serving_with_jupyter
from tests.server.process import Server, eventually, kernel_id, serving
from tests.server.stand_in import save

WHOLE = "/voila/render/07_whole_system.ipynb?v=1&from=llama_3&p=8"
COMPUTE = "06_compute.ipynb?v=1&pk=skip"
BUSY = """\
import ipywidgets as widgets, time
button, said = widgets.Button(description='Think'), widgets.HTML('not yet')
button.on_click(lambda _: (time.sleep(13), setattr(said, 'value', 'thought')))
widgets.VBox([button, said])"""
SLEEPY = tuple(
    f"--MappingKernelManager.{option}"
    for option in ("cull_idle_timeout=6", "cull_interval=1", "cull_connected=1")
)


@pytest.fixture(scope="module")
def own() -> Iterator[Server]:
    """A server whose kernels may be killed."""
    with serving() as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A reader's tab."""
    with reading(browser) as page:
        yield page


def test_killed_kernel(page: Page, own: Server) -> None:
    """A kernel that dies is said to be gone; one button brings back setting, folds and what was looked at."""
    arrive(page, own.base + WHOLE)
    page.locator("fieldset[data-key=models]").get_by_label("closed", exact=True).click()
    page.locator("button[data-do=why]:visible").first.click()
    expect(page.locator("button[data-do=why][aria-expanded=true]")).to_have_count(1)
    page.locator("summary:visible").last.click()
    page.mouse.wheel(0, 700)
    before = state(page)
    kill(own, page)
    expect_lost(page, "has stopped", DEAD)
    expect(page.locator("#ho-lost button")).to_have_count(1)
    bring_back(page)
    expect_state(page, before)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.locator("fieldset[data-key=models]").get_by_label("closed", exact=True)).not_to_be_checked()
    page.get_by_role("button", name="Redo", exact=True).click()
    expect_state(page, before)


def test_last_click_before_death(page: Page, own: Server) -> None:
    """Clicks that the kernel no longer answers are made again when it is back."""
    arrive(page, own.base + WHOLE)
    kill(own, page, signal.SIGSTOP)
    page.locator("fieldset[data-key=models]").get_by_label("closed", exact=True).click()
    page.locator("button[data-do=why]:visible").first.click()
    kill(own, page)
    expect_lost(page, "has stopped", DEAD)
    bring_back(page)
    expect(page.locator("fieldset[data-key=models]").get_by_label("closed", exact=True)).to_be_checked()
    expect(page.locator("button[data-do=why]:visible").first).to_have_attribute("aria-expanded", "true")
    expect(page.locator("[data-key=origin] summary")).to_have_text("Changed from Llama 3")


def test_frozen_kernel_and_busy_kernel(browser: Browser, own: Server, tmp_path) -> None:
    """A frozen kernel is told from a busy one: only the first is said to be silent, until it goes on."""
    save(tmp_path / "07_whole_system.ipynb", "# It thinks", BUSY)
    with serving("--notebooks", tmp_path) as other, reading(browser) as frozen, reading(browser) as busy:
        arrive(frozen, own.base + WHOLE)
        busy.goto(other.page)
        busy.get_by_role("button", name="Think").click()
        busy.evaluate(ALARMS)
        kill(own, frozen, signal.SIGSTOP)
        expect_lost(frozen, "does not answer", SILENT)
        expect(busy.get_by_text("thought")).to_be_visible()
        assert busy.evaluate("window.alarms") is None
        kill(own, frozen, signal.SIGCONT)
        expect_well(frozen)


def test_kernel_put_to_sleep(page: Page) -> None:
    """A page whose unused kernel was ended says so, although it asked it all the while, and comes back."""
    with serving_with_jupyter(installed_notebooks(), *SLEEPY) as server:
        arrive(page, server.base + "/voila/render/" + COMPUTE)
        number = page.locator("input[data-do=set]").first
        page.locator("details", has=number).locator("summary").first.click()
        number.fill("7")
        number.blur()
        unfold_all(page)
        page.locator("select[data-do=run]").select_option(index=2)
        page.wait_for_url(lambda url: "cn=" in url)
        before = state(page)
        server.kernel_process(kernel_id(page.content())).wait(timeout=30)
        expect_lost(page, "has stopped", DEAD)
        bring_back(page)
        expect_state(page, before)


def test_notice_before_sleep(page: Page) -> None:
    """Where a server puts unused pages to sleep, the page says so in time, and a press keeps it awake."""
    launch = {"BINDER_LAUNCH_HOST": "http://127.0.0.1/", "BINDER_REQUEST": "v2/gh/owner/name/HEAD"}
    with serving_with_jupyter(installed_notebooks(), **launch) as server:
        page.clock.install()
        arrive(page, server.base + "/voila/render/" + COMPUTE)
        told = page.get_by_role("status").filter(has_text="puts it to sleep")
        page.clock.fast_forward("07:50")
        expect(told).to_have_count(0)
        before = last_use(server, page)
        page.clock.fast_forward("00:15")
        expect(told).to_contain_text("Nothing of yours will be lost")
        assert last_use(server, page) == before, "a page that nobody uses counts as used"
        page.get_by_role("button", name="Keep it awake").click()
        expect(told).to_have_count(0)
        assert eventually(lambda: last_use(server, page) > before)
        end_session(page)
        again = notice(page).get_by_role("link", name="Open it again")
        query = quote(urlsplit(page.url).query, safe="")
        address = (
            f"http://127.0.0.1/v2/gh/owner/name/HEAD?urlpath=voila%2Frender%2F06_compute.ipynb%3F{query}"
        )
        expect(again).to_have_attribute("href", address)


def last_use(server: Server, page: Page) -> str:
    """Return when the server last saw a page's kernel used."""
    status, body = server.get(f"/api/kernels/{kernel_id(page.content())}?no_track_activity=1")
    assert status == 200
    return json.loads(body)["last_activity"]


def end_session(page: Page) -> None:
    """Answer as Binder does when a session's machine is gone, and drop the page's connection."""
    page.route("**/api/kernels/**", lambda route: route.fulfill(status=404, content_type="text/html"))
    page.evaluate("jupyterapp.widgetManager.kernel.dispose()")
