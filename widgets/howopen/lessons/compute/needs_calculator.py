"""A calculator of what a model takes, which says of every number that it cannot use why not."""

from dataclasses import replace
from math import isfinite

import traitlets

from howopen.controls.live_figure import LiveFigure
from howopen.lessons.compute.amounts import amount
from howopen.lessons.compute.compute_needs import Setup, needs
from howopen.lessons.compute.needs_figure import FIELDS, Field, compute_needs

_FIELDS = {field.name: field for field in FIELDS}
_NO_NUMBER = "Give a number"


class NeedsCalculator(LiveFigure):
    """`value` holds the numbers that differ from the paper's case, as in `accelerators~8_rent~2`.

    A number that cannot be used is shown with a sentence, and the last good one goes on counting.
    """

    value = traitlets.Unicode()

    def __init__(self, start: Setup) -> None:
        self._start = self._setup = start
        self._job = 0
        self._texts: dict[str, str] = {}
        self._problems: dict[str, str] = {}
        super().__init__(compute_needs(start, 0, self._all_texts(), {}))
        self.on_action(self._change)

    def read(self, text: str) -> None:
        """Take the numbers that an address carries; those that cannot be read count as the paper's."""
        if text == self.value:
            return
        self._restart()
        for name, _, number in (pair.partition("~") for pair in text.split("_")):
            if name in _FIELDS and not _problem(_FIELDS[name], number):
                self._setup = replace(self._setup, **{name: float(number)})
        self._draw()

    def _change(self, do: str, of: str, value: str) -> None:
        if do == "set" and of in _FIELDS:
            self._set(of, value.strip())
        elif do == "job" and value.isdecimal() and int(value) < len(needs(self._setup)):
            self._job = int(value)
        elif do == "restart":
            self._restart()
        else:
            return
        self._draw()

    def _set(self, name: str, text: str) -> None:
        self._texts.pop(name, None)
        self._problems.pop(name, None)
        if problem := _problem(_FIELDS[name], text):
            self._texts[name], self._problems[name] = text, problem
        else:
            self._setup = replace(self._setup, **{name: float(text)})

    def _restart(self) -> None:
        self._setup, self._texts, self._problems = self._start, {}, {}

    def _draw(self) -> None:
        self.show(compute_needs(self._setup, self._job, self._all_texts(), self._problems))
        changed = (f for f in _FIELDS if getattr(self._setup, f) != getattr(self._start, f))
        self.value = "_".join(f"{name}~{_number(getattr(self._setup, name))}" for name in changed)

    def _all_texts(self) -> dict[str, str]:
        return {name: _number(getattr(self._setup, name)) for name in _FIELDS} | self._texts


def _problem(field: Field, text: str) -> str:
    """Return in a sentence what is wrong with a number, or an empty text."""
    span = f"from {amount(field.least)} to {amount(field.most)}"
    try:
        number = float(text)
    except ValueError:
        return f"{_NO_NUMBER} {span}; the last good one goes on counting."
    if not isfinite(number) or not field.least <= number <= field.most:
        return f"{_NO_NUMBER} {span}; {text} is outside, and the last good one goes on counting."
    if field.is_whole and number != int(number):
        return f"{_NO_NUMBER} without decimals; the last good one goes on counting."
    return ""


def _number(value: float) -> str:
    return f"{value:.10f}".rstrip("0").rstrip(".")
