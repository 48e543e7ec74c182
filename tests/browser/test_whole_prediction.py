"""Predict first: until then the end state is not to be seen; afterwards it stands beside the prediction."""

from collections.abc import Iterator

import pytest
from howopen.domain.catalog import find
from howopen.domain.dependency import Status
from howopen.domain.place import place_of
from howopen.domain.prediction import Prediction
from howopen.domain.scenario import START, Scenario
from howopen.domain.stance import Stance
from howopen.lessons.whole_system.openness_map import settings
from howopen.sources.prediction_url import write_prediction
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader, catalog

OPENED = catalog.at_stance(Stance.OPEN)
FOUND = find(catalog, OPENED).dependencies
REMAINING = [f.dependency for f in FOUND if f.status is Status.REMAINS]
EASED = [f.dependency for f in FOUND if f.status is Status.EASED]
GONE = [f.dependency for f in FOUND if f.status not in (Status.REMAINS, Status.EASED)]
DOTS = """root => root.data.flatMap((trace, which) => trace.x.map((x, n) => {
  const { xaxis, yaxis } = root._fullLayout, box = root.getBoundingClientRect();
  return { which, chosen: trace.customdata?.[n] ?? null,
    x: box.x + xaxis._offset + xaxis.l2p(x), y: box.y + yaxis._offset + yaxis.l2p(trace.y[n]) };
}))"""
# Types into the box for the number the moment it is there.
TYPE_EARLY = """() => new MutationObserver((_, watch) => {
    const box = document.getElementById('ho-guess');
    if (!box) return;
    watch.disconnect();
    box.value = '7';
    box.dispatchEvent(new Event('input', { bubbles: true }));
}).observe(document, { childList: true, subtree: true })"""


@pytest.fixture(scope="module")
def visited(browser: Browser, server: str) -> Iterator[Reader]:
    """One page for the whole file."""
    with visiting(browser) as context:
        yield Reader(context.new_page(), server).arrive()


@pytest.fixture
def reader(visited: Reader) -> Reader:
    """A reader who has neither predicted nor skipped, or thinks again."""
    again = visited.page.get_by_role("button", name="Predict again")
    if again.count():
        again.click()
    visited.tool("Reset all").click()
    visited.expect_state(START)
    return visited


def number(reader: Reader) -> Locator:
    """The box for the number."""
    return reader.page.get_by_label("how many of these")


def press(reader: Reader, name: str) -> None:
    """Press a button by its words."""
    reader.page.get_by_role("button", name=name, exact=True).click()


def result(reader: Reader) -> Locator:
    """What has taken the form's place."""
    heading = reader.page.get_by_role("heading", name="What remains", exact=True)
    return reader.page.locator("div.ho-predict").filter(has=heading)


def test_nothing_is_given_away(reader: Reader) -> None:
    """Who has not predicted yet sees neither the map nor the end state, even on going there; the switches
    work all the same."""
    expect(reader.page.get_by_text("The map appears once you have predicted")).to_be_visible()
    expect(result(reader)).to_have_count(0)
    reader.stance("models", "open").click()
    reader.expect_state(catalog.with_stance(START, "models", Stance.OPEN))
    expect(reader.page.get_by_role("img", name="Map of open AI")).to_have_count(0)
    expect(reader.page.get_by_text("What moves the floor")).to_have_count(0)
    for component in catalog.switches:
        reader.stance(component.component_id, "open").click()
    expect(reader.sentence).to_contain_text("What remains when all five are open?")
    expect(reader.page.locator(".ho-network")).to_have_count(0)
    press(reader, "Skip")
    reader.expect_state(OPENED, p="skip")
    expect(reader.page.locator(".ho-network")).to_be_visible()


def test_number_alone(reader: Reader) -> None:
    """One number is enough: the result stands beside it, and the map draws."""
    guess = len(REMAINING) - 3
    number(reader).fill(str(guess))
    press(reader, "Predict")
    expect(result(reader)).to_contain_text(f"You expected {guess}; {len(REMAINING)} of {len(FOUND)} remain")
    expect(result(reader)).to_contain_text("3 more than you expected")
    reader.expect_state(START, p=str(guess))
    expect(reader.page.get_by_role("img", name="Map of open AI")).to_be_visible()
    expect_here(reader, START)
    expect(reader.page.get_by_text("What moves the floor")).to_be_visible()


