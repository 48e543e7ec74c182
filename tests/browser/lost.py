"""A page that loses its kernel, as its reader meets it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from playwright.sync_api import Browser, Locator, Page, TimeoutError, expect

from tests.server.process import Server, kernel_id

# A busy machine takes its time; where less is promised, the tests name it.
expect.set_options(timeout=60_000)

STATE = """() => {
    const choices = ['radio', 'checkbox'];
    const is = e => choices.includes(e.type) ? e.checked : e.value;
    const all = selector => [...document.querySelectorAll(selector)];
    return {
        query: [...new URLSearchParams(location.search)].sort(),
        sentences: all('.ho-sentence').map(e => e.innerText),
        folds: all('#ho-page details').map(e => e.open),
        controls: all('#ho-page :is(button, input, select)').map(e => [
            e.dataset.do ?? e.name, e.dataset.of, is(e), e.ariaExpanded, e.ariaPressed, e.ariaDisabled]),
    };
}"""
ALARMS = """() => new MutationObserver(() => window.alarms = (window.alarms ?? 0) + 1)
    .observe(document.getElementById('ho-lost'), {childList: true})"""
# What is promised: in words within 5 s where something died, within 15 s where something only fell silent.
DEAD, SILENT = 5_000, 15_000


@contextmanager
def reading(browser: Browser, **options: Any) -> Iterator[Page]:
    """Yield a page of a new reader; what the browser itself reports of broken connections is expected."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}} | options)
    context.set_default_timeout(60_000)
    try:
        yield context.new_page()
    finally:
        context.close()


def arrive(page: Page, address: str) -> Page:
    """Open an address, and wait until the page shows what it carries."""
    page.goto(address)
    expect_there(page)
    return page


def expect_there(page: Page) -> None:
    """Wait until the page shows what its address carries, and can be used."""
    expect_well(page)  # first, or a page that is about to be left would do
    expect(page.locator("[data-arrived]")).to_have_count(1)
    expect(page.locator("#ho-starting")).to_have_count(0)


def expect_well(page: Page) -> None:
    """Wait until the page says nothing of its kernel and can be used."""
    expect(notice(page)).to_be_empty()
    expect(page.locator("main[inert]")).to_have_count(0)
    expect(page.locator(".ho-not-current")).to_have_count(0)


def notice(page: Page) -> Locator:
    """What the page says of its kernel."""
    return page.locator("#ho-lost")


def expect_lost(page: Page, words: str, within: float) -> None:
    """Wait until the page says that its kernel is gone, and shows nothing as current."""
    told = page.get_by_role("alert").filter(has_text=words)
    expect(told).to_be_visible(timeout=within)
    expect(told).to_contain_text("not current")
    expect(page.locator("main")).to_have_attribute("inert", "")
    for sentence in page.locator(".ho-sentence").all():
        expect(sentence).to_contain_text("Not current:")


def bring_back(page: Page) -> None:
    """Press the one button, and wait until the page is there again."""
    page.get_by_role("button", name="Bring everything back").click()
    expect_there(page)


def state(page: Page) -> dict[str, Any]:
    """Return all that a reader has set, unfolded or typed, and what the page answers."""
    return page.evaluate(STATE)


def expect_state(page: Page, before: dict[str, Any]) -> None:
    """Wait until everything stands as it did, and say what does not."""
    same = f"before => JSON.stringify(({STATE})()) === JSON.stringify(before)"
    with suppress(TimeoutError):
        page.wait_for_function(same, arg=before, timeout=15_000)
    now = state(page)
    differing = {name: (was, now[name]) for name, was in before.items() if was != now[name]}
    assert differing == {}, differing


def kill(server: Server, page: Page, how: signal.Signals = signal.SIGKILL) -> None:
    """Send a signal to the kernel of a page."""
    server.kernel_process(kernel_id(page.content())).send_signal(how)
