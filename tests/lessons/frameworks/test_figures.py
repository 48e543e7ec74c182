"""The figures on frameworks say who says what, and of when."""

import re

import pytest
from howopen.domain.evidence import Basis
from howopen.figures.figure_frame import framed
from howopen.lessons.frameworks.framework_record import Asks
from howopen.lessons.frameworks.framework_records import (
    BEHIND,
    FRAMEWORKS,
    score_beside_governance,
    what_it_brings,
    who_is_behind,
)
from howopen.lessons.frameworks.tables import read_records
from howopen.sources.catalog_files import catalog
from howopen.sources.fact_table import read_facts

CATALOG = catalog()
RECORDS = read_records()
FACTS = read_facts("frameworks")


def plain(markup: str) -> str:
    """Return what a reader reads."""
    return re.sub(r"<[^>]+>", "", markup).replace("&#x27;", "'").replace("&amp;", "&")


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: f"{r.asks}-{r.dated}-{r.framework}")
def test_every_record_is_shown_with_its_date_and_source(record) -> None:
    """Once in the figure, and once in its table."""
    figure = (who_is_behind if record.asks in BEHIND else what_it_brings)(CATALOG, RECORDS)

    assert record.evidence.why in plain(figure.body)
    assert record.dated in plain(figure.body)
    assert record.evidence.why in {row[3] for row in figure.rows}


@pytest.mark.parametrize("asks", BEHIND)
@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_every_question_has_an_answer_of_the_paper(framework: str, asks: Asks) -> None:
    """So that the two can be compared question by question."""
    own = [r for r in RECORDS if r.framework == framework and r.asks is asks]

    assert [r for r in own if r.evidence.basis is Basis.PAPER]


def test_the_score_stands_beside_what_it_does_not_ask() -> None:
    """Full marks, and Meta and Google all the same."""
    figure = score_beside_governance(CATALOG, FACTS, RECORDS)
    words = plain(framed(figure))

    assert 2 == plain(figure.body).count("5 of 5")
    assert "What it does not ask" in words
    assert {"asked", "given", "not asked"} == {row[1] for row in figure.rows}


def test_what_the_paper_holds_is_answered() -> None:
    """The other side has its say."""
    assert [r for r in RECORDS if r.asks is Asks.ANSWERS]
