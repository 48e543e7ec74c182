"""A worksheet for each page, made of its own questions, and the one for the cards."""

import json
import re

from howopen.domain.series import PageEntry
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.lessons.registry import lesson_of
from howopen.sources.series_table import read_series

from print_kit.document import Document
from print_kit.guide import worksheet_of_cards
from print_kit.prose import markup_of, sections_of
from upkeep.requirements import ROOT

_NOTICE, _OWN = "What to notice", "On your own"
_NEEDS_A_COMPUTER = re.compile(r"^\W*(?:\d\. )?In JupyterLab", re.MULTILINE)
_LINES, _LINES_OF_A_TASK = 2, 7


def worksheets() -> Document:
    """Return a sheet for each page, in order, and the one for the supply chain."""
    sheets = [*map(_sheet, read_series()), _of_cards()]
    return Document(
        "worksheets", "Worksheets", join(*(element("section", sheet, class_="worksheet") for sheet in sheets))
    )


def noticed(page: PageEntry) -> list[str]:
    """Return what a page asks its readers to notice."""
    return re.findall(r"^- (.+)$", _text(page)[_NOTICE], re.MULTILINE)


def task(page: PageEntry) -> str:
    """Return what a page leaves to do on one's own without a computer, if anything."""
    return _NEEDS_A_COMPUTER.split(_text(page)[_OWN])[0].strip()


def predicted(page: PageEntry) -> str:
    """Return the question that a page asks for a number before it shows it, if any."""
    asked = getattr(getattr(lesson_of(page)(), "prediction", None), "asked", None)
    return asked.text if asked else ""


def _text(page: PageEntry) -> dict[str, str]:
    notebook = json.loads((ROOT / "notebooks" / f"{page.notebook}.ipynb").read_text(encoding="utf-8"))
    cells = ("".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "markdown")
    return dict(sections_of("\n\n".join(cells)))


def _sheet(page: PageEntry) -> Markup:
    asked, own = predicted(page), task(page)
    return join(
        element("h1", page.title),
        element("p", f"Page {page.notebook[:2]}: {page.does}", class_="kind"),
        element("h2", "Before you look"),
        element("p", asked or "What do you expect to find on this page?"),
        element("p", "I expect: ________   The other one at my screen: ________   In fact: ________")
        if asked
        else _lines(_LINES),
        element("h2", "What did you see?"),
        _lines(_LINES),
        element("h2", _NOTICE),
        element("ol", *(element("li", markup_of(each), _lines(_LINES)) for each in noticed(page))),
        join(element("h2", _OWN), markup_of(own), _lines(_LINES_OF_A_TASK)) if own else None,
    )


def _of_cards() -> Markup:
    items = re.findall(r"^\d+\. (.+)$", worksheet_of_cards(), re.MULTILINE)
    return join(
        element("h1", "The supply chain on a table"),
        element("ol", *(element("li", item, _lines(_LINES)) for item in items)),
    )


def _lines(number: int) -> Markup:
    """Return room to write."""
    return element("div", *(empty_element("hr") for _ in range(number)), class_="lines", aria_hidden="true")
