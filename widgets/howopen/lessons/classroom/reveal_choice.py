"""Which question the class looks at, and how much of its tally is shown."""

from collections.abc import Sequence

from howopen.domain.question import Question
from howopen.figures.markup import Markup, element, join
from howopen.figures.radio_boxes import radio_boxes
from howopen.lessons.classroom.tally_figure import STEPS

_LONGEST = 90


def question_choice(questions: Sequence[Question], chosen: str, step: str) -> Markup:
    """Return the list of questions that were answered, and the three steps."""
    if not questions:
        return element("p", "Nothing has been collected yet.", class_="ho-note")
    options = (
        element("option", _short(q.text), value=q.question_id, selected=q.question_id == chosen)
        for q in questions
    )
    steps = radio_boxes("step", STEPS, step, "step")
    return join(
        element("label", "Question ", element("select", *options, data_do="question")),
        element("fieldset", element("legend", "Show"), *steps),
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
