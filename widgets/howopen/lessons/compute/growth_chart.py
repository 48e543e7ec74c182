"""Growth against a doubling time that the reader sets."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import traitlets

from howopen.controls.live_figure import LiveFigure
from howopen.domain.fact import Fact
from howopen.domain.link_problem import left_out
from howopen.lessons.compute.compute_record import TrainingRun
from howopen.lessons.compute.growth_figure import SLOWEST, GrowthChoice, compute_growth, presets


class GrowthChart(LiveFigure):
    """`value` is the choice as text: what grows, months and scale, as in `compute-4-log`."""

    value = traitlets.Unicode()

    def __init__(self, runs: Sequence[TrainingRun], facts: Mapping[str, Fact]) -> None:
        self._facts = facts
        super().__init__(compute_growth(runs, facts, GrowthChoice()))
        self.observe(lambda _: self.show(compute_growth(runs, facts, self._choice)), "value")
        self.on_action(self._change)

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value that an address carries; one that cannot be read is as at first, and named."""
        choice = _choice(text)
        if text and choice is None:
            problems.append(left_out("carries a doubling time that cannot be read", text))
        return _written(choice or GrowthChoice())

    @property
    def _choice(self) -> GrowthChoice:
        return _choice(self.value) or GrowthChoice()

    def _change(self, do: str, _: str, value: str) -> None:
        if do == "months" and (months := _months(value)):
            self.value = _written(replace(self._choice, months=months))
        elif do == "what" and value in ("compute", "data"):
            months = presets(self._facts)[value][0][0]
            self.value = _written(GrowthChoice(value, months, self._choice.is_log))
        elif do == "scale":
            self.value = _written(replace(self._choice, is_log=value != "linear"))


def _choice(text: str) -> GrowthChoice | None:
    """Return the choice of a text, or None where it is none."""
    what, months, scale = (*text.split("-", 3), "", "", "")[:3]
    if what in ("compute", "data") and scale in ("log", "linear") and (found := _months(months)):
        return GrowthChoice(what, found, scale == "log")
    return None


def _written(choice: GrowthChoice) -> str:
    """Return a choice as text; the one that the chart begins with needs none."""
    if choice == GrowthChoice():
        return ""
    return f"{choice.what}-{choice.months:g}-{'log' if choice.is_log else 'linear'}"


def _months(text: str) -> float | None:
    """Return a doubling time, or None where the text is none or is out of reach of the slider."""
    try:
        months = float(text)
    except ValueError:
        return None
    return months if 1 <= months <= SLOWEST else None
