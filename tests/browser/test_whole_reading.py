"""Reading the page: what an ability rests on, why, and what stays open under the reader's eyes."""

from collections.abc import Iterator

import pytest
from howopen.domain.catalog import find
from howopen.domain.evidence import Evidence
from howopen.domain.scenario import START
from howopen.figures.citation import BASIS_WORDS
from playwright.sync_api import Browser, Locator, expect

from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader, catalog

PYTHIA = catalog.scenario_of("pythia")
CHOSEN = max(find(catalog, PYTHIA).abilities, key=lambda f: (f.is_held, len(f.through))).ability
LIT = [d for d in catalog.dependencies if d in {r.dependency_id for r in CHOSEN.rests_on}]


@pytest.fixture(scope="module")
def visited(browser: Browser, server: str) -> Iterator[Reader]:
    """One page for the whole file; every test folds up again what it unfolds."""
    with visiting(browser) as context:
        yield Reader(context.new_page(), server).arrive()


@pytest.fixture
def reader(visited: Reader) -> Reader:
    """That page with Pythia on it."""
    visited.tool("Reset all").click()
    visited.expect_state(START)
    visited.systems.select_option("pythia")
    visited.expect_state(PYTHIA, "pythia")
    return visited


def test_ability_lights_its_dependencies(reader: Reader) -> None:
    """Choosing an ability shows through whose hands it passes, in the network and in words in the table."""
    button = reader.ability(CHOSEN.ability_id).locator("button.ho-choose")
    lit = reader.page.locator(".ho-network text.ho-net-dependency.ho-lit")
    said = reader.page.get_by_role("row").filter(has_text="rests on this")
    assert LIT
    names = [catalog.dependencies[d].name for d in LIT]
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()
    expect(lit).to_have_count(len(names))
    for place, name in enumerate(names):
        expect(lit.nth(place)).to_contain_text(name)
        expect(said.nth(place)).to_contain_text(name)
    expect(said).to_have_count(len(names))
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(lit).to_have_count(0)
    expect(said).to_have_count(0)
    expect(reader.page.locator(".ho-network .ho-dim")).to_have_count(0)


def item(reader: Reader, kind: str) -> tuple[Locator, Evidence]:
    """Return one item of a kind on the page, and evidence that its explanation must give."""
    if kind == "ability":
        return reader.ability(CHOSEN.ability_id), CHOSEN.limit
    if kind == "dependency":
        dependency = catalog.dependencies[LIT[0]]
        return reader.page.locator(f'[data-key="dependency:{LIT[0]}"]'), dependency.statement
    if kind == "consequence":
        consequence = next(iter(catalog.consequences.values()))
        place = reader.page.locator(f'[data-key="consequence:{consequence.consequence_id}"]')
        return place, consequence.statement
    assessment = next(
        a for a in catalog.systems["pythia"].assessments if catalog.factors[a.factor_id].is_material
    )
    factor = catalog.factors[assessment.factor_id]
    details = reader.card(factor.component_id).locator("details")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    return details.locator(f"[data-key={factor.factor_id}]"), assessment.evidence


@pytest.mark.parametrize("kind", ["ability", "dependency", "consequence", "factor"])
def test_why(reader: Reader, kind: str) -> None:
    """Why? beside any item gives whose word it is, where, and the link to it; the reader stays in place."""
    place, evidence = item(reader, kind)
    source = catalog.sources[evidence.source_id]
    button = place.get_by_role("button", name="Why?")
    panel = place.locator(".ho-panel")
    expect(panel).to_have_count(0)
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(panel).to_be_visible()
    expect(panel).to_contain_text(f"{BASIS_WORDS[evidence.basis]}: {evidence.why}")
    link = panel.get_by_role("link", name=evidence.locator).first
    expect(link).to_have_attribute("href", source.link)
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(button).to_be_focused()
    button.click()
    expect(panel).to_have_count(0)
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_paper_is_linked_by_doi(reader: Reader) -> None:
    """What the paper says can be read up in the paper with one click."""
    place, evidence = next(
        (reader.page.locator(f'[data-key="dependency:{d.dependency_id}"]'), d.statement)
        for d in catalog.dependencies.values()
        if d.statement.basis == "paper"
    )
    place.get_by_role("button", name="Why?").click()
    link = place.get_by_role("link", name=evidence.locator).first
    expect(link).to_have_attribute("href", "https://doi.org/10.1038/s41586-024-08141-1")
    place.get_by_role("button", name="Why?").click()
    expect(place.locator(".ho-panel")).to_have_count(0)


def test_what_is_open_stays_open(reader: Reader) -> None:
    """A switch that moves folds up nothing: what the reader was comparing is still there."""
    ability = reader.ability(CHOSEN.ability_id)
    bar = reader.bar(CHOSEN.affordance_id)
    details = reader.card("models").locator("details")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    dependency = reader.page.locator(f'[data-key="dependency:{LIT[0]}"]')
    dependency.get_by_role("button", name="Why?").click()
    expect(dependency.locator(".ho-panel")).to_be_visible()
    reader.stance("data", "closed").click()
    reader.tool("Undo").click()
    reader.expect_state(PYTHIA, "pythia")
    expect(ability).to_be_visible()
    expect(bar).to_have_attribute("open", "")
    expect(details).to_have_attribute("open", "")
    expect(dependency.locator(".ho-panel")).to_be_visible()
    dependency.get_by_role("button", name="Why?").click()
    expect(dependency.locator(".ho-panel")).to_have_count(0)