def test_number_with_named_ones(reader: Reader) -> None:
    """Named dependencies come back sorted by whether they remain, are eased or go, and travel in the link."""
    named = (REMAINING[0], EASED[0], GONE[0])
    reader.page.get_by_text("And which?").click()
    for dependency in named:
        reader.page.get_by_label(dependency.name, exact=True).check()
    number(reader).fill("8")
    press(reader, "Predict")
    result(reader).get_by_text("What you named").click()
    headings = ("You named, and they remain", "You named, and they are eased", "You named, and they do not")
    for heading, dependency in zip(headings, named, strict=True):
        group = result(reader).get_by_role("listitem").filter(has_text=heading)
        expect(group.get_by_role("listitem")).to_have_text([dependency.name])
    prediction = Prediction(8, frozenset(d.dependency_id for d in named))
    reader.expect_state(START, p=write_prediction(prediction, catalog))


def test_what_is_typed_early_stays(browser: Browser, server: str) -> None:
    """What a page kept from the visit before does not replace what its reader types while it still comes."""
    with visiting(browser) as context:
        reader = Reader(context.new_page(), server).arrive()
        number(reader).fill("5")
        reader.page.add_init_script(f"({TYPE_EARLY})()")
        reader.page.reload()
        expect(reader.page.locator("[data-arrived]")).to_have_count(1)
        expect(number(reader)).to_have_value("7")


@pytest.mark.parametrize("wrong", ["", "2.5", "-1", "999"])
def test_bad_number(reader: Reader, wrong: str) -> None:
    """A number that cannot be is answered with a sentence, and what was entered stays to be mended."""
    number(reader).fill(wrong)
    press(reader, "Predict")
    alert = reader.page.get_by_role("alert").filter(has_text="whole number")
    expect(alert).to_have_text(f"Give a whole number from 0 to {len(FOUND)}, or skip.")
    expect(number(reader)).to_have_value(wrong)
    expect(reader.page.get_by_role("button", name="Predict", exact=True)).to_be_focused()
    expect(result(reader)).to_have_count(0)
    reader.expect_state(START)


def test_skipped(reader: Reader) -> None:
    """Nobody has to predict: Skip shows map and result without a comparison."""
    press(reader, "Skip")
    expect(result(reader)).to_contain_text(f", {len(REMAINING)} of {len(FOUND)} remain")
    expect(result(reader)).not_to_contain_text("You expected")
    expect(reader.page.get_by_role("img", name="Map of open AI")).to_be_visible()
    reader.expect_state(START, p="skip")


def test_open_all_then_undo_and_reload(reader: Reader) -> None:
    """The prediction is no step of the history: undo and reload leave it, and show it again."""
    number(reader).fill("7")
    press(reader, "Predict")
    press(reader, "Open all five")
    reader.expect_state(OPENED, p="7")
    press(reader, "Undo")
    reader.expect_state(START, p="7")
    expect(result(reader)).to_contain_text("You expected 7")
    reader.page.reload()
    expect(result(reader)).to_contain_text("You expected 7")
    reader.expect_state(START, p="7")


def test_dot_sets_the_switches(tab: Page, served: str) -> None:
    """A dot on the map is a setting that can be gone to; the mark "you are here" comes along."""
    reader = Reader(tab, served).arrive()
    press(reader, "Skip")
    plot = reader.page.locator(".ho-plot[data-here]")
    plot.scroll_into_view_if_needed()
    dots = plot.locator(".js-plotly-plot").evaluate(DOTS)
    chosen = max((d for d in dots if d["which"] == 0), key=lambda dot: clearance(dot, dots))
    reader.page.mouse.move(chosen["x"], chosen["y"])
    expect(plot.locator(".hoverlayer .hovertext")).to_be_visible()
    reader.page.mouse.click(chosen["x"], chosen["y"])
    setting = list(settings(catalog))[int(chosen["chosen"])]
    reader.expect_state(setting.scenario, p="skip")
    for component, stance in zip(catalog.switches, setting.stances, strict=True):
        expect(reader.stance(component.component_id, stance)).to_be_checked()
    expect_here(reader, setting.scenario)
    ring = plot.locator(".ho-here").bounding_box()
    assert ring["x"] + ring["width"] / 2 == pytest.approx(chosen["x"], abs=1.5)
    assert ring["y"] + ring["height"] / 2 == pytest.approx(chosen["y"], abs=1.5)
    press(reader, "Undo")
    reader.expect_state(START, p="skip")


def expect_here(reader: Reader, scenario: Scenario) -> None:
    """Wait until the mark “you are here” stands at a scenario, in the middle of what is unknown."""
    here = place_of(catalog, scenario)
    across, down = (here.held + here.held_at_most) / 2, (here.remaining + here.remaining_at_most) / 2
    expect(reader.page.locator(".ho-plot")).to_have_attribute("data-here", f"[{across:g},{down:g}]")


def clearance(dot: dict, dots: list[dict]) -> float:
    """Return how far the nearest other dot is, squared."""
    return min((dot["x"] - d["x"]) ** 2 + (dot["y"] - d["y"]) ** 2 for d in dots if d is not dot)
