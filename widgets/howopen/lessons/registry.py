"""Which lesson a page shows: `06_compute.ipynb` shows `Compute`, which is in `lessons/compute/lesson.py`.

The series is listed once, in `data/pages.csv`; folder and class are named after the notebook.
"""

from importlib import import_module

from howopen.domain.series import PageEntry
from howopen.pages.lesson import Lesson
from howopen.sources.series_table import read_series


def folder_of(page: PageEntry) -> str:
    """Return the name of the folder that holds a page's lesson."""
    return page.notebook.partition("_")[2]


def lesson_of(page: PageEntry) -> type[Lesson]:
    """Return the class of a page's lesson; no other page's lesson is imported."""
    folder = folder_of(page)
    return getattr(import_module(f"howopen.lessons.{folder}.lesson"), folder.title().replace("_", ""))


def all_lessons() -> dict[str, type[Lesson]]:
    """Return the lessons of all pages by the pages' ids, in the order of the series."""
    return {page.page_id: lesson_of(page) for page in read_series()}
