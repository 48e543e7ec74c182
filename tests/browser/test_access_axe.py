"""axe-core finds nothing against WCAG 2.2 A and AA, in light and dark, narrow and wide, before and after."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.whole_system import Reader, catalog, visiting

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}


@pytest.fixture(scope="module", params=["untouched", "used"])
def reader(request: pytest.FixtureRequest, browser: Browser, server: str) -> Iterator[Reader]:
    """The page as it arrives, or with a broken link's notice, all kinds of answers and all unfolded."""
    with visiting(browser) as context:
        page = context.new_page()
        if request.param == "untouched":
            yield Reader(page, server).arrive()
            return
        reader = Reader(page, server).arrive("v=1&from=nobody&p=skip")
        expect(page.locator(".ho-plot[data-here]")).to_be_visible()
        notice = page.locator(".ho-notice").evaluate("e => e.outerHTML")
        reader.systems.select_option("pythia")
        reader.expect_state(catalog.scenario_of("pythia"), "pythia", p="skip")
        for kind in ("factor", "ability", "dependency", "consequence"):
            page.locator(f'[data-of^="{kind}:"]').first.dispatch_event("click")
        expect(page.locator(".ho-panel")).to_have_count(4)
        held = page.locator(".ho-item-through .ho-choose").first
        held.dispatch_event("click")
        expect(held).to_have_attribute("aria-pressed", "true")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        page.locator("[role=alert]").first.evaluate("(e, html) => e.innerHTML = html", notice)
        yield reader


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_found(reader: Reader, scheme: str, width: int) -> None:
    """Names, roles and contrast hold for whoever hears the page, sees poorly or reads in the dark."""
    reader.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    reader.page.set_viewport_size({"width": width, "height": 800})
    found = Axe().run(reader.page, options=OPTIONS)
    assert found.violations_count == 0, found.generate_report()
