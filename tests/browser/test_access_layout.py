"""The page on every screen: nothing runs out, and what matters is seen without scrolling."""

import pytest
from howopen.domain.stance import Stance
from howopen.sources.scenario_url import Link, write_link
from playwright.sync_api import Browser, expect

from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader, catalog

OPENED = write_link(Link(catalog.at_stance(Stance.OPEN), others=(("p", "8-7"),)), catalog)
PYTHIA = write_link(Link(catalog.scenario_of("pythia"), "pythia"), catalog)
UNFOLD = "on => document.querySelectorAll('details').forEach(details => details.open = on)"


def test_at_every_width(browser: Browser, served: str) -> None:
    """On telephone, tablet and desk nothing runs out sideways, folded or not, and all comes from here.

    That no request leaves and the console stays silent is what `visiting` holds every test to.
    """
    with visiting(browser) as context:
        reader = Reader(context.new_page(), served).arrive(OPENED)
        expect(reader.page.locator(".ho-plot[data-here]")).to_be_visible()
        for button in reader.page.locator("[data-key^=dependency] [data-do=why]").all()[:3]:
            button.click()
        expect(reader.page.locator(".ho-panel")).to_have_count(3)
        for unfolded in (False, True):
            reader.page.evaluate(UNFOLD, unfolded)
            for width in (360, 768, 1280):
                reader.page.set_viewport_size({"width": width, "height": 800})
                widest = reader.page.evaluate("document.documentElement.scrollWidth")
                assert widest <= width, f"{widest} px wide at {width}, unfolded: {unfolded}"


@pytest.mark.parametrize("query", ["", PYTHIA, OPENED], ids=["closed", "pythia", "opened"])
def test_first_screen(browser: Browser, served: str, query: str) -> None:
    """On a projector a class sees cause and effect at once: switches, sentence, bars and network."""
    with visiting(browser, viewport={"width": 1280, "height": 800}) as context:
        reader = Reader(context.new_page(), served).arrive(query)
        page = reader.page
        parts = {component.name: reader.card(component.component_id) for component in catalog.switches}
        bars = catalog.affordances.values()
        parts |= {bar.name: reader.bar(bar.affordance_id).locator("summary") for bar in bars}
        parts |= {"sentence": reader.sentence, "network": page.locator("svg.ho-network")}
        for name, part in parts.items():
            box = part.bounding_box()
            assert box, name
            assert box["x"] >= 0 and box["y"] >= 0, name
            assert box["x"] + box["width"] <= 1280, name
            assert box["y"] + box["height"] <= 800, f"{name} ends at {box['y'] + box['height']:.0f} px"
        assert reader.sentence.evaluate("e => e.scrollHeight <= e.clientHeight")


def test_narrow_page_has_the_table(browser: Browser, served: str) -> None:
    """A telephone is too narrow for the network; the table that says the same is there, whole."""
    with visiting(browser, viewport={"width": 360, "height": 740}) as context:
        reader = Reader(context.new_page(), served).arrive()
        expect(reader.page.locator("svg.ho-network")).to_be_hidden()
        region = reader.page.get_by_role("region", name="Dependencies")
        expect(region.get_by_role("row")).to_have_count(len(catalog.dependencies) + 1)
        assert region.evaluate("e => e.scrollWidth - e.clientWidth") <= 0


def test_what_stays_in_sight_covers_nothing(browser: Browser, served: str) -> None:
    """The network follows its reader down an unfolded list, and stops before the tools below it."""
    with visiting(browser) as context:
        page = Reader(context.new_page(), served).arrive(PYTHIA).page
        network, tools = page.locator(".ho-in-network .ho"), page.locator(".ho-tools")
        page.locator(".ho-affordance summary").first.click()
        tools.scroll_into_view_if_needed()
        shown, below = network.bounding_box(), tools.bounding_box()
        assert shown and below and 0 < shown["y"] + shown["height"] <= below["y"]
