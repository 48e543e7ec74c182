"""What a reader takes along: the link, and files that say what they are."""

import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate, combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from howopen.domain.catalog import find
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance, stance_of
from howopen.figures.downloads import TITLE
from howopen.figures.state_sentence import state_sentence
from howopen.sources.scenario_url import Link, write_link
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from pypdf import PageObject, PdfReader

from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader, catalog, on_whom
from tests.figures.table_and_file import about_and_rows

SCENARIO = catalog.scenario_of("pythia")
FOUND = find(catalog, SCENARIO)
DOI = "10.1038/s41586-024-08141-1"
BOXES = """() => [...document.querySelectorAll('body > svg, svg text')].map(e => {
  const { left, top, right, bottom } = e.getBoundingClientRect();
  return { left, top, right, bottom, text: e.textContent.slice(0, 60) };
})"""
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def reader(browser: Browser, server: str) -> Iterator[Reader]:
    """One page for the whole file, with Pythia on it and the prediction skipped; its visitor lets it use the
    clipboard."""
    with visiting(browser, permissions=["clipboard-read", "clipboard-write"]) as context:
        reader = Reader(context.new_page(), server).arrive()
        reader.systems.select_option("pythia")
        reader.page.get_by_role("button", name="Skip").click()
        reader.expect_state(SCENARIO, "pythia", p="skip")
        reader.page.get_by_text("Download", exact=True).click()
        yield reader


