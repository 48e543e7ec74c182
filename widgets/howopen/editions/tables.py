"""For every setting the number of each view's markup: computed once for all that depends on the same."""

from array import array
from dataclasses import replace

from howopen.domain.catalog import Catalog
from howopen.domain.shown import Shown
from howopen.editions.file_view import FileView, Row
from howopen.editions.reachable import Beginning
from howopen.editions.texts import Numbered, Texts, cut_rows


class Tables:
    """`columns` holds under each view's and row's name a number for every setting, in order.

    A view's number is that of a sequence of pieces with holes for its rows; a row's is that of an entry of
    `entries`: the sequences for it folded and unfolded while no ability is chosen, then while one is that
    lights it, then while one is that dims it.
    """

    def __init__(self, views: tuple[FileView, ...]) -> None:
        self.texts = Texts()
        self.entries = Numbered()
        self.columns: dict[str, array] = {}
        self._views = views
        self._known: dict = {}
        self._rows = {view.name: [(row_name(view, row), row) for row in view.rows] for view in views}
        for name, rows in self._rows.items():
            self.columns |= {column: array("H") for column in (name, *(own for own, _ in rows))}

    def fill(self, catalog: Catalog, beginnings: tuple[Beginning, ...]) -> None:
        """Add all settings within reach of each beginning."""
        for beginning in beginnings:
            for scenario in beginning.scenarios():
                self._add(Shown.of(catalog, scenario, beginning.origin))

    def _add(self, shown: Shown) -> None:
        known, columns, drawn = self._known, self.columns, _Drawn(shown)
        for view in self._views:
            key = view.name, view.depends(shown)
            if key not in known:
                known[key] = self._frame(view, drawn)
            columns[view.name].append(known[key])
            for name, row in self._rows[view.name]:
                key = name, row.depends(shown)
                if key not in known:
                    known[key] = self._entry(view, row, drawn)
                columns[name].append(known[key])

    def _frame(self, view: FileView, drawn: "_Drawn") -> int:
        return self.texts.number(cut_rows(drawn(view), (row.key for row in view.rows))[0])

    def _entry(self, view: FileView, row: Row, drawn: "_Drawn") -> int:
        markups = (
            drawn(view, item, chosen) for chosen in ("", row.lit, row.dimmed) for item in ("", row.item)
        )
        return self.entries.number(
            tuple(self.texts.number(cut_rows(markup, [row.key])[1][row.key]) for markup in markups)
        )


class _Drawn:
    """The views of one setting; none is drawn twice."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._markups: dict[tuple[str, str, str], str] = {}

    def __call__(self, view: FileView, item: str = "", chosen: str = "") -> str:
        """Return a view's markup with an item unfolded and an ability chosen, or neither."""
        key = view.name, item, chosen
        if key not in self._markups:
            self._markups[key] = view.draw(
                replace(self._shown, opened=frozenset({item} - {""}), chosen=chosen)
            )
        return self._markups[key]


def row_name(view: FileView, row: Row) -> str:
    """Return the name of a row's column."""
    return f"{view.name} {row.key}"
