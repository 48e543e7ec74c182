"""A quiz in QTI 1.2 with the names that Canvas goes by."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from howopen.lessons.classroom.qti_package import Resource, node, package
from howopen.lessons.classroom.quiz import Quiz, QuizItem, right_one

_NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_RESPONSE, _GENERAL = "response1", "general_fb"


def qti_1_2(quiz: Quiz) -> bytes:
    """Return a package of one assessment; each question has its id, and counts one point."""
    section = node("section", *map(_item, quiz.items), ident="root_section")
    assessment = node("assessment", section, ident="howopen", title=quiz.title)
    root = node("questestinterop", assessment, xmlns=_NAMESPACE)
    about = {"schema": "IMS Content", "schemaversion": "1.1.3"}
    return package("howopen", about, [Resource("howopen/howopen.xml", "imsqti_xmlv1p2", root)])


def _item(item: QuizItem) -> Element:
    asked = item.question
    names = _names(item)
    answers = (
        node("response_label", _material(option.text), ident=name)
        for name, option in zip(names, asked.options, strict=True)
    )
    said = zip((*names, ""), (*(option.feedback for option in asked.options), item.source), strict=True)
    return node(
        "item",
        node("itemmetadata", node("qtimetadata", *_metadata(names))),
        node(
            "presentation",
            _material(asked.text),
            node("response_lid", node("render_choice", *answers), ident=_RESPONSE, rcardinality="Single"),
        ),
        node("resprocessing", *_scoring(names, names[right_one(asked)])),
        *(
            node("itemfeedback", node("flow_mat", _material(text)), ident=_feedback_of(name))
            for name, text in said
        ),
        ident=asked.question_id,
        title=asked.question_id,
    )


def _names(item: QuizItem) -> list[str]:
    return [f"answer_{option.option_id}" for option in item.question.options]


def _metadata(names: Iterable[str]) -> Iterable[Element]:
    fields = {
        "question_type": "multiple_choice_question",
        "points_possible": "1",
        "original_answer_ids": ",".join(names),
    }
    for label, entry in fields.items():
        yield node("qtimetadatafield", node("fieldlabel", text=label), node("fieldentry", text=entry))


def _scoring(names: Iterable[str], right: str) -> Iterable[Element]:
    """Yield what is said to each answer and after all, and which of them gets the point."""
    limits = {"maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
    yield node("outcomes", node("decvar", **limits))
    yield _when(node("other"), _shows(""))
    for name in names:
        yield _when(_is(name), _shows(name))
    yield _when(_is(right), node("setvar", text="100", action="Set", varname="SCORE"), goes_on="No")


def _when(condition: Element, then: Element, goes_on: str = "Yes") -> Element:
    return node("respcondition", node("conditionvar", condition), then, **{"continue": goes_on})


def _is(name: str) -> Element:
    return node("varequal", text=name, respident=_RESPONSE)


def _shows(name: str) -> Element:
    return node("displayfeedback", feedbacktype="Response", linkrefid=_feedback_of(name))


def _feedback_of(name: str) -> str:
    return f"{name}_fb" if name else _GENERAL


def _material(text: str) -> Element:
    return node("material", node("mattext", text=text, texttype="text/plain"))
