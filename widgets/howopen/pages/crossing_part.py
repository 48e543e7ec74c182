"""Two switches against each other on a page, shown once the reader has predicted or skipped."""

from howopen.controls.explained_view import ExplainedView
from howopen.controls.number_prediction import NumberPrediction
from howopen.domain.crossing import Cell, crossing
from howopen.domain.shown import Shown
from howopen.figures.crossing import Switches, crossing_grid
from howopen.figures.figure_frame import Figure
from howopen.pages.page_state import PageState
from howopen.pages.reveal import reveal_by


class CrossingPart:
    """`view` shows the grid; choosing a setting goes there. Without a prediction it is shown at once."""

    def __init__(
        self, state: PageState, switches: Switches, prediction: NumberPrediction | None = None
    ) -> None:
        self._state, self._switches = state, switches
        self._cells: tuple[Cell, ...] = ()
        self.view = ExplainedView(self._draw, self._go)
        if prediction is not None:
            reveal_by(prediction, self.view)

    def show(self, shown: Shown) -> None:
        """Put the pairs around the present setting in place."""
        self.view.show(shown)

    def _draw(self, shown: Shown, is_open: bool) -> Figure:
        switches = self._switches
        self._cells = crossing(shown.catalog, shown.scenario, switches.rows, switches.columns)
        return crossing_grid(shown, switches, self._cells, is_open)

    def _go(self, number: int) -> None:
        if number < len(self._cells):
            self._state.change(self._cells[number].scenario)
