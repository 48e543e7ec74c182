"""`python -m print_kit.poster` draws the network with all five components open, A2, as SVG and PDF."""

import sys
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import count
from pathlib import Path
from textwrap import wrap

from howopen.domain.catalog import Catalog
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.editions.page_frame import FOLDER
from howopen.figures.dependency_network import LEGEND, WIDTH, dependency_network, network_height
from howopen.figures.downloads import SOURCE, TITLE
from howopen.figures.markup import Markup, element
from howopen.figures.state_sentence import sentence_parts
from howopen.figures.theme import style_sheet
from howopen.sources.catalog_files import catalog
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import HOW, find
from upkeep.requirements import ROOT

MILLIMETRES = (594, 420)
_MARGIN = 34
_WIDE = WIDTH + 2 * _MARGIN
_HIGH = _WIDE * MILLIMETRES[1] / MILLIMETRES[0]
_OURS = "After the paper; what is listed, and how finely, is our reading: read the names before the numbers."
_SERIF, _SANS = "var(--ho-serif)", "var(--ho-sans)"
_WITH_LOOKS = """async ([script, svg]) => {
  const { withLooks } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  return withLooks(svg);
}"""


def poster(known: Catalog) -> Markup:
    """Return the poster, still without its looks, which a style sheet has."""
    shown = Shown.of(known, known.at_stance(Stance.OPEN))
    said = sentence_parts(shown)
    top = _MARGIN + 30
    lines = [_line(top, TITLE, 38, _SERIF, 700)]
    headline = wrap(said["headline"], 78)
    lines += [_line(y, text, 22, _SERIF) for y, text in zip(count(top + 40, 28), headline, strict=False)]
    below = top + 40 + 28 * len(headline)
    lines.append(_line(below, f"{said['opened']} {said['numbers']}", 12, _SANS))
    high = network_height(shown.findings)
    foot = [LEGEND, _OURS, SOURCE]
    first = _HIGH - _MARGIN - 16 * (len(foot) - 1)
    lines += [_line(y, text, 11, _SANS) for y, text in zip(count(first, 16), foot, strict=False)]
    # In the middle of what is left.
    y = (below + first - 12 - high) / 2 + 4
    wide, tall = MILLIMETRES
    return element(
        "svg",
        element("rect", width="100%", height="100%", fill="#ffffff"),
        *lines,
        element("svg", dependency_network(shown), x=_MARGIN, y=f"{y:.1f}", width=WIDTH, height=high),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDE} {_HIGH:.1f}",
        width=f"{wide}mm",
        height=f"{tall}mm",
        class_="ho ho-alone",
    )


def write(browser: Browser, folder: Path) -> Iterator[Path]:
    """Write the poster as SVG that needs no style sheet, and as PDF, and yield where each is."""
    folder.mkdir(parents=True, exist_ok=True)
    page = browser.new_page()
    page.set_content(
        _document(element("style", Markup((FOLDER / "frame.css").read_text("utf-8"))), style_sheet())
    )
    svg = page.evaluate(_WITH_LOOKS, [_script(), poster(catalog())])
    drawn = folder / "poster.svg"
    drawn.write_text(svg, encoding="utf-8")
    yield drawn
    wide, tall = MILLIMETRES
    sheet = f"@page {{ size: {wide}mm {tall}mm; margin: 0 }} body {{ margin: 0 }} svg {{ display: block }}"
    page.set_content(_document(element("style", Markup(sheet)), body=Markup(svg)))
    printed = folder / "poster.pdf"
    page.pdf(path=printed, prefer_css_page_size=True, print_background=True, tagged=True)
    yield printed
    page.close()


def _line(y: float, text: str, size: int, family: str, weight: int = 400) -> Markup:
    style = f"font-size: {size}px; font-weight: {weight}"
    return element("text", text, x=_MARGIN, y=f"{y:.1f}", style=style, fill="#16181d", font_family=family)


def _document(*head: Markup, body: Markup | None = None) -> str:
    title = element("title", TITLE)
    return (
        f"<!DOCTYPE html>{element('html', element('head', title, *head), element('body', body), lang='en')}"
    )


@cache
def _script() -> str:
    return (files("howopen.controls") / "static" / "drawing.js").read_text(encoding="utf-8")


def main() -> None:
    """Write both, and say where."""
    program = find() or sys.exit(HOW)
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=program) as browser:
        for path in write(browser, ROOT / "build" / "print"):
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
