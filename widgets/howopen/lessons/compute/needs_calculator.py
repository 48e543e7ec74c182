"""A calculator of what a model takes, which says of every number that it cannot use why not."""

import re
from dataclasses import replace
from math import isfinite

import traitlets

from howopen.controls.live_figure import LiveFigure
from howopen.domain.compute_needs import Setup, needs
from howopen.domain.link_problem import left_out
from howopen.domain.whole_number import whole_number
from howopen.figures.amounts import amount
from howopen.lessons.compute.needs_figure import FIELDS, Field, compute_needs

_FIELDS = {field.name: field for field in FIELDS}
_NO_NUMBER = "Give a number"
_LONGEST = 30  # of a number that is typed; the sentence about it repeats it


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
        self.observe(lambda change: self._take(change.new), "value")
        self.on_action(self._change)

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value that an address carries; what cannot be used is as in the paper's case."""
        return self._written(self._read(text, problems))

    def _take(self, value: str) -> None:
        """Begin anew with the numbers of a value that is not this calculator's own."""
        if value != self._written(self._setup):
            self._restart()
            self._setup = self._read(value, [])
            self._draw()

    def _read(self, text: str, problems: list[str]) -> Setup:
        usable = {}
        for pair in filter(None, text.split("_")):
            name, _, number = pair.partition("~")
            if name in _FIELDS and not _problem(_FIELDS[name], number):
                usable[name] = float(number)
            else:
                problems.append(left_out("sets a number that the calculator cannot use", pair))
        return replace(self._start, **usable)

    def _written(self, setup: Setup) -> str:
        changed = (name for name in _FIELDS if getattr(setup, name) != getattr(self._start, name))
        return "_".join(f"{name}~{_number(getattr(setup, name))}" for name in changed)

    def _change(self, do: str, of: str, value: str) -> None:
        if do == "set" and of in _FIELDS:
            self._set(of, _typed(value.strip()[:_LONGEST]))
        elif do == "job" and (job := whole_number(value, len(needs(self._setup)) - 1)) is not None:
            self._job = job
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
        self.value = self._written(self._setup)

    def _all_texts(self) -> dict[str, str]:
        return {name: _number(getattr(self._setup, name)) for name in _FIELDS} | self._texts


def _typed(text: str) -> str:
    """Return a number as Python reads it: with a comma before decimals as most countries write it, or with
    commas between thousands as these pages do."""
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text):
        return text.replace(",", "")
    return text.replace(",", ".") if re.fullmatch(r"\d*,\d+", text) else text


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
