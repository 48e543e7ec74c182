"""Questions for a class to vote on, without a word on which answer is right."""

from collections.abc import Mapping, Sequence

from howopen.domain.question import Question
from howopen.figures.markup import Markup, element, join
from howopen.figures.radio_boxes import radio_boxes


def vote_form(
    sets: Mapping[str, str], chosen: str, asked: Sequence[Question], given: Mapping[str, str]
) -> Markup:
    """Return the sets to choose from, and the questions of the chosen one with what was answered."""
    options = (element("option", words, value=name, selected=name == chosen) for name, words in sets.items())
    return join(
        element("label", "Questions ", element("select", *options, data_do="set")),
        *(_question(question, given.get(question.question_id, "")) for question in asked),
    )


def _question(asked: Question, chosen: str) -> Markup:
    words = {option.option_id: option.text for option in asked.options}
    boxes = radio_boxes(f"vote-{asked.question_id}", words, chosen, "answer", asked.question_id)
    return element("fieldset", element("legend", asked.text), *boxes, class_="ho-question")
