"""Two switches against each other on a page, shown once the reader has predicted or skipped."""

from howopen.controls.explained_view import ExplainedView
from howopen.controls.number_prediction import NumberPrediction
from howopen.domain.catalog import Catalog
from howopen.domain.crossing import Cell, Setting, crossing
from howopen.explorers.page_state import PageState
from howopen.figures.crossing import crossing_grid
from howopen.figures.markup import Markup
from howopen.figures.number_prediction import waits_for_prediction


class CrossingPart:
    """`view` follows the state; choosing a setting goes there. Without a prediction it is shown at once."""

    def __init__(
        self,
        catalog: Catalog,
        state: PageState,
        rows: tuple[Setting, ...],
        columns: tuple[Setting, ...],
        caption: str,
        prediction: NumberPrediction | None = None,
    ) -> None:
        self._catalog, self._state, self._prediction = catalog, state, prediction
        self._rows, self._columns, self._caption = rows, columns, caption
        self.view = ExplainedView(self._draw, self._go)
        state.observe(lambda _: self.view.show(), "history")
        if prediction is not None:
            prediction.observe(lambda _: self.view.show(), "value")
        self.view.show()

    def _cells(self) -> tuple[Cell, ...]:
        return crossing(self._catalog, self._state.scenario, self._rows, self._columns)

    def _draw(self, is_open: bool) -> Markup:
        if self._prediction is not None and not self._prediction.value:
            return waits_for_prediction()
        scenario = self._state.scenario
        columns = len(self._columns)
        return crossing_grid(self._catalog, self._cells(), scenario, columns, self._caption, is_open)

    def _go(self, number: int) -> None:
        cells = self._cells()
        if number < len(cells):
            self._state.change(cells[number].scenario)
