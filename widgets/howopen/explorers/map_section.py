"""The map of open AI with what moves its floor, hidden until the reader has predicted or skipped."""

import traitlets

from howopen.controls.plotly_view import PlotlyView
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.openness_map import Setting, floors, settings
from howopen.explorers.layout import placed
from howopen.explorers.page_state import PageState
from howopen.figures.openness_map import map_heading, map_notes, openness_map


class MapSection(traitlets.HasTraits):
    """`box` is the section. Nothing of it is computed or sent before `revealed`."""

    revealed = traitlets.Bool(False)

    def __init__(self, catalog: Catalog, state: PageState) -> None:
        super().__init__()
        self._catalog = catalog
        self._state = state
        self._settings: tuple[Setting, ...] = ()
        self._plot = PlotlyView("Map of open AI; the tables below say the same")
        self._heading = View(map_heading(catalog, revealed=False))
        self._notes = View()
        self.box = placed("ho-map", {"map": [self._heading, self._plot, self._notes]})
        self._plot.on_choice(self._go_to)
        self.observe(self._reveal, "revealed")
        state.observe(self._show, "history")

    def _reveal(self, _: object) -> None:
        self._heading.html = map_heading(self._catalog, revealed=self.revealed)
        if self.revealed:
            self._settings = tuple(settings(self._catalog))
            self._notes.html = map_notes(self._catalog, floors(self._catalog))
            self._show(None)

    def _show(self, _: object) -> None:
        if self.revealed:
            self._plot.figure = openness_map(self._catalog, self._settings, self._state.scenario)

    def _go_to(self, index: int) -> None:
        if 0 <= index < len(self._settings):
            self._state.change(self._settings[index].scenario)
