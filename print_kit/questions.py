"""The questions for a class on paper, and the key by itself."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from howopen.domain.catalog import Catalog
from howopen.domain.question import Option, Question
from howopen.figures.citation import cited
from howopen.figures.markup import Markup, element, join
from howopen.lessons.classroom.question_sets import asked_in_class
from howopen.lessons.classroom.tally_figure import letter
from howopen.sources.question_file import read_questions
from howopen.sources.series_table import read_series

from print_kit.cards import key_of_cards
from print_kit.document import Document

_SHORT = 3
"""A set of no more questions needs no page of its own."""


@cache
def sets() -> Mapping[str, list[Question]]:
    """Return the questions that no page shows, by the titles under which they are given out."""
    found = asked_in_class(read_questions().values(), read_series())
    return {title: list(questions) for title, questions in found.values() if questions}


def question_sheet() -> Document:
    """Return the questions with their answers, and no word on which is right."""
    return Document("questions", "Questions for a class", join(*_sections(_asked)))


def key(known: Catalog) -> Document:
    """Return the same questions with what is right, the feedback to each answer, and the source."""
    body = join(*_sections(lambda question: _answered(known, question)), key_of_cards(known))
    return Document("key", "Key to the questions and to the cards", body)


def _sections(shown: Callable[[Question], Markup]) -> Iterator[Markup]:
    for title, questions in sets().items():
        items = (element("li", shown(question)) for question in questions)
        size = "short" if len(questions) <= _SHORT else None
        yield element("section", element("h1", title), element("ol", *items, class_="questions"), class_=size)


def _asked(question: Question) -> Markup:
    options = (element("li", option.text) for option in question.options)
    return join(element("p", question.text), element("ol", *options, type="A"))


def _answered(known: Catalog, question: Question) -> Markup:
    right = next(place for place, option in enumerate(question.options) if option.correct)
    return join(
        element("p", element("strong", letter(right)), f" · {question.text}"),
        element("p", question.question_id, class_="kind"),
        element("ol", *map(_told, question.options), type="A"),
        element("p", cited(known.sources[question.source_id], question.locator), class_="kind"),
    )


def _told(option: Option) -> Markup:
    mark = element("strong", "✓ ") if option.correct else None
    return element("li", mark, option.text, element("p", option.feedback))
