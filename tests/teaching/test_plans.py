"""A plan holds: its minutes add up, its links open, and what it names on a page is there."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from howopen.domain.catalog import find
from howopen.domain.dependency import Status
from howopen.domain.stance import Stance
from howopen.sources.catalog_files import catalog
from howopen.sources.question_file import read_questions
from howopen.sources.scenario_url import OWN, read_link
from howopen.sources.series_table import read_series

from tests.links.test_golden import opened
from upkeep.cards import BEGINS, cards
from upkeep.requirements import ROOT

CATALOG = catalog()
PAGES = {page.notebook: page for page in read_series()}
DOCUMENTS = sorted((ROOT / "teaching").glob("*.md"))
PLANS = [path for path in DOCUMENTS if path.name not in ("README.md", "alignment.md")]
LINK = re.compile(r"`(\d\d_\w+)\.ipynb\?([^`]*)`")
ROW = re.compile(r"\| (\d+)–(\d+) \| (.+?) \| (.+?) \| (.*)\|")
TOTAL = re.compile(r"Total: (\d+) minutes\n\n(.+?)(?=\n\n)", re.DOTALL)
WHOLE, NOWHERE = "whole page", "–"
MUST_HAVE = ("Goals", "Likely answers", "What goes wrong", "against the paper")


@dataclass(frozen=True, slots=True)
class Step:
    """One row of a plan."""

    begins: int
    ends: int
    link: str
    part: str

    @property
    def notebook(self) -> str:
        """Return the notebook that its link opens."""
        return LINK.fullmatch(self.link)[1]


def lessons() -> Iterator[tuple[str, int, list[Step]]]:
    """Yield each timed lesson: its plan's name, its minutes and its steps."""
    for plan in PLANS:
        for total, rows in TOTAL.findall(plan.read_text(encoding="utf-8")):
            found = [Step(int(a), int(b), link, part) for a, b, link, part, _ in ROW.findall(rows)]
            assert len(found) == rows.count("\n") - 1, f"{plan.name}: a row is not read"
            yield plan.name, int(total), found


LESSONS = list(lessons())
STEPS = [(name, step) for name, _, steps in LESSONS for step in steps if step.link != NOWHERE]
LINKS = sorted({m for path in DOCUMENTS for m in LINK.findall(path.read_text(encoding="utf-8"))})


def headings(notebook: str) -> set[str]:
    """Return what stands as a heading in a notebook."""
    cells = json.loads((ROOT / "notebooks" / f"{notebook}.ipynb").read_text(encoding="utf-8"))["cells"]
    text = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return set(re.findall(r"^#+ (.+?) *$", text, re.MULTILINE))


def test_every_plan_is_timed() -> None:
    """No plan slips through because its table is written otherwise."""
    assert {name for name, *_ in LESSONS} == {path.name for path in PLANS}
    assert len(LESSONS) == 9


@pytest.mark.parametrize(("name", "total", "steps"), LESSONS)
def test_the_minutes_add_up(name: str, total: int, steps: list[Step]) -> None:
    """A teacher who keeps to the plan is done when the bell rings; groups may work at the same time."""
    times = list(dict.fromkeys((step.begins, step.ends) for step in steps))

    assert times[0][0] == 0
    assert times[-1][1] == total
    assert all(begins < ends for begins, ends in times)
    assert all(before[1] == after[0] for before, after in pairwise(times))


@pytest.mark.parametrize(("name", "step"), STEPS)
def test_a_part_is_on_the_page(name: str, step: Step) -> None:
    """Nobody is sent to a heading that the page has not."""
    assert step.part == WHOLE or step.part in headings(step.notebook)


@pytest.mark.parametrize(("name", "step"), [(n, s) for n, s in STEPS if s.part == WHOLE])
def test_a_whole_page_has_its_minutes(name: str, step: Step) -> None:
    """A page takes in a plan as long as it says itself."""
    assert step.ends - step.begins == PAGES[step.notebook].minutes


