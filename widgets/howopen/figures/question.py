"""A question to check oneself with, and what to say about the answer chosen."""

from howopen.domain.catalog import Catalog
from howopen.domain.question import Question
from howopen.figures.citation import cited
from howopen.figures.markup import Markup, element
from howopen.figures.radio_boxes import radio_boxes


def question(catalog: Catalog, asked: Question, chosen: str = "") -> Markup:
    """Return a question with its answers as radio buttons, and the feedback to the one chosen."""
    words = {option.option_id: option.text for option in asked.options}
    options = radio_boxes(asked.question_id, words, chosen, "answer", asked.question_id)
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