def test_link_is_copied(reader: Reader) -> None:
    """Copy link puts the setting on the clipboard, without one's own prediction, and says that it did."""
    reader.tool("Copy link").click()
    expect(reader.page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    link = reader.page.evaluate("navigator.clipboard.readText()")
    assert link == reader.page.url.replace("&p=skip", "")
    assert "from=pythia" in link


@pytest.mark.parametrize("stance", [Stance.CLOSED, Stance.OPEN])
def test_it_goes_on_eight_sheets(tab: Page, served: str, stance: Stance) -> None:
    """A class can be given the page with its map on four leaves, closed or open, in type that can be read."""
    link = Link(catalog.at_stance(stance), others=(("p", "skip"),))
    Reader(tab, served).arrive(write_link(link, catalog))
    expect(tab.locator(".ho-plot .main-svg").first).to_be_visible()
    sheets = PdfReader(io.BytesIO(tab.pdf(format="A4"))).pages
    assert len(sheets) <= 8
    assert smallest_common_type(sheets) >= 8


def smallest_common_type(sheets: Iterable[PageObject]) -> float:
    """Return the size in points that all but a hundredth of the letters have at least."""
    letters: Counter[float] = Counter()

    def count(text: str, page: list[float], line: list[float], _: object, size: float) -> None:
        letters[abs(size * line[0] * page[0])] += len(text.strip())

    for sheet in sheets:
        sheet.extract_text(visitor_text=count)
    smaller = accumulate(letters[size] for size in sorted(letters))
    return next(
        size for size, so_far in zip(sorted(letters), smaller, strict=True) if so_far > letters.total() / 100
    )


def test_refused_clipboard_is_said(tab: Page, served: str) -> None:
    """Where the browser refuses, the link stands on the page to be copied by hand."""
    tab.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    reader = Reader(tab, served).arrive()
    reader.tool("Copy link").click()
    expect(tab.get_by_role("status").filter(has_text="refused")).to_contain_text(tab.url)


def setting(reader: Reader) -> str:
    """Return what the address carries without the reader's own prediction."""
    return reader.query.replace("&p=skip", "")


def save(reader: Reader, words: str, folder: Path) -> Path:
    """Press a download and return the file that arrived."""
    with reader.page.expect_download() as arriving:
        reader.tool(words).click()
    path = folder / arriving.value.suggested_filename
    arriving.value.save_as(path)
    return path


def test_scenario_as_json(reader: Reader, tmp_path: Path) -> None:
    """The scenario file says title, source, date and link, and holds every factor's rung by name."""
    path = save(reader, "scenario (JSON)", tmp_path)
    content = json.loads(path.read_text(encoding="utf-8"))
    assert path.name == "howopen-scenario.json"
    assert content["title"] == TITLE
    assert DOI in content["source"]
    assert content["made"] == date.today().isoformat()
    assert content["query"] == setting(reader)
    assert content["stances"] == {
        c.component_id: stance_of(catalog.materials[c.component_id], SCENARIO) for c in catalog.switches
    }
    special = {"unknown": -1, "not applicable": -2}
    levels = {
        factor: special[rung] if rung in special else catalog.factors[factor].level_of(rung)
        for factor, rung in content["rungs"].items()
    }
    assert levels == {factor: SCENARIO.level(factor) for factor in catalog.factors}


def test_answers_as_csv(reader: Reader, tmp_path: Path) -> None:
    """The table opens in a spreadsheet: first what it is, then one row for each answer."""
    path = save(reader, "what follows (CSV)", tmp_path)
    said, [head, *rows] = about_and_rows(path.read_bytes().decode("utf-8"))
    assert path.name == "howopen-what-follows.csv"
    assert (said["title"], said["made"], said["query"]) == (TITLE, date.today().isoformat(), setting(reader))
    assert DOI in said["source"]
    assert head[:4] == ["kind", "id", "name", "status"]
    developer = catalog.systems["pythia"].developer
    abilities = [["ability", f.ability.ability_id, f.ability.name, f.truth.value] for f in FOUND.abilities]
    assert [row[:4] for row in rows if row[0] == "ability"] == abilities
    assert [row for row in rows if row[0] == "dependency"] == [
        ["dependency", f.dependency.dependency_id, f.dependency.name, f.status, on_whom(f, developer)]
        for f in FOUND.dependencies
    ]
    assert [row[1] for row in rows if row[0] == "consequence"] == list(catalog.consequences)
    assert [row[1] for row in rows if row[0] == "verdict"] == list(catalog.instruments)


def test_network_as_svg(reader: Reader, tmp_path: Path) -> None:
    """The picture stands alone: well-formed, with title, state, source, date and link in it."""
    root = ElementTree.parse(save(reader, "network (SVG)", tmp_path)).getroot()
    assert root.tag == f"{SVG}svg"
    text = " ".join("".join(element.itertext()) for element in root.iter(f"{SVG}text"))
    assert state_sentence(Shown.of(catalog, SCENARIO, "pythia")) in text
    for part in (TITLE, DOI, date.today().isoformat()):
        assert part in text
    assert setting(reader) in text.replace(" ", "")  # it may run over several lines
    assert "p=skip" in reader.query and "p=skip" not in text
    for dependency in catalog.dependencies.values():
        assert dependency.name in text


@pytest.mark.parametrize("foreign", ["var(", "<style", "class=", "color-mix", "oklab"])
def test_any_program_draws_the_network(reader: Reader, tmp_path: Path, foreign: str) -> None:
    """Outside a browser there are no style sheets and no variables: the picture holds its colours itself."""
    text = save(reader, "network (SVG)", tmp_path).read_text(encoding="utf-8")
    assert foreign not in text
    assert len(set(re.findall(r'(?:fill|stroke)="(rgb[^"]*)"', text))) > 5


def test_picture_is_whole(reader: Reader, tmp_path: Path) -> None:
    """Nothing of the picture is cut off, and no line of words is printed over another."""
    path = save(reader, "network (SVG)", tmp_path)
    with visiting(reader.page.context.browser) as context:
        page = context.new_page()
        page.set_content(f"<body style='margin:0'>{path.read_text(encoding='utf-8')}")
        whole, *boxes = page.evaluate(BOXES)
    assert len(boxes) > len(catalog.dependencies)
    for box in boxes:
        assert whole["left"] <= box["left"] and box["right"] <= whole["right"], box["text"]
        assert whole["top"] <= box["top"] and box["bottom"] <= whole["bottom"], box["text"]
    for one, other in combinations(boxes, 2):
        across = min(one["right"], other["right"]) - max(one["left"], other["left"])
        down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
        assert across <= 0 or down <= 4, f"{one['text']} lies over {other['text']}"


def test_network_as_png(reader: Reader, tmp_path: Path) -> None:
    """The same picture for slides: twice the size of the drawing, and drawn on from edge to edge."""
    drawing = ElementTree.parse(save(reader, "network (SVG)", tmp_path)).getroot()
    size = tuple(2 * int(drawing.attrib[side]) for side in ("width", "height"))
    with Image.open(save(reader, "network (PNG)", tmp_path)) as picture:
        assert (picture.format, picture.size) == ("PNG", size)
        assert picture.getpixel((0, 0))[:3] == (255, 255, 255)
        ink = picture.convert("L").point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert ink is not None
    assert ink[0] < size[0] * 0.05 and ink[2] > size[0] * 0.8
    assert ink[1] < size[1] * 0.05 and ink[3] > size[1] * 0.95


def test_picture_is_the_same_in_the_dark(reader: Reader, tmp_path: Path) -> None:
    """Whoever works on a dark screen gets the same picture, legible on its white ground."""
    light = save(reader, "network (PNG)", tmp_path).read_bytes()
    reader.page.emulate_media(color_scheme="dark")
    assert save(reader, "network (PNG)", tmp_path).read_bytes() == light
    reader.page.emulate_media(color_scheme="light")
