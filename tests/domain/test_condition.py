"""Does this setting meet this condition?"""

import pytest
from howopen.domain.condition import Condition, Truth, hangs_on, holds, missing
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN

from tests.domain.made import ALWAYS, EVIDENCE, NEVER, either, needs

BOTH = either(needs(weights=3, code=1))
EITHER = either(needs(weights=3), needs(access=2))


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({}, Truth.FAILS),
        ({"weights": 3}, Truth.FAILS),
        ({"weights": 2, "code": 2}, Truth.FAILS),
        ({"weights": 3, "code": 1}, Truth.HOLDS),
        ({"weights": 3, "code": 2}, Truth.HOLDS),
    ],
)
def test_every_requirement_of_an_alternative_counts(levels: dict[str, int], expected: Truth) -> None:
    """Weights without the code to run them are not yet a model that one can run."""
    assert expected is holds(BOTH, levels)


@pytest.mark.parametrize("levels", [{"weights": 3}, {"access": 2}, {"weights": 3, "access": 3}])
def test_any_alternative_is_enough(levels: dict[str, int]) -> None:
    """A model can be put to questions through its interface or from its weights."""
    assert Truth.HOLDS is holds(EITHER, levels)


@pytest.mark.parametrize("levels", [{}, {"weights": 9}, {"weights": UNKNOWN}, {"weights": NOT_APPLICABLE}])
def test_never_fails_everywhere(levels: dict[str, int]) -> None:
    """No setting, and nothing unknown, meets a condition that is never met."""
    assert Truth.FAILS is holds(NEVER, levels)


@pytest.mark.parametrize("levels", [{}, {"weights": UNKNOWN}, {"weights": NOT_APPLICABLE}])
def test_always_holds_everywhere(levels: dict[str, int]) -> None:
    """What every setting meets needs no release."""
    assert Truth.HOLDS is holds(ALWAYS, levels)


def test_never_and_always_keep_their_evidence() -> None:
    """“No release touches this” is a claim with a source, not an entry that somebody forgot."""
    assert (EVIDENCE, EVIDENCE) == (NEVER.flat, ALWAYS.flat)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({"weights": UNKNOWN, "code": 1}, Truth.UNKNOWN),
        ({"weights": UNKNOWN, "code": 0}, Truth.FAILS),
        ({"weights": UNKNOWN, "code": UNKNOWN}, Truth.UNKNOWN),
    ],
)
def test_an_unknown_requirement_leaves_the_answer_open(levels: dict[str, int], expected: Truth) -> None:
    """Nobody knows whether the weights are free; only where the code is lacking is the answer certain."""
    assert expected is holds(BOTH, levels)


def test_an_unknown_does_not_matter_where_another_way_is_met() -> None:
    """What is not known of the weights is no matter to somebody who has the interface."""
    assert Truth.HOLDS is holds(EITHER, {"weights": UNKNOWN, "access": 2})


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({"weights": NOT_APPLICABLE, "code": 1}, Truth.NOT_APPLICABLE),
        ({"weights": NOT_APPLICABLE, "code": 0}, Truth.FAILS),
        ({"weights": NOT_APPLICABLE, "code": NOT_APPLICABLE}, Truth.NOT_APPLICABLE),
        ({"weights": NOT_APPLICABLE, "code": UNKNOWN}, Truth.UNKNOWN),
    ],
)
def test_what_does_not_apply_is_neither_met_nor_failed(levels: dict[str, int], expected: Truth) -> None:
    """A data set has no weights; the question whether one may run it does not arise."""
    assert expected is holds(BOTH, levels)


def test_an_unknown_way_keeps_the_answer_open_beside_one_that_does_not_arise() -> None:
    """Where access is unknown, it may yet be granted; “does not arise” would count the unknown as closed."""
    assert Truth.UNKNOWN is holds(EITHER, {"weights": NOT_APPLICABLE, "access": UNKNOWN})


def test_hangs_on_names_the_unknown_factor() -> None:
    """The reader is told which missing fact would settle the answer."""
    assert ("weights",) == hangs_on(BOTH, {"weights": UNKNOWN, "code": 1})


def test_hangs_on_leaves_out_what_would_not_help() -> None:
    """An unknown in an alternative that fails anyway is not named as the thing to find out."""
    condition = either(needs(weights=3, code=1), needs(access=2))

    assert ("access",) == hangs_on(condition, {"weights": UNKNOWN, "access": UNKNOWN})


def test_hangs_on_names_each_factor_once() -> None:
    """A factor asked for in two alternatives is one fact to find out."""
    condition = either(needs(weights=3), needs(weights=2, code=1))

    assert ("weights",) == hangs_on(condition, {"weights": UNKNOWN, "code": 1})


def test_missing_gives_the_steps_of_each_alternative() -> None:
    """“What would it take?” has an answer for each way."""
    steps = missing(EITHER, {"weights": 1})

    assert [[("weights", 1, 3)], [("access", 0, 2)]] == [
        [(s.factor_id, s.start, s.end) for s in way] for way in steps
    ]


def test_missing_leaves_out_what_is_met() -> None:
    """Nobody is told to release what is released."""
    (way,) = missing(BOTH, {"weights": 3})

    assert ["code"] == [step.factor_id for step in way]


def test_missing_asks_for_what_is_unknown() -> None:
    """An unknown does not count as open: showing it is a step still to take."""
    (way,) = missing(BOTH, {"weights": UNKNOWN, "code": 1})

    assert [("weights", UNKNOWN, 3)] == [(s.factor_id, s.start, s.end) for s in way]


def test_missing_does_not_ask_for_what_does_not_apply() -> None:
    """A data set is not asked for weights."""
    (way,) = missing(BOTH, {"weights": NOT_APPLICABLE})

    assert ["code"] == [step.factor_id for step in way]


def test_never_offers_no_way() -> None:
    """For what no release touches there are no steps, not even none."""
    assert ((), ((),)) == (missing(NEVER, {}), missing(ALWAYS, {}))


def test_requirements_come_in_order() -> None:
    """An explanation lists the rows as the table has them."""
    assert ["weights", "access"] == [r.factor_id for r in EITHER.requirements]


def test_a_condition_without_alternatives_is_never_met() -> None:
    """An empty list of alternatives does not count as met by default."""
    assert Truth.FAILS is holds(Condition(()), {"weights": 3})
