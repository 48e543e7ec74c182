"""In every browser a student predicts and answers, and what was said is still there later."""

from howopen.domain.catalog import find
from howopen.domain.dependency import Status
from howopen.domain.scenario import START
from howopen.domain.stance import Stance
from howopen.sources.answers_url import write_answers
from howopen.sources.question_file import read_questions

from tests.browser.engines.student import NUMBER, Student
from tests.browser.whole_system import catalog

IS_IN_ADDRESS = "words => location.href.includes(words)"
FOUND = find(catalog, catalog.at_stance(Stance.OPEN)).dependencies
REMAINING = sum(finding.status is Status.REMAINS for finding in FOUND)
QUESTION = read_questions()["data_choir"]


def test_predict_first(student: Student) -> None:
    """Nothing is told before a student has predicted; then the end state stands beside the prediction, there
    is one press to it, and no undo takes the prediction away."""
    student.arrive().expect(".ho-predict", "First, predict")
    student.press("predict")
    student.expect(".ho-problem", "whole number")
    student.predict(8)
    student.expect(".ho-predict", f"You expected 8; {REMAINING} of {len(FOUND)} remain")
    student.expect_none(NUMBER)
    student.expect_state(START, p="8")
    student.press("open-all")
    student.expect_state(catalog.at_stance(Stance.OPEN), p="8")
    student.press("undo")
    student.expect_state(START, p="8")
    student.reload()
    student.expect(".ho-predict", "You expected 8")


def test_a_question_has_its_feedback(student: Student) -> None:
    """A wrong answer says why, the right one too, and a reload keeps it."""
    student.arrive()
    for option in sorted(QUESTION.options, key=lambda option: option.correct):
        student.answer(QUESTION.question_id, option.option_id)
        student.expect(".ho-feedback", option.feedback)
    student.tab.wait(IS_IN_ADDRESS, write_answers({QUESTION.question_id: option.option_id}))
    student.reload()
    student.expect(".ho-feedback", option.feedback)
