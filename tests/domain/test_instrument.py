"""Published definitions of openness, as ladders of criteria."""

import pytest
from howopen.domain.condition import Condition
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.instrument import Aggregation, Criterion, Instrument, Outcome, verdict

from tests.domain.made import EVIDENCE, either, needs


def criterion(criterion_id: str, meets: Condition) -> Criterion:
    """Return a criterion that a condition decides."""
    return Criterion(criterion_id, criterion_id, EVIDENCE, meets)


LADDER = Instrument(
    "ladder",
    "A ladder",
    "1.0",
    "2024-01-01",
    "a_source",
    (
        Outcome("none", "none", ()),
        Outcome("model", "open model", (criterion("weights", either(needs(weights=3))),)),
        Outcome("science", "open science", (criterion("data", either(needs(data=2))),)),
    ),
)


@pytest.mark.parametrize(
    ("levels", "lowest", "highest"),
    [
        ({}, "none", "none"),
        ({"weights": 3}, "model", "model"),
        ({"weights": 3, "data": 2}, "science", "science"),
        ({"weights": UNKNOWN}, "none", "model"),
        ({"weights": UNKNOWN, "data": 2}, "none", "science"),
        ({"weights": 3, "data": UNKNOWN}, "model", "science"),
        ({"weights": 3, "data": NOT_APPLICABLE}, "science", "science"),
    ],
)
def test_a_verdict_is_an_interval(levels: dict[str, int], lowest: str, highest: str) -> None:
    """What is not known spans the outcomes that it may lead to; what does not apply is not held against."""
    found = verdict(LADDER, levels)

    assert (lowest, highest) == (found.lowest.outcome_id, found.highest.outcome_id)


def test_a_higher_outcome_asks_for_all_below() -> None:
    """Open data do not make up for withheld weights."""
    assert "none" == verdict(LADDER, {"data": 2}).highest.outcome_id


def test_a_verdict_is_known_where_nothing_unknown_matters() -> None:
    """An unknown above a rung that is not reached does not blur the answer."""
    assert [True, False] == [verdict(LADDER, {key: UNKNOWN}).is_known for key in ("data", "weights")]


def index(*criteria: Criterion) -> Instrument:
    """Return an index that gives the mean of these criteria."""
    outcomes = (Outcome("number", "a number, no verdict", criteria),)
    return Instrument("index", "An index", "1.0", "2024-01-01", "a_source", outcomes, Aggregation.MEAN)


WEIGHTS = Criterion("weights", "weights", EVIDENCE, either(needs(weights=3)), either(needs(weights=1)))
DATA = Criterion("data", "data", EVIDENCE, either(needs(data=2)))


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({}, (0, 0)),
        ({"weights": 1}, (0.25, 0.25)),
        ({"weights": 3}, (0.5, 0.5)),
        ({"weights": 3, "data": 2}, (1, 1)),
        ({"weights": UNKNOWN}, (0, 0.5)),
        ({"weights": 3, "data": UNKNOWN}, (0.5, 1)),
    ],
)
def test_a_mean_is_an_interval(levels: dict[str, int], expected: tuple[float, float]) -> None:
    """Half a point for what is met in part, and what is not known between none and a whole one."""
    assert expected == verdict(index(WEIGHTS, DATA), levels).mean


def test_an_index_gives_a_number_and_no_verdict() -> None:
    """Without a threshold nothing is called open or closed by it."""
    found = verdict(index(WEIGHTS, DATA), {"weights": 3})

    assert (False, "number") == (found.instrument.gives_verdicts, found.lowest.outcome_id)


def test_what_an_instrument_is_not_about_it_does_not_judge() -> None:
    """A data set is neither passed nor failed for weights that it cannot have."""
    about_weights = Instrument(
        "l", "L", "1", "2024", "a_source", LADDER.outcomes, Aggregation.LADDER, "weights"
    )

    assert [False, True] == [verdict(about_weights, {"weights": k}).applies for k in (NOT_APPLICABLE, 0)]
