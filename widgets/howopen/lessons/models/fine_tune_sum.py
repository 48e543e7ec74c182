"""Add up fine-tunes: a case, a number, and what they take together."""

from collections.abc import Mapping
from urllib.parse import parse_qs

import traitlets

from howopen.controls.live_figure import LiveFigure
from howopen.domain.link_problem import left_out
from howopen.domain.whole_number import whole_number
from howopen.lessons.models.fine_tunes import MOST, TuningCase
from howopen.lessons.models.fine_tunes_figure import fine_tunes

_PROBLEM = f"Give a whole number from 1 to {MOST:,}."


class FineTuneSum(LiveFigure):
    """`value` is the case's id and the number, as in `energy-10`."""

    value = traitlets.Unicode()

    def __init__(self, cases: Mapping[str, TuningCase], value: str) -> None:
        self._cases = cases
        self._default = value
        super().__init__(fine_tunes(cases, *self._parts(value)))
        self.value = value
        self.observe(lambda _: self._draw(), "value")
        self.on_action(self._add_up)

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value that an address carries; one that cannot be read is as at first, and named."""
        value = self._value(*text.split("-", 1)) if "-" in text else ""
        if text and not value:
            problems.append(left_out("carries a number of fine-tunes that cannot be read", text))
        return value or self._default

    def write(self, value: str) -> str:
        """Return what the address needs to carry of a value."""
        return "" if value == self._default else value

    def _add_up(self, do: str, of: str, value: str) -> None:
        if do != "sum":
            return
        given = parse_qs(value)
        if total := self._value(*(given.get(name, [""])[0].strip() for name in ("case", "number"))):
            self.value = total
            self._draw()  # also where it is the same: a number that was none may stand there
        else:
            self._draw(_PROBLEM)

    def _draw(self, problem: str = "") -> None:
        self.show(fine_tunes(self._cases, *self._parts(self.value), problem))

    def _value(self, case: str, number: str) -> str:
        """Return the value of a case and a number that was typed, or an empty text."""
        found = whole_number(number, MOST, least=1)
        return f"{case}-{found}" if case in self._cases and found is not None else ""

    def _parts(self, value: str) -> tuple[str, int]:
        case, _, number = value.partition("-")
        return case, int(number)
