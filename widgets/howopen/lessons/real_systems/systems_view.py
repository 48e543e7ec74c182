"""The table of systems on the page: a press looks into a cell, or sorts by a column."""

import traitlets

from howopen.controls.filter_view import FilterView
from howopen.controls.view import View, script
from howopen.domain.catalog import Catalog
from howopen.domain.link_problem import left_out
from howopen.figures.figure_frame import figure_csv
from howopen.figures.markup import Markup
from howopen.figures.number_prediction import waits_for_prediction
from howopen.lessons.real_systems.choosing import chosen, columns
from howopen.lessons.real_systems.more_rows import STEP, rows_at_first
from howopen.lessons.real_systems.standing import Entry
from howopen.lessons.real_systems.systems_table import Address, Table, systems_file, systems_table


class SystemsView(View):
    """Shows the systems that `chooser` asks for, once it is `revealed`.

    `value` is the cell that is looked into, as in `pythia.weights`, or an empty text.
    """

    _esm = script("morphdom.min.js", "view.js", "page_tools.js")
    value = traitlets.Unicode()
    revealed = traitlets.Bool(False)

    def __init__(self, catalog: Catalog, entries: tuple[Entry, ...], chooser: FilterView) -> None:
        self._catalog, self._entries, self._chooser = catalog, entries, chooser
        self._columns = {factor.factor_id for factor in catalog.assessed}
        self._address: Address = str
        self._rows = rows_at_first(len(entries))
        self._drawn: dict[str, dict[tuple[str, str], Markup]] = {}
        super().__init__(html=waits_for_prediction())
        self.observe(lambda _: self._show(), ["value", "revealed"])
        chooser.observe(lambda _: self._show_from_the_top(), "value")
        self.on_action(self._act)

    def show(self, address: Address) -> None:
        """Show the table with links that lead to these addresses."""
        self._address = address
        self._drawn.clear()
        self._show()

    def read(self, text: str, problems: list[str]) -> str:
        """Return the cell that an address names; one that there is not is left out, and named."""
        if text and not self._has_cell(text):
            problems.append(left_out("looks into a cell that there is not", text))
            return ""
        return text

    def _has_cell(self, text: str) -> bool:
        system_id, _, factor_id = text.partition(".")
        return system_id in self._catalog.systems and factor_id in self._columns

    def _show_from_the_top(self) -> None:
        self._rows = rows_at_first(len(self._entries))
        self._show()

    def _show(self) -> None:
        if self.revealed:
            filters = self._chooser.filters
            of = filters.value("columns")
            shown = Table(
                self._chosen(),
                self._rows,
                columns(self._catalog, of),
                filters.value("sort"),
                self.value,
                self._address,
                self._drawn.setdefault(of, {}),
            )
            self.html = systems_table(self._catalog, shown)

    def _chosen(self) -> list[Entry]:
        return chosen(self._catalog, self._entries, self._chooser.filters)

    def _act(self, do: str, of: str, _: str) -> None:
        if do == "cell" and self._has_cell(of):
            self.value = "" if self.value == of else of
        elif do == "more":
            self._rows += STEP
            self._show()
        elif do == "sort":
            is_sorted = self._chooser.filters.value("sort") == of
            self._chooser.choose("sort", "" if is_sorted else of)
        elif do == "download" and self.revealed:
            made = figure_csv(systems_file(self._catalog, self._chosen()))
            self.send({"task": "save", "name": made.name, "type": made.media_type, "text": made.text})
