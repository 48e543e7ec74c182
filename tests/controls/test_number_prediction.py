"""One click predicts, one skips; nonsense gets a sentence."""

import pytest
from howopen.controls.number_prediction import NumberPrediction
from howopen.figures.number_prediction import NumberQuestion


@pytest.fixture
def form() -> NumberPrediction:
    """A question with an answer between 0 and 10."""
    return NumberPrediction(NumberQuestion("px", "How many of ten?", 10, 3, "rows", "would remain"))


def test_a_number_is_taken(form: NumberPrediction) -> None:
    """The answer appears against it."""
    form._act("predict", "", "number=7")

    assert form.value == "7"
    assert "You expected 7" in form.html


def test_skipping_is_an_answer_too(form: NumberPrediction) -> None:
    """Nobody is made to guess."""
    form._act("skip", "", "")

    assert form.value == "skip"


@pytest.mark.parametrize("text", ["", "-1", "11", "3.5", "many", "9999999", "<b>"])
def test_nonsense_gets_a_sentence(form: NumberPrediction, text: str) -> None:
    """The question stays, and says what it takes."""
    form._act("predict", "", f"number={text}")

    assert form.value == ""
    assert "Give a whole number from 0 to 10" in form.html


@pytest.mark.parametrize(("text", "value"), [("skip", "skip"), ("4", "4"), ("44", ""), ("x", ""), ("", "")])
def test_an_address_is_read_with_care(form: NumberPrediction, text: str, value: str) -> None:
    """A link from elsewhere cannot put anything on the page but a prediction."""
    form.value = form.read(text, [])

    assert value == form.value
