"""Which questions to take along to a learning platform, and in which format."""

from collections.abc import Mapping

from howopen.figures.markup import Markup, element, join
from howopen.lessons.classroom.quiz import FORMATS, Quiz


def quiz_form(sets: Mapping[str, str], chosen: str, quiz: Quiz) -> Markup:
    """Return the sets to choose from, a button for each format, and what is left out."""
    options = (element("option", words, value=name, selected=name == chosen) for name, words in sets.items())
    buttons = (
        element(
            "button",
            f"{each.platform} ({each.name})",
            type="button",
            data_do="download",
            data_of=name,
        )
        for name, each in FORMATS.items()
    )
    return join(
        element("label", "Questions to take along ", element("select", *options, data_do="set")),
        element("p", *buttons, class_="ho-row"),
        element(
            "p",
            f"Questions in the file: {len(quiz.items)}, each with key, source and feedback for every answer.",
            role="status",
        ),
        *(element("p", f"Left out: {each.question_id}, since {each.why}.") for each in quiz.skipped),
    )
