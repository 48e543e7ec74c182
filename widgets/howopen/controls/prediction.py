"""Predict first: one click to answer, one to skip, and then the result against it."""

from collections.abc import Callable
from urllib.parse import parse_qs

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.prediction import Prediction
from howopen.domain.whole_number import whole_number
from howopen.figures.markup import Markup
from howopen.figures.prediction import prediction_form


class PredictionForm(View):
    """`value` is the prediction, or None as long as the reader has neither predicted nor skipped.

    `answer` returns what then stands in the form's place.
    """

    value = traitlets.Instance(Prediction, allow_none=True)

    def __init__(
        self,
        catalog: Catalog,
        answer: Callable[[Prediction], Markup],
        open_all: Callable[[], None] = lambda: None,
    ) -> None:
        self._catalog = catalog
        self._answer = answer
        self._open_all = open_all
        super().__init__(html=prediction_form(catalog))
        self.observe(self._show, "value")
        self.on_action(self._act)

    def _show(self, _: object) -> None:
        if self.value is None:
            self.html = prediction_form(self._catalog)
        else:
            self.html = self._answer(self.value)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "skip":
            self.value = Prediction()
        elif do == "predict":
            self._predict(parse_qs(value))
        elif do == "again":
            self.value = None
        elif do == "open-all":
            self._open_all()

    def _predict(self, answers: dict[str, list[str]]) -> None:
        """Take the number, or as many as were named where no number was given."""
        named = frozenset(answers.get("named", ())) & set(self._catalog.dependencies)
        text = answers.get("number", [""])[0].strip() or (str(len(named)) if named else "")
        total = len(self._catalog.dependencies)
        number = whole_number(text, total)
        if number is not None:
            self.value = Prediction(number, named)
        else:
            self.html = prediction_form(self._catalog, f"Give a whole number from 0 to {total}, or skip.")
