"""Every claim of the paper has a place at which a reader meets it, and the place says where it is from.

`claims_read.csv` is the record of a second reading: for each claim that a page shows, the words that say it
there. Whoever changes such words reads the claim and its paragraph again, and writes the new ones down.
"""

import csv
import json
import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import ipywidgets
import pytest
from howopen.lessons.read_along.lesson import ReadAlong
from howopen.lessons.registry import lesson_of
from howopen.pages.lesson import Lesson
from howopen.sources.paper_table import read_claims
from howopen.sources.series_table import read_series

from tests.data.rows import Row, rows

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
CLAIMS = read_claims()
SERIES = {page.page_id: page for page in read_series()}
OUTLINE = {
    f"{row['section']} ¶{number}"
    for row in rows("paper_outline")
    for number in range(1, int(row["paragraphs"]) + 1)
}
IN_ORDER = [row["locator"] for row in rows("paragraphs")]
IN_PARTS = [row for row in rows("paper_claims") if row["part"]]
ELSEWHERE = {"market", "open_to_whom", "beyond_openness"}  # their stories unfold one by one
ON_PAGES = [row for row in rows("paper_claims") if row["page"] not in ELSEWHERE]
with (Path(__file__).parent / "claims_read.csv").open(encoding="utf-8", newline="") as record:
    WORDS = {row["claim_id"]: row["words"] for row in csv.DictReader(record)}


@cache
def lesson(page_id: str) -> Lesson:
    """Return a page as its reader finds it who has predicted or skipped."""
    made = lesson_of(SERIES[page_id])()
    if hasattr(getattr(made, "prediction", None), "asked"):
        made.prediction.value = "skip"
    return made


@cache
def cells(page_id: str) -> dict[str, str]:
    """Return the source of each cell of a page's notebook by the cell's id."""
    content = json.loads((NOTEBOOKS / f"{SERIES[page_id].notebook}.ipynb").read_text(encoding="utf-8"))
    return {cell["id"]: "".join(cell["source"]) for cell in content["cells"]}


def shown(part: ipywidgets.Widget) -> str:
    """Return the markup of a part; what only *why?* brings is not in it."""
    if isinstance(part, ipywidgets.Box):
        return " ".join(shown(child) for child in part.children)
    return getattr(part, "html", "")


class InSight(HTMLParser):
    """Gathers the text of markup that is seen before anything is unfolded."""

    def __init__(self) -> None:
        super().__init__()
        self.folds, self.texts = [], []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """Go into a fold, open or not."""
        if tag == "details":
            self.folds.append("open" not in dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """Come out of it."""
        if tag == "details":
            self.folds.pop()

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        if not any(self.folds):
            self.texts.append(data)


@cache
def read_in(page_id: str, cell: str) -> str:
    """Return what stands in a cell of a page, folded or not."""
    source = cells(page_id)[cell]
    part = re.fullmatch(r"lesson\.(\w+)", source)
    return shown(getattr(lesson(page_id), part[1])) if part else source


def in_sight(page_id: str, cell: str) -> str:
    """Return what a reader sees in a cell who unfolds nothing: words and single spaces."""
    reader = InSight()
    reader.feed(read_in(page_id, cell))
    return " ".join("".join(reader.texts).replace("*", "").split())


def test_every_paragraph_has_claims_and_a_gist() -> None:
    """None is passed over, and none is named that the paper has not."""
    assert {claim.locator for claim in CLAIMS} == set(IN_ORDER) == OUTLINE


def test_the_claims_stand_in_the_papers_order() -> None:
    """A reader with the paper open goes down both."""
    places = [IN_ORDER.index(claim.locator) for claim in CLAIMS]

    assert sorted(places) == places


@pytest.mark.parametrize("row", IN_PARTS, ids=lambda row: row["claim_id"])
def test_a_named_part_says_where_its_claim_is_from(row: Row) -> None:
    """The cell is there, and its reader sees the paragraph."""
    assert row["locator"] in read_in(row["page"], row["part"])


@pytest.mark.parametrize("row", [r for r in ON_PAGES if r["part"]], ids=lambda row: row["claim_id"])
def test_a_named_part_says_its_claim(row: Row) -> None:
    """In the words that a second reader held against the paragraph; both are in sight."""
    seen = in_sight(row["page"], row["part"])

    assert WORDS.get(row["claim_id"], "no words recorded") in seen
    assert row["locator"] in seen


@pytest.mark.parametrize("page_id", sorted({row["page"] for row in ON_PAGES}))
def test_a_reader_sees_nearly_all_that_belongs_to_a_page(page_id: str) -> None:
    """By doing the page, without unfolding its foot: at least 95 of a hundred claims."""
    own = [row for row in ON_PAGES if row["page"] == page_id]
    unseen = [row["claim_id"] for row in own if not row["part"]]

    assert len(unseen) <= 0.05 * len(own), unseen


@pytest.mark.parametrize("page_id", [page_id for page_id in SERIES if page_id != "read_along"])
def test_a_page_lists_its_claims_at_its_foot(page_id: str) -> None:
    """Also those that no other part of the page has: with their paragraph, and folded away."""
    foot = lesson(page_id).leads_on.html.replace("&#x27;", "'").replace("&quot;", '"')
    own = [claim for claim in CLAIMS if claim.page == page_id]

    assert [] == [claim.claim for claim in own if claim.claim not in foot or claim.locator not in foot]


def test_the_paper_read_along_has_all_claims() -> None:
    """Those of pages to come too."""
    sheet = ReadAlong().sheet.html.replace("&#x27;", "'").replace("&quot;", '"')

    assert [] == [claim.claim for claim in CLAIMS if claim.claim not in sheet]


def test_what_is_cited_names_its_references() -> None:
    """As the paper numbers them; what the authors argue names none."""
    numbers = [int(number) for claim in CLAIMS for number in claim.references]

    assert {True} == {1 <= number <= 126 for number in numbers}
    assert [] == [claim.claim for claim in CLAIMS if (claim.rests == "argued") == bool(claim.references)]


def test_no_claim_stands_twice() -> None:
    """Each is one thing said in one paragraph."""
    assert [] == [
        claim for claim, times in Counter((c.locator, c.claim) for c in CLAIMS).items() if times > 1
    ]
