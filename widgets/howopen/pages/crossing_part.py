"""Two switches against each other on a page, shown once the reader has predicted or skipped."""

from howopen.controls.explained_view import ExplainedView
from howopen.controls.number_prediction import NumberPrediction
from howopen.domain.catalog import Catalog
from howopen.figures.crossing import Switches, crossing_grid
from howopen.figures.figure_frame import Figure
from howopen.pages.page_state import PageState


class CrossingPart:
    """`view` follows the state; choosing a setting goes there. Without a prediction it is shown at once."""

    def __init__(
        self,
        catalog: Catalog,
        state: PageState,
        switches: Switches,
        prediction: NumberPrediction | None = None,
    ) -> None:
        self._catalog, self._state, self._switches = catalog, state, switches
        self.view = ExplainedView(self._draw, self._go, revealed=prediction is None)
        state.observe(lambda _: self.view.show(), "history")
        if prediction is not None:
            prediction.observe(lambda _: self._reveal(prediction), "value")

    def _reveal(self, prediction: NumberPrediction) -> None:
        self.view.revealed = bool(prediction.value)

    def _draw(self, is_open: bool) -> Figure:
        return crossing_grid(self._catalog, self._switches, self._state.scenario, is_open)

    def _go(self, number: int) -> None:
        cells = self._switches.cells(self._catalog, self._state.scenario)
        if number < len(cells):
            self._state.change(cells[number].scenario)
