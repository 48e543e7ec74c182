"""The whole-system page as its reader meets it, and what the rules say that it must show."""

from urllib.parse import parse_qsl, urlsplit

from howopen.domain.affordance import AbilityFinding
from howopen.domain.condition import Truth
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.scenario import Scenario
from howopen.domain.shown import Shown
from howopen.figures.state_sentence import state_sentence
from howopen.figures.words import listed
from howopen.sources.catalog_files import catalog as read_catalog
from howopen.sources.scenario_url import VERSION, Link, write_link
from playwright.sync_api import Locator, Page, expect

from tests.browser.addresses import address

catalog = read_catalog()
MARKS = {
    Status.REMAINS: "●",
    Status.EASED: "◐",
    Status.UNKNOWN: "?",
    Status.LIFTED: "○",
    Status.NOT_APPLICABLE: "–",
}
STANCES = {"closed": "closed", "partly": "partly", "open": "most open known"}
NOTEBOOK = "07_whole_system"


class Reader:
    """A person at the page: knows what stands on it and can be clicked, and nothing of the rules."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self._address = address(server, NOTEBOOK)

    def arrive(self, query: str = "") -> "Reader":
        """Open the page with a query, and wait until the page has read it."""
        self.page.goto(f"{self._address}?{query}" if query else self._address)
        expect(self.page.locator("#ho-starting")).to_have_count(0)
        expect(self.sentence).to_contain_text("still needs")
        expect(self.page.locator("[data-arrived]")).to_have_count(1)
        return self

    @property
    def sentence(self) -> Locator:
        """The state in one sentence."""
        return self.page.locator(".ho-sentence")

    @property
    def query(self) -> str:
        """What stands in the address bar after the question mark."""
        return urlsplit(self.page.url).query

    @property
    def systems(self) -> Locator:
        """The list of real systems to start from."""
        return self.page.get_by_label("Start from")

    def card(self, component_id: str) -> Locator:
        """The switch of a component."""
        return self.page.locator(f"fieldset[data-key={component_id}]")

    def stance(self, component_id: str, stance: str) -> Locator:
        """The radio button that puts a component at a stance."""
        return self.card(component_id).get_by_label(STANCES[stance], exact=True)

    def tool(self, name: str) -> Locator:
        """A button of the tools, by its words."""
        return self.page.get_by_role("group", name="Tools of this page").get_by_role(
            "button", name=name, exact=True, include_hidden=True
        )

    def bar(self, affordance_id: str) -> Locator:
        """An affordance with its bar, its count and its abilities."""
        return self.page.locator(f"details[data-key={affordance_id}]")

    def ability(self, ability_id: str) -> Locator:
        """An ability in the list under its bar, which is unfolded on the way."""
        bar = self.bar(catalog.abilities[ability_id].affordance_id)
        if bar.get_attribute("open") is None:
            bar.locator("summary").click()
        return self.page.locator(f'[data-key="ability:{ability_id}"]')

    def expect_state(self, scenario: Scenario, origin: str = "", **others: str) -> None:
        """Wait until sentence and address say what the rules say of a scenario."""
        expect(self.sentence).to_have_text(state_sentence(Shown.of(catalog, scenario, origin)))
        self.expect_link(Link(scenario, origin, tuple(others.items())))

    def expect_link(self, link: Link) -> None:
        """Wait until the address carries exactly this; what stands at its default need not be there."""
        expected = entries(f"{self._address}?{write_link(link, catalog)}")
        self.page.wait_for_url(lambda url: entries(url) == expected)


def entries(address: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the path and what an address carries, in any order and without the version."""
    parts = urlsplit(address)
    return parts.path, sorted(set(parse_qsl(parts.query, keep_blank_values=True)) - {("v", VERSION)})


def bar_words(found: list[AbilityFinding]) -> str:
    """Return what must stand beside a bar of these abilities."""
    held = [f for f in found if f.truth is Truth.HOLDS]
    through = sum(bool(f.through) for f in held)
    unknown = sum(f.truth is Truth.UNKNOWN for f in found)
    parts = [f"{len(held)} of {len(found)}"]
    parts += [f"{'all' if through == len(held) else through} through others"] if through else []
    parts += [f"{unknown} not known"] if unknown else []
    return " · ".join(parts)


def network_text(found: DependencyFinding) -> str:
    """Return how the network must name a dependency: with a mark, and a word where it does not remain."""
    named = f"{MARKS[found.status]} {found.dependency.name}"
    return named if found.status is Status.REMAINS else f"{named} {found.status}"


def on_whom(found: DependencyFinding, developer: str) -> str:
    """Return whom the table must name for a dependency."""
    if found.is_lifted:
        return ""
    providers = [catalog.providers[p] for p in found.provider_ids]
    return listed([developer if developer and p.kind == "role" else p.name for p in providers], "or")
