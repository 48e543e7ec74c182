"""The one-file edition in a browser without a network, from a disk, as on a USB stick."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from howopen.domain.catalog import find
from howopen.domain.dependency import Status
from howopen.domain.prediction import Prediction
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.editions.reachable import beginnings
from howopen.figures.explanation import explain_ability
from howopen.figures.prediction import prediction_result
from howopen.lessons.whole_system.openness_map import floors
from howopen.sources.prediction_url import write_prediction
from howopen.sources.scenario_url import Link, write_link
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import complaints
from tests.browser.lesson import overflow
from tests.browser.top_bar import cited, open_share
from tests.browser.whole_system import STANCES, Reader, catalog, entries
from tests.links.test_golden import ROWS, opened

OPEN_ALL = catalog.at_stance(Stance.OPEN)


class FileReader(Reader):
    """A person at the file: the same page, whose address carries its setting behind a `#`."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self._address = file.as_uri()

    def arrive(self, query: str = "") -> "FileReader":
        """Open the file anew, with a setting or without one."""
        self.page.goto("about:blank")
        self.page.goto(f"{self._address}#{query}" if query else self._address)
        expect(self.page.locator("html[data-ready]")).to_have_count(1)
        return self

    def expect_link(self, link: Link) -> None:
        """Wait until the address carries exactly this."""
        expected = entries(f"{self._address}?{write_link(link, catalog)}")
        self.page.wait_for_url(lambda url: entries(url.replace("#", "?")) == expected)


