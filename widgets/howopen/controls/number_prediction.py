"""Predict a number first: one click to answer, one to skip, and then the answer against it."""

from urllib.parse import parse_qs

import traitlets

from howopen.controls.view import View
from howopen.figures.number_prediction import NumberQuestion, number_form, number_result

SKIPPED = "skip"


class NumberPrediction(View):
    """`value` is the number as text, `skip`, or empty as long as the reader has done neither."""

    value = traitlets.Unicode()

    def __init__(self, asked: NumberQuestion) -> None:
        self.asked = asked
        super().__init__(html=number_form(asked))
        self.observe(self._show, "value")
        self.on_action(self._act)

    def read(self, text: str) -> None:
        """Take the value that an address carries; one that cannot be read counts as none."""
        self.value = text if text == SKIPPED or self._is_number(text) else ""

    def _show(self, _: object) -> None:
        if self.value:
            number = None if self.value == SKIPPED else int(self.value)
            self.html = number_result(self.asked, number)
        else:
            self.html = number_form(self.asked)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "skip":
            self.value = SKIPPED
        elif do == "predict":
            text = parse_qs(value).get("number", [""])[0].strip()
            if self._is_number(text):
                self.value = str(int(text))
            else:
                problem = f"Give a whole number from 0 to {self.asked.total}, or skip."
                self.html = number_form(self.asked, problem)

    def _is_number(self, text: str) -> bool:
        return text.isdecimal() and len(text) < 4 and int(text) <= self.asked.total
