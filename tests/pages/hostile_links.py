"""Opens lessons with queries that no page wrote, in this process."""

from collections.abc import Iterable

from howopen.lessons.registry import all_lessons
from howopen.sources.catalog_files import catalog
from ipywidgets import Widget

from tests.server.hostile import MARK

LESSONS = tuple(all_lessons().values())


def words() -> list[str]:
    """Return what means something in a query: codes of factors, and ids."""
    tables = catalog()
    return [*tables.codes.factors.values(), *tables.systems, *tables.dependencies]


def open_with(lesson: object, widgets: Iterable[Widget], query: str) -> None:
    """Let a lesson hear a query as its page sends it, and look through all that it shows."""
    lesson.page_link.arrived = query
    for widget in widgets:
        shown = getattr(widget, "html", "")
        assert MARK not in shown, f"{query!r} stands unescaped in {shown[:200]}"


def widgets_of(make: type) -> tuple[object, list[Widget]]:
    """Return a new lesson, and every widget that was made for it."""
    from ipywidgets.widgets.widget import _instances

    before = set(_instances)
    lesson = make()
    return lesson, [widget for key, widget in _instances.items() if key not in before]
