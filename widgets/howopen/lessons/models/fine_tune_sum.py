"""Add up fine-tunes: a case, a number, and what they take together."""

from collections.abc import Mapping
from urllib.parse import parse_qs

import traitlets

from howopen.controls.live_figure import LiveFigure
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
        self.observe(lambda _: self.show(fine_tunes(cases, *self._parts(self.value))), "value")
        self.on_action(self._add_up)

    def read(self, text: str) -> None:
        """Take the value that an address carries; one that cannot be read counts as none."""
        self.value = text if self._is_value(text) else self._default

    def _add_up(self, do: str, of: str, value: str) -> None:
        if do != "sum":
            return
        given = parse_qs(value)
        case, number = (given.get(name, [""])[0].strip() for name in ("case", "number"))
        if self._is_value(f"{case}-{number}"):
            self.value = f"{case}-{int(number)}"
            self.show(fine_tunes(self._cases, *self._parts(self.value)))
        else:
            self.show(fine_tunes(self._cases, *self._parts(self.value), _PROBLEM))

    def _is_value(self, text: str) -> bool:
        case, _, number = text.partition("-")
        return case in self._cases and number.isdecimal() and len(number) < 8 and 1 <= int(number) <= MOST

    def _parts(self, value: str) -> tuple[str, int]:
        case, _, number = value.partition("-")
        return case, int(number)
