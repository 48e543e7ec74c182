"""Links that were shared long ago show what they showed then.

`golden.csv` holds addresses as pages once wrote them, and what each must show, said by ids: these mean
the same after a row has been inserted anywhere in the tables. Rows are added and never taken out, and of
a row nothing changes but the text of an answer that is put better in `questions.json` too.
"""

import csv
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.prediction import Prediction
from howopen.lessons.definitions.label_prediction import SPANS
from howopen.lessons.registry import all_lessons
from howopen.pages.lesson import Lesson
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
LESSONS = all_lessons()
ROWS = list(csv.DictReader(Path(__file__).with_name("golden.csv").open(encoding="utf-8")))
AS_ASSESSED = "as assessed"
BETWEEN = " | "
AT_FIRST = 405


@cache
def lesson(page_id: str) -> Lesson:
    """Return the lesson of a page, which all rows share, since making one takes a while."""
    return LESSONS[page_id]()


def opened(page_id: str, address: str) -> Lesson:
    """Return a page as somebody finds it who comes with an address."""
    page = lesson(page_id)
    if page.page_link.arrived == address:
        page.page_link.arrived = None  # the same once more is no arrival
    page.page_link.arrived = address
    return page


def rungs(levels: dict[str, int]) -> dict[str, str]:
    """Return at which rung each factor stands, those at their lowest included."""
    special = {UNKNOWN: "unknown", NOT_APPLICABLE: "not_applicable"}
    return {
        f.factor_id: special.get(levels.get(f.factor_id, 0)) or f.rungs[levels.get(f.factor_id, 0)].rung_id
        for f in CATALOG.factors.values()
    }


def setting(row: dict[str, str]) -> dict[str, str]:
    """Return at which rung each factor must stand; those that a row does not name, at their lowest."""
    if row["setting"] == AS_ASSESSED:
        return rungs(CATALOG.scenario_of(row["system"]).levels)
    return rungs({}) | dict(pair.split("=") for pair in row["setting"].split())


def prediction(page: Lesson) -> str:
    """Return what was predicted on a page: a number with what was named, materials, or `skipped`."""
    asked = getattr(page, "labels", None) or getattr(page, "prediction", None)
    if asked is None:
        return ""
    if asked.value in (None, ""):
        return ""
    if asked.value in ("skip", Prediction()):
        return "skipped"
    if isinstance(asked.value, Prediction):
        return ": ".join(filter(None, (str(asked.value.number), " ".join(sorted(asked.value.named)))))
    return "{}-{} materials".format(*SPANS[asked.value]) if hasattr(page, "labels") else asked.value


def calculators(page: Lesson) -> str:
    """Return what a page's calculators, charts, sorted cases, filters, trials and chosen actor stand at."""
    charts = ("sum", "growth", "calculator")
    chosen = ("sorter", "why", "eyes", "chooser", "table", "pair_picker", "trial")
    parts = (getattr(page, name).value for name in (*charts, *chosen) if hasattr(page, name))
    return " ".join(filter(None, parts))


def answers(page: Lesson) -> str:
    """Return the answer chosen to each of a page's questions that has one."""
    return BETWEEN.join(
        f"{view.asked.question_id}={view.asked.option(view.value).text}"
        for view in page.questions
        if view.value
    )


def shown(page: Lesson) -> dict[str, object]:
    """Return what an address made a page show, in ids."""
    return {
        "system": page.state.origin,
        "setting": rungs(page.state.scenario.levels),
        "prediction": prediction(page),
        "calculators": calculators(page),
        "answers": answers(page),
    }


def expected(row: dict[str, str]) -> dict[str, object]:
    """Return what a row says that its address shows."""
    return {name: row[name] for name in shown(lesson(row["page"]))} | {"setting": setting(row)}


def name_of(row: dict[str, str]) -> str:
    """Return a row's page and address, short enough for a list of tests."""
    return f"{row['page']}?{row['address'][:60]}"


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_an_old_link_shows_what_it_showed(row: dict[str, str]) -> None:
    """A teacher's slide of years ago leads a class to the setting, prediction and answers it meant."""
    assert shown(opened(row["page"], row["address"])) == expected(row)


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_what_cannot_be_read_is_named(row: dict[str, str]) -> None:
    """One sentence in the notice for each entry that is wrong, which quotes it; and none for the others."""
    page = opened(row["page"], row["address"])
    wrong = row["notices"].split(BETWEEN) if row["notices"] else []
    assert len(page.state.problems) == len(wrong)
    assert all(text in problem for text, problem in zip(wrong, page.state.problems, strict=True))
    assert bool(wrong) == bool(page.notice.html)


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_what_the_page_makes_of_it_says_the_same(row: dict[str, str]) -> None:
    """The address that stands there after an old link was opened can be shared in its place."""
    again = opened(row["page"], opened(row["page"], row["address"]).state.query)
    assert shown(again) == expected(row)
    assert not again.state.problems


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_it_says_the_same_after_another_page(row: dict[str, str]) -> None:
    """Who goes through the series with an old link finds on each page what belongs to it."""
    between = opened("labour" if row["page"] != "labour" else "data", row["address"]).state.query
    assert shown(opened(row["page"], between)) == expected(row)
    kept = parse_qsl(row["passed on"], keep_blank_values=True)
    assert [entry for entry in parse_qsl(between, keep_blank_values=True) if entry in kept] == kept


def test_no_row_has_been_taken_out() -> None:
    """Every link ever shared has a claim to stay as it was."""
    assert len({(row["page"], row["address"]) for row in ROWS}) == len(ROWS) >= AT_FIRST
