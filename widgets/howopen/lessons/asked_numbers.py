"""The numbers that pages ask their readers to predict, each with its answer.

A page is made for its question, so this takes as long as that page's lesson does, and is done once.
"""

from functools import cache
from typing import Any

from howopen.figures.number_prediction import NumberQuestion
from howopen.lessons.registry import folder_of, lesson_of
from howopen.sources.series_table import read_series

_ENDING = "_number"


@cache
def asked_number(name: str) -> NumberQuestion:
    """Return the question behind a name such as `labour_number`, by which answers are handed in."""
    page = next(page for page in read_series() if folder_of(page).startswith(name.removesuffix(_ENDING)))
    lesson: Any = lesson_of(page)()
    return lesson.prediction.asked
