"""Predict now, see the answer on a later page."""

from howopen.controls.prediction import PredictionForm
from howopen.domain.catalog import Catalog
from howopen.figures.prediction import prediction_form
from howopen.lessons.start_here.prediction_kept import prediction_kept


class KeptPrediction(PredictionForm):
    """`value` is the prediction, or None; nothing here tells whether it was right."""

    def __init__(self, catalog: Catalog, answered_by: str) -> None:
        """Make the form; `answered_by` is the title of the page with the answer."""
        self._answered_by = answered_by
        super().__init__(catalog, lambda: None)

    def _show(self, _: object) -> None:
        if self.value is None:
            self.html = prediction_form(self._catalog)
        else:
            self.html = prediction_kept(self._catalog, self.value, self._answered_by)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "again":
            self.value = None
        else:
            super()._act(do, of, value)
