"""A computer that is slow, or has too much else to do, while the page begins."""

from playwright.sync_api import Page, expect

from tests.browser.whole_system import Reader

# As such a computer makes it: the page's pause of a tenth of a second ends after more than the two for which
# ipywidgets looks for a control, and anywidget's two seconds are over before a control has begun.
LATE = """
    const later = globalThis.setTimeout;
    globalThis.setTimeout = (act, ms, ...more) => later(act, ms === 100 ? 2500 : ms, ...more);
    const limit = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = ms => limit(ms === 2000 ? 0 : ms);
"""


def test_a_slow_computer_gets_the_whole_page(page: Page, server: str) -> None:
    """Every control comes to its place, and answers."""
    page.add_init_script(LATE)
    reader = Reader(page, server).arrive("v=1&from=olmo")
    expect(page.locator("#ho-page")).not_to_contain_text("Loading widget")
    expect(page.locator("#ho-page")).not_to_contain_text("Error displaying widget")
    before = reader.sentence.inner_text()
    reader.stance("models", "closed").click()
    expect(reader.sentence).not_to_have_text(before)
