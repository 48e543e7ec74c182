"""Questions for a class to vote on, without a word on which answer is right."""

from collections.abc import Mapping, Sequence

from howopen.domain.question import Question
from howopen.figures.markup import Markup, element, empty_element, join


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
    boxes = (
        element(
            "label",
            empty_element(
                "input",
                type="radio",
                name=f"vote-{asked.question_id}",
                value=option.option_id,
                data_do="answer",
                data_of=asked.question_id,
                checked=option.option_id == chosen,
            ),
            element("span", option.text),
            class_="ho-box",
        )
        for option in asked.options
    )
    return element("fieldset", element("legend", asked.text), *boxes, class_="ho-question")
