"""Questions on their way to a learning platform: each with its source, and what no platform could take."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from howopen.domain.evidence import Source
from howopen.domain.question import Question

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FEWEST, _MOST = 2, 26
"""How many answers there must be to choose from, and for how many there are letters."""


@dataclass(frozen=True, slots=True)
class QuizItem:
    """A question, and in a sentence the source that bears its answer."""

    question: Question
    source: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A question that no format could hold, and why."""

    question_id: str
    why: str


@dataclass(frozen=True, slots=True)
class Quiz:
    """Questions under a title, and those that had to stay behind."""

    title: str
    items: tuple[QuizItem, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class QuizFormat:
    """One way of writing a quiz: which platform reads it, what it is called, and how its file is named."""

    platform: str
    name: str
    ending: str
    media_type: str


FORMATS: Mapping[str, QuizFormat] = {
    "gift": QuizFormat("Moodle", "GIFT", "gift.txt", "text/plain"),
    "qti12": QuizFormat("Canvas", "QTI 1.2", "qti12.zip", "application/zip"),
    "qti21": QuizFormat("Blackboard", "QTI 2.1", "qti21.zip", "application/zip"),
}


def quiz_of(title: str, questions: Iterable[Question], sources: Mapping[str, Source]) -> Quiz:
    """Return a quiz of all questions that can be held, with the others by name."""
    items, skipped = [], []
    for question in questions:
        if why := _why_not(question):
            skipped.append(Skipped(question.question_id, why))
        else:
            items.append(QuizItem(question, _said(sources[question.source_id], question.locator)))
    return Quiz(title, tuple(items), tuple(skipped))


def right_one(question: Question) -> int:
    """Return the place of the right answer."""
    return next(place for place, option in enumerate(question.options) if option.correct)


def _why_not(question: Question) -> str:
    """Return why a platform could not hold a question, or an empty text where it can."""
    texts = [option.text for option in question.options]
    if sum(option.correct for option in question.options) != 1:
        return "not exactly one of its answers is right"
    if not _FEWEST <= len(texts) <= _MOST:
        return f"it has not between {_FEWEST} and {_MOST} answers"
    if len(set(texts)) < len(texts) or not all(map(str.strip, texts)):
        return "two of its answers cannot be told apart, or one is empty"
    if any(map(_NOT_IN_XML.search, _all_texts(question))):
        return "it has a sign that no XML file may have"
    return ""


def _all_texts(question: Question) -> Sequence[str]:
    said = (text for option in question.options for text in (option.text, option.feedback))
    return (question.text, *said)


def _said(source: Source, locator: str) -> str:
    known = (source.authors, source.published[:4], source.title, locator, source.link)
    return f"Source: {'; '.join(part for part in known if part)}"
