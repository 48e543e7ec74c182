"""A number predicted before the reveal stands beside the answer on one axis."""

import pytest
from howopen.figures.number_prediction import NumberQuestion, number_form, number_result

ASKED = NumberQuestion("px", "How many <b> of ten?", 10, 3, "rows", "would remain")


def test_the_form_does_not_give_the_answer_away() -> None:
    """Until one has predicted or skipped, the result is not on the page."""
    assert "3 of the 10" not in number_form(ASKED)


def test_the_question_is_escaped() -> None:
    """Text from a table cannot become markup."""
    assert "<b>" not in number_form(ASKED)


@pytest.mark.parametrize(
    ("number", "words"), [(3, "you were right"), (5, "2 fewer"), (0, "3 more"), (None, "You skipped")]
)
def test_the_gap_is_said_in_words(number: int | None, words: str) -> None:
    """The axis is a picture; whoever does not see it hears the same."""
    assert words in number_result(ASKED, number)


def test_prediction_and_answer_share_an_axis() -> None:
    """Their lengths can be compared at a glance."""
    html = number_result(ASKED, 5)

    assert "width:50.00%" in html
    assert "--ho-at:30.00%" in html
    assert html.count('class="ho-axis-remains"') == 3
    assert html.count("<i ") == 10
