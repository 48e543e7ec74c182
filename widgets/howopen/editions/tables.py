"""For every setting the number of each view's markup: computed once for all that depends on the same."""

from array import array
from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from howopen.domain.catalog import Catalog
from howopen.domain.shown import Shown
from howopen.editions.file_view import FileView, Row
from howopen.editions.reachable import Beginning
from howopen.editions.texts import Blanks, Numbered, Texts
from howopen.figures.markup import Rows

_BLANKS = Blanks()
Drawn = TypeVar("Drawn")


class Tables:
    """`columns` holds under each name of a view, section and row a number for every setting, in order.

    A view's or section's number is that of a sequence of pieces with blanks for its parts; a row's is that
    of an entry of `entries`: the sequences for it folded and unfolded while no ability is chosen, then while
    one is that lights it, then while one is that dims it.
    """

    def __init__(self, views: tuple[FileView, ...]) -> None:
        self.texts = Texts()
        self.entries = Numbered()
        self.columns: dict[str, array] = {}
        self._views = views
        self._known: dict[tuple[str, Hashable], int] = {}

    def fill(self, catalog: Catalog, beginnings: tuple[Beginning, ...]) -> None:
        """Add all settings within reach of each beginning."""
        for beginning in beginnings:
            for scenario in beginning.scenarios():
                self._add(Shown.of(catalog, scenario, beginning.origin))

    def _add(self, shown: Shown) -> None:
        for view in self._views:
            drawn = _Drawing(view, shown)
            self._put(view.name, view.depends(shown), drawn.frame, self.texts.number)
            for key, depends in view.sections.items():
                self._put(
                    part_name(view, key), depends(shown), partial(drawn.section, key), self.texts.number
                )
            for row in view.rows:
                self._put(
                    part_name(view, row.key), row.depends(shown), partial(drawn.entry, row), self._entry
                )

    def _put(
        self, name: str, depends: Hashable, draw: Callable[[], Drawn], number: Callable[[Drawn], int]
    ) -> None:
        """Add a number to a column; nothing is drawn again for what depends on the same."""
        key = name, depends
        if key not in self._known:
            self._known[key] = number(draw())
        self.columns.setdefault(name, array("H")).append(self._known[key])

    def _entry(self, markups: tuple[str, ...]) -> int:
        return self.entries.number(tuple(map(self.texts.number, markups)))


class _Drawing:
    """A view of one setting; its rows are drawn once for each item unfolded and ability chosen."""

    def __init__(self, view: FileView, shown: Shown) -> None:
        self._view, self._shown = view, shown
        self._rows: dict[tuple[str, str], Rows] = {}

    def frame(self) -> str:
        """Return the frame, with blanks for all in it."""
        return self._view.frame(self._shown, _BLANKS)

    def section(self, key: str) -> str:
        """Return a section, with blanks for its rows."""
        return self._view.draw_sections(self._shown, _BLANKS)[key]

    def entry(self, row: Row) -> tuple[str, ...]:
        """Return a row in all the ways in which it can stand."""
        ways = ((item, chosen) for chosen in ("", row.lit, row.dimmed) for item in ("", row.item))
        return tuple(self._row(row.key, item, chosen) for item, chosen in ways)

    def _row(self, key: str, item: str, chosen: str) -> str:
        way = item, chosen
        if way not in self._rows:
            shown = replace(self._shown, opened=frozenset({item} - {""}), chosen=chosen)
            self._rows[way] = self._view.draw_rows(shown)
        return self._rows[way][key]


def part_name(view: FileView, key: str) -> str:
    """Return the name of a section's or a row's column."""
    return f"{view.name} {key}"
