"""One click to answer or to skip, before the cost of each label is shown."""

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.lessons.definitions.label_prediction import SKIPPED, SPANS, label_prediction


class LabelPrediction(View):
    """`value` is the answer given, `skip`, or None as long as there is neither."""

    value = traitlets.Unicode(None, allow_none=True)

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        super().__init__(html=label_prediction(catalog, None))
        self.observe(self._show, "value")
        self.on_action(self._act)

    def _show(self, _: object) -> None:
        self.html = label_prediction(self._catalog, self.value)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "predict" and value in (*SPANS, SKIPPED):
            self.value = value
