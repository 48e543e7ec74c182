"""When many fine-tunes have taken more than the training."""

import pytest
from howopen.lessons.models.fine_tunes import TuningCase


@pytest.mark.parametrize(("training", "tuning", "number"), [(51686, 7571, 7), (10, 5, 3), (10, 3, 4)])
def test_the_turn_is_the_first_that_takes_more(training: float, tuning: float, number: int) -> None:
    """One fine-tune fewer takes at most as much as the training."""
    case = TuningCase("", training, tuning, "")

    assert number == case.overtaken_at
    assert case.together(number) > training >= case.together(number - 1)
