"""Predict a number first: one click to answer, one to skip, and then the answer against it."""

from urllib.parse import parse_qs

import traitlets

from howopen.controls.view import View
from howopen.domain.link_problem import left_out
from howopen.domain.prediction import SKIPPED
from howopen.domain.whole_number import whole_number
from howopen.figures.number_prediction import NumberQuestion, number_form, number_result


class NumberPrediction(View):
    """`value` is the number as text, `skip`, or empty as long as the reader has done neither."""

    value = traitlets.Unicode()

    def __init__(self, asked: NumberQuestion) -> None:
        self.asked = asked
        super().__init__(html=number_form(asked))
        self.observe(self._show, "value")
        self.on_action(self._act)

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value of an address, or none; `problems` gets a sentence for one that cannot be read."""
        number = whole_number(text, self.asked.total)
        if number is None and text not in ("", SKIPPED):
            problems.append(left_out("carries a prediction that cannot be read", text))
            return ""
        return text if number is None else str(number)

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
            number = whole_number(text, self.asked.total)
            if number is not None:
                self.value = str(number)
            else:
                problem = f"Give a whole number from 0 to {self.asked.total}, or skip."
                self.html = number_form(self.asked, problem)
