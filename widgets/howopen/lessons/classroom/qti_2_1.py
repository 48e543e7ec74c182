"""A quiz in QTI 2.1 as Blackboard takes it: a test, and a file for each of its questions.

By its help, Blackboard leaves out questions that process answers in ways of their own. So this is done in the
plainest way: one feedback to the right answer, and one to all others, which says of each what is wrong.
"""

from xml.etree.ElementTree import Element

from howopen.domain.question import Option
from howopen.lessons.classroom.qti_package import Resource, node, package
from howopen.lessons.classroom.quiz import Quiz, QuizItem, right_one

_NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_RESPONSE, _SCORE, _FEEDBACK = "RESPONSE", "SCORE", "FEEDBACKBASIC"
_RIGHT, _WRONG = "correct_fb", "incorrect_fb"
_TEST = "howopen_test.xml"


def qti_2_1(quiz: Quiz) -> bytes:
    """Return a package of one test; each question has its id, and counts one point."""
    items = [Resource(_file(item), "imsqti_item_xmlv2p1", _item(item), needs=(_TEST,)) for item in quiz.items]
    files = tuple(item.path for item in items)
    test = Resource(_TEST, "imsqti_test_xmlv2p1", _test(quiz), needs=files)
    return package("howopen", {"schema": "QTIv2.1", "schemaversion": "2.0"}, [test, *items])


def _file(item: QuizItem) -> str:
    return f"{item.question.question_id}.xml"


def _test(quiz: Quiz) -> Element:
    parts = (
        node("assessmentItemRef", identifier=item.question.question_id, href=_file(item))
        for item in quiz.items
    )
    section = node("assessmentSection", *parts, identifier="section", title=quiz.title, visible="true")
    modes = {"navigationMode": "nonlinear", "submissionMode": "simultaneous"}
    part = node("testPart", section, identifier="part", **modes)
    return node("assessmentTest", part, xmlns=_NAMESPACE, identifier="howopen", title=quiz.title)


def _item(item: QuizItem) -> Element:
    asked = item.question
    right = asked.options[right_one(asked)]
    about = {"responseIdentifier": _RESPONSE, "shuffle": "false", "maxChoices": "1"}
    choices = (node("simpleChoice", text=option.text, identifier=_name(option)) for option in asked.options)
    wrong = (f"“{option.text}” {option.feedback}" for option in asked.options if option is not right)
    return node(
        "assessmentItem",
        _declared("response", _RESPONSE, "identifier", "correctResponse", _name(right)),
        _declared("outcome", _SCORE, "float", "defaultValue", "0"),
        _declared("outcome", _FEEDBACK, "identifier"),
        node("itemBody", node("p", text=asked.text), node("choiceInteraction", *choices, **about)),
        node("responseProcessing", _processing()),
        _said(_RIGHT, right.feedback, item.source),
        _said(_WRONG, *wrong, item.source),
        xmlns=_NAMESPACE,
        identifier=asked.question_id,
        title=asked.question_id,
        adaptive="false",
        timeDependent="false",
    )


def _name(option: Option) -> str:
    return f"answer_{option.option_id}"


def _declared(role: str, identifier: str, kind: str, meaning: str = "", value: str = "") -> Element:
    values = [node(meaning, node("value", text=value))] if meaning else []
    about = {"identifier": identifier, "cardinality": "single", "baseType": kind}
    return node(f"{role}Declaration", *values, **about)


def _processing() -> Element:
    """Return that the right answer gets the point and its feedback, and every other one the other."""
    is_right = node("match", *(node(name, identifier=_RESPONSE) for name in ("variable", "correct")))
    return node(
        "responseCondition",
        node("responseIf", is_right, _set(_SCORE, "float", "1"), _set(_FEEDBACK, "identifier", _RIGHT)),
        node("responseElse", _set(_FEEDBACK, "identifier", _WRONG)),
    )


def _set(outcome: str, kind: str, value: str) -> Element:
    return node("setOutcomeValue", node("baseValue", text=value, baseType=kind), identifier=outcome)


def _said(name: str, *texts: str) -> Element:
    about = {"outcomeIdentifier": _FEEDBACK, "identifier": name, "showHide": "show"}
    return node("modalFeedback", *(node("p", text=text) for text in texts), **about)
