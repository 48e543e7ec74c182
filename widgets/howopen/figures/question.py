"""A question to check oneself with, and what to say about the answer chosen."""

from howopen.domain.catalog import Catalog
from howopen.domain.question import Question
from howopen.figures.citation import cited
from howopen.figures.markup import Markup, element, empty_element


def question(catalog: Catalog, asked: Question, chosen: str = "") -> Markup:
    """Return a question with its answers as radio buttons, and the feedback to the one chosen."""
    options = (
        element(
            "label",
            empty_element(
                "input",
                type="radio",
                name=asked.question_id,
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
    return element(
        "fieldset",
        element("legend", asked.text),
        *options,
        element("div", _feedback(catalog, asked, chosen), role="status", class_="ho-feedback"),
        class_="ho-question",
    )


def _feedback(catalog: Catalog, asked: Question, chosen: str) -> Markup | None:
    option = asked.option(chosen)
    if option is None:
        return None
    return element(
        "p",
        element("strong", "✓ Yes. " if option.correct else "✗ Not quite. "),
        f"{option.feedback} ",
        cited(catalog.sources[asked.source_id], asked.locator),
    )
