"""The server behind a page freezes or begins anew, the line to it is cut, or the laptop slept."""

import signal
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.line import line_to
from tests.browser.lost import (
    ALARMS,
    DEAD,
    SILENT,
    arrive,
    bring_back,
    expect_lost,
    expect_state,
    expect_there,
    expect_well,
    notice,
    reading,
    state,
)
from tests.server.process import serving

PAGE = "/voila/render/07_whole_system.ipynb?v=1&from=olmo&p=8"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A reader's tab."""
    with reading(browser) as page:
        yield page


def choose(page: Page, component: str, stance: str) -> None:
    """Put a component at a stance."""
    page.locator(f"fieldset[data-key={component}]").get_by_label(stance, exact=True).click()


def test_frozen_and_restarted_server(page: Page) -> None:
    """A frozen server is said to be silent and goes on where it was; one that began anew gives all back."""
    with serving() as server:
        arrive(page, server.base + PAGE)
        choose(page, "models", "closed")
        expect(page.locator("[data-key=origin] summary")).to_contain_text("Changed from")
        before = state(page)
        server.process.send_signal(signal.SIGSTOP)
        expect_lost(page, "does not answer", SILENT)
        server.process.send_signal(signal.SIGCONT)
        expect_well(page)
        expect_state(page, before)
        server.process.terminate()
        server.process.wait(timeout=30)
        expect_lost(page, "does not answer", DEAD)
        page.get_by_role("button", name="Bring everything back").click()
        expect(notice(page)).to_contain_text("asks again every few seconds")
        with serving("--port", str(urlsplit(server.base).port)):
            expect_there(page)
            expect_state(page, before)
            address = page.url
            choose(page, "data", "closed")
            page.wait_for_url(lambda url: url != address)


def test_line_cut_and_mended(page: Page, served: str) -> None:
    """A cut line is said; when it is mended the page goes on with the kernel it had, without a press."""
    with line_to(served) as line:
        arrive(page, line.address + PAGE)
        page.evaluate("window.isSame = true")
        page.locator("button[data-do=why]:visible").first.click()
        expect(page.locator("button[data-do=why][aria-expanded=true]")).to_have_count(1)
        before = state(page)
        line.cut()
        expect_lost(page, "does not answer", DEAD)
        line.mend()
        expect_well(page)
        expect_state(page, before)
        line.hold()
        choose(page, "models", "closed")
        expect_lost(page, "does not answer", SILENT)
        line.mend()
        expect_well(page)
        expect(page.locator("[data-key=origin] summary")).to_contain_text("Changed from")
        assert page.evaluate("window.isSame")


def test_lost_answer_is_not_passed_over(page: Page, served: str) -> None:
    """A click sent into a line that then broke may be lost; the page does not go on as if it were not."""
    with line_to(served) as line:
        arrive(page, line.address + PAGE)
        line.hold()
        choose(page, "models", "closed")
        line.cut()
        expect_lost(page, "does not answer", DEAD)
        line.mend()
        expect(notice(page)).to_contain_text("an answer was lost")
        bring_back(page)
        expect(page.locator("[data-key=origin] summary")).to_contain_text("Changed from")
        expect(page.locator("fieldset[data-key=models]").get_by_label("closed", exact=True)).to_be_checked()


def test_laptop_that_slept(page: Page, served: str) -> None:
    """An hour's sleep raises no alarm where the kernel is still there."""
    page.clock.install()
    arrive(page, served + PAGE)
    page.evaluate(ALARMS)
    page.clock.fast_forward("01:00:00")
    choose(page, "models", "closed")
    expect(page.locator("[data-key=origin] summary")).to_contain_text("Changed from")
    assert page.evaluate("window.alarms") is None
