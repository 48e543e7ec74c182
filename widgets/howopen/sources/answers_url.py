"""Answers to questions as one entry of an address: `labour_point.1-compute_licence.0`, by their ids."""

from collections.abc import Mapping

from howopen.domain.link_problem import left_out
from howopen.domain.question import Question

_BETWEEN = "-"  # ids have underscores of their own


def write_answers(answers: Mapping[str, str]) -> str:
    """Return the value of the entry for the options chosen, by question."""
    return _BETWEEN.join(f"{question_id}.{option_id}" for question_id, option_id in answers.items())


def read_answers(text: str, questions: Mapping[str, Question], problems: list[str]) -> dict[str, str]:
    """Return the options chosen, by question; `problems` gets a sentence for each that is not there."""
    answers = {}
    for pair in filter(None, text.split(_BETWEEN)):
        question_id, _, option_id = pair.partition(".")
        if question_id in questions and questions[question_id].option(option_id):
            answers[question_id] = option_id
        else:
            problems.append(left_out("carries an answer that is not among those of the questions", pair))
    return answers
