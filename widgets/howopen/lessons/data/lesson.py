"""The page on data: description, release and consent kept apart."""

from howopen.controls.explained_view import ExplainedView
from howopen.controls.figure_view import FigureView
from howopen.controls.number_prediction import NumberPrediction
from howopen.controls.view import View
from howopen.domain.alone import each_alone
from howopen.domain.catalog import Catalog
from howopen.domain.crossing import SwitchPosition
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.figures.crossing import Switches
from howopen.figures.fact_list import fact_list
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import folded
from howopen.figures.number_prediction import NumberQuestion
from howopen.lessons.data.case_lists import dispute_list, licence_table, steward_list
from howopen.lessons.data.composite import composite
from howopen.lessons.data.dataset_growth import dataset_growth, missing_sizes
from howopen.lessons.data.effects_alone import effects_alone
from howopen.lessons.data.tables import (
    read_dataset_sizes,
    read_disputes,
    read_licence_terms,
    read_missing_sizes,
    read_stewards,
)
from howopen.pages.crossing_part import CrossingPart
from howopen.pages.kept import keep_number
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.pages.reveal import reveal_by
from howopen.sources.fact_table import read_facts
from howopen.sources.position_table import read_switches

RECALLED = ("definitions_mean", "models_fine_tune")
_MOVED = ("data_description", "data_release", "data_consent")
COMPARED = ("ross", "kadrey")  # a small maker, which closed, and a large one, which went on
CURATION = ("roots_working_groups", "bigscience_participants")


class Data(Lesson):
    """`prediction` comes first; `apart` and `same_release` follow the scenario.

    `gathering`, `taking` and `stewards` are cases: how data sets grow and what they take, what is taken
    and who can afford the dispute, and who looks after data of their own.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("data", ["data"], RECALLED, catalog)
        facts, switches = read_facts("data"), read_switches(self.catalog)
        self.moves = tuple(p.as_move() for switch in _MOVED for p in switches[switch] if p.move)
        released = next(p for p in switches["data_release"] if p.move)
        asked = Switches(
            "release-and-consent",
            "The same release, and who was asked",
            "Down: were those whose data it is asked? Across: the release. All else stands as set above.",
            switches["data_consent"],
            switches["data_release"],
        )
        self.prediction = NumberPrediction(_question(self.catalog, released))
        keep_number(self.state, self.prediction)
        self.apart = self.disputable(self.add(ExplainedView(self._draw_apart)))
        reveal_by(self.prediction, self.apart)
        self.same_release = self.disputable(self.add(CrossingPart(self.state, asked, self.prediction)).view)
        curation = fact_list(self.catalog, facts, CURATION)
        recited = fact_list(self.catalog, facts, ("copilot_recitations",))
        self.gathering = _side_by_side(
            FigureView(dataset_growth(read_dataset_sizes())),
            FigureView(missing_sizes(read_missing_sizes())),
            FigureView(composite(facts, folded("Who did the work?", curation, "curation"))),
        )
        self.taking = _shown(
            FigureView(dispute_list(self.catalog, read_disputes(), COMPARED)),
            FigureView(licence_table(self.catalog, read_licence_terms())),
            View(folded("How often does Copilot recite?", recited, "recited")),
        )
        self.stewards = FigureView(steward_list(self.catalog, read_stewards()))

    def _draw_apart(self, shown: Shown, is_open: bool) -> Figure:
        effects = each_alone(shown.catalog, shown.scenario, self.moves)
        hands = [_hand(shown.catalog, move) for move in self.moves]
        return effects_alone(shown, effects, hands, is_open)


def _question(catalog: Catalog, released: SwitchPosition) -> NumberQuestion:
    """Return how many of the things that a release alone sets going are harms, by the rules."""
    found = each_alone(catalog, START, (released,))[0].consequences
    harms = sum(not c.is_gain for c in found)
    text = (
        f"A set of training data is {released.name}. Those whose words, pictures or languages it holds "
        f"were not asked. By our rules {len(found)} things follow from this alone, gains and harms. "
        "How many would do somebody harm?"
    )
    return NumberQuestion("pd", text, len(found), harms, "things", "would do somebody harm")


def _hand(catalog: Catalog, move: SwitchPosition) -> str:
    """Return whether a move is made by releasing."""
    released = all(catalog.factors[factor_id].is_material for factor_id in move.levels)
    return "moved by releasing" if released else "not moved by releasing"


def _shown(*views: View):
    """Return figures one below the other."""
    return placed("ho-lesson", {"shown": views})


def _side_by_side(*views: View):
    """Return figures side by side where there is room."""
    return placed("ho-figures", {"shown": views})
