"""One click to answer or to skip, before the cost of each label is shown."""

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.link_problem import left_out
from howopen.lessons.definitions.label_cost import LabelCost
from howopen.lessons.definitions.label_prediction import SKIPPED, SPANS, label_prediction

_ANSWERS = (*SPANS, SKIPPED)


class LabelPrediction(View):
    """`value` is the answer given, `skip`, or an empty text as long as there is neither."""

    value = traitlets.Unicode()

    def __init__(self, catalog: Catalog, costs: tuple[LabelCost, ...]) -> None:
        self._catalog = catalog
        self._costs = costs
        super().__init__(html=label_prediction(catalog, costs, ""))
        self.observe(self._show, "value")
        self.on_action(self._act)

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value of an address, or none; `problems` gets a sentence for one that cannot be read."""
        if text in ("", *_ANSWERS):
            return text
        problems.append(left_out("carries a prediction that cannot be read", text))
        return ""

    def _show(self, _: object) -> None:
        self.html = label_prediction(self._catalog, self._costs, self.value)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "predict" and value in _ANSWERS:
            self.value = value
