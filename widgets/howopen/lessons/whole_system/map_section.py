"""The map of open AI with what moves its floor, hidden until the reader has predicted or skipped."""

import traitlets

from howopen.controls.plotly_view import PlotlyView
from howopen.controls.view import View
from howopen.domain.shown import Shown
from howopen.domain.whole_number import whole_number
from howopen.lessons.whole_system.map_figure import (
    floor_table,
    here_on_map,
    map_heading,
    openness_map,
    systems_table,
)
from howopen.lessons.whole_system.openness_map import Floor, Setting, floors, settings, system_places
from howopen.pages.layout import placed
from howopen.pages.page_state import PageState


class MapSection(traitlets.HasTraits):
    """`box` is the section. Nothing of it is computed or sent before `revealed`."""

    revealed = traitlets.Bool(False)

    def __init__(self, shown: Shown, state: PageState) -> None:
        super().__init__()
        self._shown = shown
        self._catalog = shown.catalog
        self._state = state
        self._settings: tuple[Setting, ...] = ()
        self._floors: tuple[Floor, ...] = ()
        self._plot = PlotlyView("Map of open AI; the tables below say the same")
        self._heading = View(map_heading(revealed=False))
        self._moves, self._table = View(), View()
        self.box = placed("ho-map", {"map": [self._heading, self._plot, self._moves, self._table]})
        self._plot.on_choice(self._go_to)
        self._moves.on_action(self._act)
        self.observe(self._reveal, "revealed")

    def show(self, shown: Shown) -> None:
        """Put the present setting on the map, and say where in the table it stands."""
        self._shown = shown
        if self.revealed:
            self._plot.here = here_on_map(shown)
            self._moves.html = floor_table(self._floors, shown.scenario)

    def _reveal(self, _: object) -> None:
        self._heading.html = map_heading(revealed=self.revealed)
        if self.revealed:
            self._settings = tuple(settings(self._catalog))
            self._floors = floors(self._catalog)
            systems = system_places(self._catalog)
            self._table.html = systems_table(systems)
            self._plot.figure = openness_map(self._catalog, self._settings, systems)
            self.show(self._shown)

    def _go_to(self, chosen: str) -> None:
        """Go to a system by its id, or to a setting by its number."""
        if chosen in self._catalog.systems:
            self._state.begin_from(chosen)
        elif (number := whole_number(chosen, len(self._settings) - 1)) is not None:
            self._state.start(self._settings[number].scenario)

    def _act(self, do: str, of: str, _: str) -> None:
        number = whole_number(of, len(self._floors) - 1)
        if do == "floor" and number is not None:
            self._state.start(self._floors[number].scenario)