@pytest.mark.parametrize(("notebook", "query"), LINKS)
def test_a_link_opens_as_it_says(notebook: str, query: str) -> None:
    """Its page is in the series, its keys are known, and the page can read all of them."""
    page = opened(PAGES[notebook].page_id, query)
    keys = [key for key, _ in parse_qsl(query)]

    assert [key for key in keys if key not in (*OWN, *page.state.keys)] == []
    assert page.state.problems == ()


def test_the_long_link_opens_all_five_components() -> None:
    """A setting written out in a plan is the one that it is said to be, also once a rung is added."""
    settings = {query for _, query in LINKS if "s=" in query}

    assert settings
    assert {read_link(query, CATALOG).scenario for query in settings} == {CATALOG.at_stance(Stance.OPEN)}


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_plan_has_all_its_parts(path: Path) -> None:
    """Whoever takes over a lesson finds goals, likely answers, what goes wrong and what speaks against."""
    text = path.read_text(encoding="utf-8")
    found = re.findall(r"^## (.+)$", text, re.MULTILINE)
    others = {"self_study.md": {"Likely answers"}}.get(path.name, set())

    assert [p for p in MUST_HAVE if p not in others and not any(p in h for h in found)] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_questions_named_are_there(path: Path) -> None:
    """A vote is on a question that exists."""
    ids = read_questions().keys()
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"`([a-z]+(?:_[a-z]+)+)`", text)

    assert [name for name in named if name not in ids] == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_vote_is_found_on_the_screen(path: Path) -> None:
    """No screen shows ids: a teacher finds a question by its first words, which are those of no other."""
    asked = {name: question.text for name, question in read_questions().items()}
    text = path.read_text(encoding="utf-8")
    named = [name for name in re.findall(r"`(\w+)`", text) if name in asked]
    quoted = re.findall(r"“((?:[^“”]|“[^“”]*”)+) …” \(`(\w+)`\)", text)

    assert [name for _, name in quoted] == named
    for words, name in quoted:
        assert [other for other, question in asked.items() if question.startswith(words)] == [name]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_documents_link_to_what_there_is(path: Path) -> None:
    """No link within the project leads nowhere, and a line can be read in a review."""
    text = path.read_text(encoding="utf-8")
    places = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text)

    assert [place for place in places if not (path.parent / place).exists()] == []
    assert [line for line in text.splitlines() if len(line) > 400 and not line.startswith("|")] == []


def test_the_cards_are_those_of_the_tables() -> None:
    """The class with cards and the class with screens speak of the same things.

    Where this fails: `python -m upkeep.cards`.
    """
    text = (ROOT / "teaching" / "supply_chain.md").read_text(encoding="utf-8")

    assert text.partition(BEGINS)[2] == cards(CATALOG).removeprefix(BEGINS)
    assert f"the {len(CATALOG.dependencies)} cards of things" in text
    assert f"of the {len(CATALOG.providers)} cards of those who supply" in text


def test_numbers_in_the_plans_are_those_of_the_pages() -> None:
    """A teacher does not promise a number that the screen then contradicts."""
    found = find(CATALOG, CATALOG.at_stance(Stance.OPEN)).dependencies
    remaining = sum(each.status is Status.REMAINS for each in found)
    one = (ROOT / "teaching" / "lesson_45.md").read_text(encoding="utf-8")
    two, three = (
        (ROOT / "teaching" / name).read_text(encoding="utf-8")
        for name in ("lesson_90.md", "three_lessons.md")
    )
    rent, levers = (opened(page, "v=1").prediction.asked.answer for page in ("compute", "beyond_openness"))
    words = {2: "two", 7: "Seven"}

    assert f"“{remaining} of {len(found)} remain" in one
    assert f"The page says: {words[rent]}." in two
    assert f"“{words[levers]} remain" in three
