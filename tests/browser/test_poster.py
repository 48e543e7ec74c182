"""The poster for the wall of a classroom."""

import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from howopen.sources.catalog_files import catalog
from playwright.sync_api import Browser
from pypdf import PdfReader

from print_kit.poster import write

A2 = (1684, 1191)  # in points
NAMES = [d.name for d in catalog().dependencies.values()]
COMPANIES = ("Nvidia", "Meta", "Google", "Microsoft", "Amazon")


@pytest.fixture(scope="module")
def folder(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where it was written to once."""
    folder = tmp_path_factory.mktemp("poster")
    list(write(browser, folder))
    return folder


def test_a_printer_gets_one_sheet_with_every_name(folder: Path) -> None:
    """A2, with each dependency, the companies and whose argument it is."""
    file = PdfReader(folder / "poster.pdf")
    [sheet] = file.pages
    words = re.sub(r"\s", "", sheet.extract_text())

    assert tuple(map(float, sheet.mediabox[2:])) == pytest.approx(A2, abs=2)
    assert [] == [name for name in (*NAMES, *COMPANIES) if re.sub(r"\s", "", name) not in words]
    assert "Widder,Whittaker&West" in words
    assert file.metadata.title == "How Open? What remains when all is open"


def test_a_drawing_program_needs_nothing_beside_it(folder: Path) -> None:
    """No style sheet, no variable, nothing to fetch: what a printer's shop opens looks as it does here."""
    text = (folder / "poster.svg").read_text(encoding="utf-8")
    names = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(text).iter()}

    assert names <= {"svg", "g", "title", "rect", "path", "text", "tspan"}
    assert [] == [word for word in ("var(", "class=", "href", "url(", "light-dark") if word in text]


def test_nothing_lies_outside_or_over_another_text(browser: Browser, folder: Path) -> None:
    """A longer headline, or a dependency more, must not run out of the sheet or into the network."""
    page = browser.new_page()
    page.set_content((folder / "poster.svg").read_text(encoding="utf-8"))
    boxes = page.eval_on_selector_all(
        "body > svg > text, body > svg > svg",
        "all => all.map(e => e.getBoundingClientRect().toJSON()).sort((one, other) => one.top - other.top)",
    )
    sheet = page.locator("body > svg").bounding_box()
    page.close()

    assert sheet and len(boxes) > 6
    assert [] == [box for box in boxes if box["right"] > sheet["x"] + sheet["width"] - 40]
    assert boxes[-1]["bottom"] <= sheet["y"] + sheet["height"] - 20
    leading = 6  # what a line of text has above and below its letters
    assert [] == [(one, other) for one, other in pairwise(boxes) if one["bottom"] > other["top"] + leading]
