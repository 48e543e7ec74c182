"""The teacher's guide: all plans, one after another, and the twelve misconceptions."""

import csv
from collections.abc import Iterator

from howopen.figures.markup import Markup, element, join

from print_kit.document import Document
from print_kit.prose import markup_of
from upkeep.cards import BEGINS
from upkeep.requirements import ROOT

TEACHING = ROOT / "teaching"
PARTS = (
    "README",
    "lesson_45",
    "lesson_90",
    "three_lessons",
    "seminar",
    "supply_chain",
    "self_study",
    "alignment",
)
_MISCONCEPTIONS = "misconceptions"
_WORKSHEET = "## Worksheet\n"
_COLUMNS = {
    "statement": "what many hold",
    "instead": "what is so",
    "title": "where it is documented",
}


def plan(name: str) -> str:
    """Return the text of a plan, without the cards and the worksheet, which are printed by themselves."""
    text = (TEACHING / f"{name}.md").read_text(encoding="utf-8")
    return text.partition(_WORKSHEET)[0].partition(BEGINS)[0]


def worksheet_of_cards() -> str:
    """Return the worksheet of the supply chain on a table."""
    text = (TEACHING / "supply_chain.md").read_text(encoding="utf-8")
    return text.partition(_WORKSHEET)[2].partition(BEGINS)[0]


def guide() -> Document:
    """Return the guide."""
    linked = (*PARTS, _MISCONCEPTIONS)
    parts = (element("section", markup_of(plan(name), linked), id=name) for name in PARTS)
    return Document("teachers_guide", "Teacher's guide", join(*parts, _misconceptions()))


def _misconceptions() -> Markup:
    heads = (element("th", words, scope="col") for words in _COLUMNS.values())
    rows = (element("tr", *(element("td", cell) for cell in row)) for row in _rows())
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *rows))
    return element("section", element("h1", "Twelve misconceptions"), table, id=_MISCONCEPTIONS)


def _rows() -> Iterator[tuple[str, ...]]:
    with (TEACHING / f"{_MISCONCEPTIONS}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield tuple(row[name] for name in _COLUMNS)
