"""A quiz in GIFT, the text format of Moodle: https://docs.moodle.org/en/GIFT_format"""

import re

from howopen.domain.question import Option
from howopen.lessons.classroom.quiz import Quiz, QuizItem

_HAS_A_MEANING = re.compile(r"[\\~=#{}:]")


def gift(quiz: Quiz) -> bytes:
    """Return a quiz as a file of GIFT; each question has its id as its name."""
    head = f"// {_one_line(quiz.title)}\n$CATEGORY: {_one_line(quiz.title).replace('/', '//')}\n"
    return "\n".join((head, *map(_item, quiz.items))).encode()


def _item(item: QuizItem) -> str:
    asked = item.question
    lines = [f"::{_plain(asked.question_id)}::{_plain(asked.text)} {{", *map(_answer, asked.options)]
    return "\n".join((*lines, f"####{_plain(item.source)}", "}\n"))


def _answer(option: Option) -> str:
    return f"{'=' if option.correct else '~'}{_plain(option.text)}#{_plain(option.feedback)}"


def _plain(text: str) -> str:
    """Return a text that Moodle shows as it stands: no sign of it means anything, and no line ends."""
    escaped = _HAS_A_MEANING.sub(lambda sign: f"\\{sign[0]}", _one_line(text))
    return f"[plain]{escaped}" if escaped.startswith("[") else escaped


def _one_line(text: str) -> str:
    return " ".join(text.split())
