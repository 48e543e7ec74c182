"""Growth against a doubling time that the reader sets."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import traitlets

from howopen.controls.live_figure import LiveFigure
from howopen.domain.fact import Fact
from howopen.lessons.compute.compute_record import TrainingRun
from howopen.lessons.compute.growth_figure import SLOWEST, GrowthChoice, compute_growth, presets


class GrowthChart(LiveFigure):
    """`value` is the choice as text: what grows, months and scale, as in `compute-4-log`."""

    value = traitlets.Unicode()

    def __init__(self, runs: Sequence[TrainingRun], facts: Mapping[str, Fact]) -> None:
        self._runs, self._facts = runs, facts
        self._choice = GrowthChoice()
        super().__init__(compute_growth(runs, facts, self._choice))
        self.on_action(self._change)

    def read(self, text: str) -> None:
        """Take the choice that an address carries; one that cannot be read counts as none."""
        what, months, scale = (*text.split("-"), "", "", "")[:3]
        is_whole = what in ("compute", "data") and scale in ("log", "linear") and _months(months)
        self._take(GrowthChoice(what, _months(months) or 0, scale == "log") if is_whole else GrowthChoice())

    def _change(self, do: str, _: str, value: str) -> None:
        if do == "months" and (months := _months(value)):
            self._take(replace(self._choice, months=months))
        elif do == "what" and value in ("compute", "data"):
            self._take(GrowthChoice(value, presets(self._facts)[value][0][0], self._choice.is_log))
        elif do == "scale":
            self._take(replace(self._choice, is_log=value != "linear"))

    def _take(self, choice: GrowthChoice) -> None:
        self._choice = choice
        self.show(compute_growth(self._runs, self._facts, choice))
        is_start = choice == GrowthChoice()
        self.value = (
            "" if is_start else f"{choice.what}-{choice.months:g}-{'log' if choice.is_log else 'linear'}"
        )


def _months(text: str) -> float | None:
    """Return a doubling time, or None where the text is none or is out of reach of the slider."""
    try:
        months = float(text)
    except ValueError:
        return None
    return months if 1 <= months <= SLOWEST else None
