"""A number predicted before the reveal, and afterwards its gap to the answer on one axis."""

from dataclasses import dataclass

from howopen.figures.guess_line import answer_line, guess_line
from howopen.figures.markup import Markup, element

_MOST_CELLS = 40


@dataclass(frozen=True, slots=True)
class NumberQuestion:
    """What is asked, between 0 and `total`, and its answer.

    `things` and `counted` go on after "3 of the 13", as in "dependencies" and "would remain": words that
    suit none, one and many, since the answer follows the tables.
    """

    name: str
    text: str
    total: int
    answer: int
    things: str
    counted: str


def number_form(asked: NumberQuestion, problem: str = "") -> Markup:
    """Return the question, with one click to answer and one to skip; `problem` says what to mend."""
    control = f"ho-number-{asked.name}"
    return element(
        "form",
        element("label", asked.text, for_=control),
        element("p", problem, role="alert", class_="ho-problem") if problem else None,
        element(
            "div",
            guess_line(control, asked.total),
            element("button", "Predict", type="button", data_do="predict", class_="ho-main"),
            element("button", "Skip", type="button", data_do="skip"),
            class_="ho-row",
        ),
        class_="ho-predict",
    )


def waits_for_prediction() -> Markup:
    """Return what stands in the figure's place until the reader has predicted or skipped."""
    return element("p", "This appears once you have predicted, or skipped, above.", class_="ho-note")


def number_result(asked: NumberQuestion, number: int | None) -> Markup:
    """Return the prediction beside the answer, on the same axis; None where it was skipped."""
    return element(
        "div",
        element("p", _words(asked, number), role="status"),
        answer_line(number, asked.answer, _cells(asked), f"{asked.answer} {asked.counted}"),
        class_="ho-predict",
    )


def _words(asked: NumberQuestion, number: int | None) -> str:
    result = f"{asked.answer or 'none'} of the {asked.total} {asked.things} {asked.counted}"
    if number is None:
        return f"You skipped this. In fact {result}."
    gap = asked.answer - number
    if not gap:
        return f"You expected {number}, and you were right: {result}."
    return f"You expected {number}. In fact {result}, {abs(gap)} {'more' if gap > 0 else 'fewer'} than that."


def _cells(asked: NumberQuestion) -> list[tuple[str, int]]:
    """Return a cell for each thing asked about, or two parts of a line where they are too many to count."""
    rest = asked.total - asked.answer
    if asked.total > _MOST_CELLS:
        return [part for part in (("remains", asked.answer), ("not", rest)) if part[1]]
    return [("remains", 1)] * asked.answer + [("not", 1)] * rest
