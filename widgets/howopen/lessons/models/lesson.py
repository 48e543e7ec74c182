"""The page on models: is a released model an open system?"""

from howopen.controls.figure_view import FigureView
from howopen.controls.number_prediction import NumberPrediction
from howopen.controls.shown_figure import ShownFigure
from howopen.controls.view import View
from howopen.domain.catalog import Catalog, find
from howopen.domain.dependency import Status
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.domain.whole_number import whole_number
from howopen.figures.fact_list import fact_list
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import folded
from howopen.figures.number_prediction import NumberQuestion
from howopen.lessons.models.around_model import around_model
from howopen.lessons.models.fine_tune_sum import FineTuneSum
from howopen.lessons.models.fine_tunes import TuningCase
from howopen.lessons.models.known_sizes import known_sizes
from howopen.lessons.models.model_cases import model_cases
from howopen.lessons.models.model_record import CaseKind
from howopen.lessons.models.release_climb import release_climb
from howopen.lessons.models.release_step import MODELS, Footing, climb
from howopen.lessons.models.tables import (
    read_cases,
    read_decisions,
    read_disclosure_years,
    read_parts,
    read_steps,
)
from howopen.lessons.models.who_decided import who_decided
from howopen.pages.kept import keep, keep_number
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.sources.fact_table import read_facts

RECALLED = ("start_new_word", "definitions_poles")
_FIRST_SUM = "energy-10"
_DERIVED = ("qwen_derivatives", "llama_derivatives")


class Models(Lesson):
    """`prediction` comes first; `steps` and the first part of `around` follow the scenario.

    `sizes`, `tuning` and `stories` are cases beside the rules: what is known of sizes, what fine-tunes
    rest on and add up to, and what was withdrawn and who is paid.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("models", [MODELS], RECALLED, catalog)
        self.prediction = NumberPrediction(_question(self.catalog))
        keep_number(self.state, self.prediction)
        self._ladder = read_steps()
        self._footings: tuple[Footing, ...] = ()
        self.steps = self.add(ShownFigure(self._climb))
        self.steps.on_action(self._stand_on)
        self.prediction.observe(lambda _: self.steps.redraw(), "value")
        parts = read_parts()
        self.shells = self.add(ShownFigure(lambda shown: around_model(shown, parts)))
        self._show_cases()
        keep(self.state, "ft", self.sum, self.sum.read, self.sum.write)

    def _climb(self, shown: Shown) -> Figure:
        self._footings = climb(shown.catalog, self._ladder, shown.scenario)
        return release_climb(shown, self._footings, revealed=bool(self.prediction.value))

    def _stand_on(self, do: str, of: str, _: str) -> None:
        number = whole_number(of, len(self._footings) - 1)
        if do == "go" and number is not None:
            self.state.change(self._footings[number].scenario)

    def _show_cases(self) -> None:
        facts, cases = read_facts(MODELS), read_cases()
        self.sizes = FigureView(known_sizes(self.catalog, read_disclosure_years()))
        self.sum = FineTuneSum(_tuning_cases(), _FIRST_SUM)
        decided = FigureView(who_decided(self.catalog, read_decisions()))
        derived = View(folded("How many are there?", fact_list(self.catalog, facts, _DERIVED), "derived"))
        self.tuning = placed("ho-figures", {"figure": [decided, self.sum, derived]})
        wrappers, *stories = (FigureView(model_cases(self.catalog, cases, kind)) for kind in CaseKind)
        self.around = placed("ho-wide-figures", {"figure": [self.shells, wrappers]})
        self.stories = placed("ho-figures", {"figure": stories})


def _question(catalog: Catalog) -> NumberQuestion:
    """Return how many dependencies remain once the model, and nothing else, is opened."""
    opened = catalog.with_stance(START, MODELS, Stance.OPEN)
    found = find(catalog, opened).dependencies
    text = (
        "Open the model as far as any known system does, and nothing else. "
        f"How many of the {len(found)} dependencies would still remain?"
    )
    remaining = sum(f.status is Status.REMAINS for f in found)
    return NumberQuestion("pm", text, len(found), remaining, "dependencies", "would remain")


def _tuning_cases() -> dict[str, TuningCase]:
    energy, hours = read_facts("compute"), read_facts(MODELS)
    return {
        "energy": TuningCase(
            "energy, in the paper’s measured case",
            energy["energy_training"].low or 0,
            energy["energy_fine_tuning"].low or 0,
            "kWh",
        ),
        "hours": TuningCase(
            "hours of one accelerator card: LLaMA 7B and Alpaca",
            hours["llama_7b_hours"].low or 0,
            hours["alpaca_hours"].low or 0,
            "card-hours",
        ),
    }