@pytest.fixture(scope="module")
def tab(browser: Browser, onefile: Path) -> Iterator[Page]:
    """A tab of a machine without a network; fails if the page asked for anything or reported an error."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    complaints: list[str] = []
    context.on("request", lambda request: complaints.extend(asked_for(request.url, onefile)))
    context.on("weberror", lambda error: complaints.append(f"uncaught: {error.error}"))
    context.on("console", lambda message: complaints.append(f"console: {message.text}"))
    yield context.new_page()
    context.close()
    assert complaints == []


def asked_for(url: str, file: Path) -> list[str]:
    """Return a complaint if an address is neither the file nor carried inside it."""
    parts = urlsplit(url)
    is_own = parts.scheme in ("data", "about") or url.split("#")[0] == file.as_uri()
    return [] if is_own else [f"asked for {url}"]


@pytest.fixture
def reader(tab: Page, onefile: Path) -> FileReader:
    """A reader who has just opened the file."""
    return FileReader(tab, onefile).arrive()


def text_of(markup: str) -> str:
    """Return the words of a markup, as a browser shows them, spaces aside."""
    return unescape(re.sub(r"<[^>]*>", "", markup))


@pytest.mark.parametrize("component", catalog.switches, ids=lambda c: c.component_id)
def test_each_stance_of_each_switch(reader: FileReader, component) -> None:
    """Every switch answers at once with the sentence of the rules, and the address follows."""
    for stance in [*list(STANCES)[1:], "closed"]:
        reader.stance(component.component_id, stance).click()
        reader.expect_state(catalog.with_stance(START, component.component_id, Stance(stance)))
        expect(reader.stance(component.component_id, stance)).to_be_checked()


def test_imagined_where_a_card_offers_it(reader: FileReader) -> None:
    """The fourth stance is there, and unfolding a card does not need the live page."""
    card = reader.card("labour")
    card.locator("summary").click()
    card.get_by_label("imagined: no known example").click()
    reader.expect_state(catalog.with_stance(START, "labour", Stance.IMAGINED))
    expect(card.get_by_text("the live page moves each by itself")).to_be_visible()


def test_a_system_changed_undone_redone_reloaded_and_reset(reader: FileReader) -> None:
    """From a real system each switch leads to that system with that component changed; nothing is lost."""
    pythia = catalog.scenario_of("pythia")
    changed = catalog.with_stance(pythia, "compute", Stance.OPEN)
    reader.systems.select_option("pythia")
    reader.expect_state(pythia, "pythia")
    reader.stance("compute", "open").click()
    reader.expect_state(changed, "pythia")
    expect(reader.page.get_by_text("Changed from Pythia")).to_be_visible()
    reader.tool("Undo").click()
    reader.expect_state(pythia, "pythia")
    reader.tool("Redo").click()
    reader.expect_state(changed, "pythia")
    reader.page.reload()
    reader.expect_state(changed, "pythia")
    reader.page.get_by_role("button", name="Go back to Pythia").click()
    reader.expect_state(pythia, "pythia")
    reader.tool("Reset all").click()
    reader.expect_state(START)


def test_a_dependency_asked_about_answers_in_the_table(reader: FileReader) -> None:
    """Its name pressed in the network unfolds its reasons, and the page goes there."""
    reader.page.locator(".ho-network text", has_text="Accelerators").click()
    expect(reader.page.get_by_text("It would be lifted by")).to_be_in_viewport()


def test_a_link_of_the_live_page(reader: FileReader) -> None:
    """The same words in an address mean the same; what the file does not hold it names and leaves out."""
    changed = catalog.with_stance(catalog.scenario_of("llama_3"), "data", Stance.PARTLY)
    reader.arrive(write_link(Link(changed, "llama_3", (("x", "kept"),)), catalog))
    reader.expect_state(changed, "llama_3", x="kept")
    reader.arrive("v=1&from=nobody&s=we2-zz1-td0")
    notice = reader.page.get_by_role("alert").filter(has_text="Not everything in the link")
    for words in ("a system that is not in the catalogue (“nobody”)", "something unknown (“zz1”)", "(“we2”)"):
        expect(notice).to_contain_text(words)
    expect(reader.sentence).to_contain_text("All five components are closed.")


ARRIVE = """address => new Promise(done => {
  addEventListener('hashchange', () => setTimeout(() => done({
    query: location.hash.slice(1),
    problems: [...document.querySelectorAll('.ho-notice li')].map(item => item.textContent),
  }), 100), { once: true });
  location.hash = address;
})"""


def test_the_links_that_every_page_must_read_for_ever(reader: FileReader) -> None:
    """The file makes of each the same address as the live page, with the same sentences about it."""
    reachable = {(b.origin, scenario) for b in beginnings(catalog) for scenario in b.scenarios()}
    tried = 0
    for address in dict.fromkeys(row["address"] for row in ROWS if row["page"] == "whole_system"):
        live = opened("whole_system", address).state
        if not address or (live.origin, live.scenario) not in reachable:
            continue
        tried += 1
        found = reader.page.evaluate(ARRIVE, address)
        assert entries("?" + found["query"]) == entries("?" + live.query), address
        assert found["problems"] == list(live.problems), address
        reader.page.evaluate(ARRIVE, "between")
    assert tried > 60


def test_many_mistakes_in_a_link_are_counted(reader: FileReader) -> None:
    """Ten sentences, and how many there are besides, as on the live page."""
    wrong = "v=1&p=8-f0000000&s=" + "-".join(f"x{number}" for number in range(30))
    found = reader.page.evaluate(ARRIVE, wrong)
    live = opened("whole_system", wrong)
    assert found["problems"][:10] == list(live.state.problems)[:10]
    assert found["problems"][10:] == [f"and {len(live.state.problems) - 10} more."]
    assert "and 24 more." in live.notice.html
    assert entries("?" + found["query"]) == entries("?" + live.state.query)


def test_predict_first(reader: FileReader) -> None:
    """Nothing is given away before; then the result stands against the prediction, and the map opens."""
    expect(reader.page.get_by_role("img", name="Map of open AI")).to_have_count(0)
    reader.page.get_by_role("button", name="Predict", exact=True).click()
    expect(reader.page.get_by_text("Give a whole number from 0 to")).to_be_visible()
    found = find(catalog, OPEN_ALL).dependencies
    named = [
        next(f for f in found if (f.status is Status.REMAINS) is remains).dependency
        for remains in (True, False)
    ]
    reader.page.get_by_label("How many of these").fill("8")
    reader.page.get_by_text("And which?").click()
    for dependency in named:
        reader.page.get_by_label(dependency.name, exact=True).check()
    reader.page.get_by_role("button", name="Predict", exact=True).click()
    prediction = Prediction(8, frozenset(d.dependency_id for d in named))
    result = reader.page.locator("div.ho-predict")
    expect(result).to_have_text(text_of(prediction_result(Shown.of(catalog, OPEN_ALL), prediction)))
    reader.expect_state(START, p=write_prediction(prediction, catalog))
    expect(reader.page.get_by_role("img", name="Map of open AI")).to_be_visible()
    reader.page.get_by_role("button", name="Open all five").click()
    reader.expect_state(OPEN_ALL, p=write_prediction(prediction, catalog))
    reader.page.get_by_role("button", name="Predict again").click()
    expect(reader.page.get_by_role("img", name="Map of open AI")).to_have_count(0)


def test_the_map_leads_to_settings(reader: FileReader) -> None:
    """Diamonds lead to systems, dots to settings, and what moves the floor can be seen."""
    reader.arrive("v=1&p=skip")
    here = reader.page.locator(".ho-map-wide .ho-map-here")
    before = here.get_attribute("cx")
    reader.page.locator(".ho-map-wide [data-of=olmo] path").click()
    reader.expect_state(catalog.scenario_of("olmo"), "olmo", p="skip")
    expect(here).not_to_have_attribute("cx", before)
    reader.page.locator(".ho-map-wide [data-do=setting]").last.dispatch_event("click")
    expect(reader.page).not_to_have_url(re.compile("from="))
    # What counts the same setting in another way has no way there of its own.
    first = {floor.scenario: number for number, floor in reversed([*enumerate(floors(catalog))])}
    assert len(first) < len(floors(catalog))
    for scenario, number in first.items():
        reader.page.locator(f"button[data-do=floor][data-of='{number}']").click()
        reader.expect_state(scenario, p="skip")
        expect(reader.page.locator(f"[data-key='way:{number}']")).to_have_text("● you are here")


def test_why_and_what_an_ability_rests_on(reader: FileReader) -> None:
    """Why? shows the rows behind an item, and a chosen ability lights what it rests on."""
    reader.arrive("v=1&from=pythia")
    ability = next(a for a in catalog.abilities.values() if a.rests_on)
    item = reader.ability(ability.ability_id)
    item.get_by_role("button", name=f"Why? {ability.name}").click()
    expect(item.locator(".ho-panel")).to_have_text(
        text_of(explain_ability(ability, catalog, catalog.scenario_of("pythia").levels))
    )
    item.locator(".ho-choose").click()
    rests = {f"dependency:{r.dependency_id}" for r in ability.rests_on}
    expect(reader.page.locator("tr.ho-lit")).to_have_count(len(rests))
    lit = reader.page.locator("tr.ho-lit").evaluate_all("rows => rows.map(row => row.dataset.key)")
    assert set(lit) == rests
    expect(reader.page.locator(".ho-network text.ho-dim")).to_have_count(
        len(catalog.dependencies) - len(rests)
    )
    item.get_by_role("button", name=f"Why? {ability.name}").click()
    expect(item.locator(".ho-panel")).to_have_count(0)


def test_questions_keep_their_answers(reader: FileReader) -> None:
    """An answer has its feedback, and a reload keeps it."""
    reader.page.locator(".ho-question input").first.check()
    feedback = reader.page.locator(".ho-feedback").first
    expect(feedback).to_contain_text(re.compile("Yes|Not quite"))
    reader.page.wait_for_url(re.compile("a="))
    reader.page.reload()
    expect(feedback).to_contain_text(re.compile("Yes|Not quite"))


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_anybodys_way(reader: FileReader, scheme: str, width: int) -> None:
    """axe-core finds nothing against WCAG 2.2 A and AA, and the page is no wider than its screen."""
    reader.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.arrive("v=1&from=pythia&p=8-3")
    for kind in ("factor", "ability", "dependency", "consequence"):
        reader.page.locator(f'[data-of^="{kind}:"]').first.dispatch_event("click")
    expect(reader.page.locator(".ho-panel")).to_have_count(4)
    reader.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert [] == complaints(reader.page)
    assert overflow(reader.page) <= 0
    reader.page.set_viewport_size({"width": 1280, "height": 800})


def test_it_stands_without_scripts(browser: Browser, onefile: Path) -> None:
    """Where no script runs the first setting is there to read, and the page says why it stays so."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(onefile.as_uri())
    expect(page.locator(".ho-sentence")).to_contain_text("All five components are closed.")
    expect(page.get_by_text("The switches do not answer in this browser")).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    "arrived",
    [
        "v=1&amp;from=llama_3",
        "v%3D1%26from%3Dllama_3",
        "V=1&FROM=LLAMA_3",
        "v=1&from=llama_3&from=singlemessage&isappinstalled=0",
    ],
)
def test_a_link_that_a_chat_program_rewrote_opens_the_file(tab: Page, onefile: Path, arrived: str) -> None:
    """It shows the setting that was sent, and nobody is alarmed."""
    reader = FileReader(tab, onefile).arrive(arrived)
    expect(reader.systems).to_have_value("llama_3")
    expect(tab.get_by_role("alert").filter(has_text="The link")).to_have_count(0)


def test_it_is_cited_without_the_readers_folders(reader: FileReader) -> None:
    """A file on a disk has no address for others; its setting is told all the same, and no prediction."""
    changed = catalog.with_stance(catalog.scenario_of("llama_3"), "models", Stance.CLOSED)
    reader.arrive(write_link(Link(changed, "llama_3", (("p", "8"),)), catalog))
    expect(reader.page.get_by_label("Address to share")).to_have_count(0)
    open_share(reader.page, "Cite")
    setting = write_link(Link(changed, "llama_3"), catalog)
    for form, as_written in (
        ("plain text", setting),
        ("BibTeX", setting.replace("_", "\\_").replace("&", "\\&")),
    ):
        told = cited(reader.page, form)
        assert as_written in told
        assert "file:" not in told
    [entry] = json.loads(cited(reader.page, "CSL-JSON"))
    assert entry["note"] == f"Setting: {setting}"
    assert "URL" not in entry
