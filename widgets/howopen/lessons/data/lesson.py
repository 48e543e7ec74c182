"""The page on data: description, release and consent kept apart."""

from howopen.controls.explained_view import ExplainedView
from howopen.controls.figure_view import FigureView
from howopen.controls.number_prediction import NumberPrediction
from howopen.controls.view import View
from howopen.domain.alone import each_alone
from howopen.domain.catalog import Catalog
from howopen.domain.crossing import SwitchPosition
from howopen.domain.scenario import START
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
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.pages.predicting import keep_in_address
from howopen.sources.fact_table import read_facts

RECALLED = ("definitions_mean", "models_fine_tune")
MOVES = (
    SwitchPosition("Describe the data", {"data_description": 2}),
    SwitchPosition("Release the data", {"training_data": 3}),
    SwitchPosition("Let those whose data it is decide", {"data_consent": 3}),
)
_HANDS = ("moved by releasing", "moved by releasing", "not moved by releasing")
CONSENT = (
    SwitchPosition("taken without asking", {"data_consent": 0}),
    SwitchPosition("agreed", {"data_consent": 2}),
    SwitchPosition("governed by them", {"data_consent": 3}),
)
RELEASE = (
    SwitchPosition("withheld", {"training_data": 0}),
    SwitchPosition("released whole", {"training_data": 2}),
)
ASKED = Switches(
    "release-and-consent",
    "The same release, and who was asked",
    "Down: were those whose data it is asked? Across: the release. All else stands as set above.",
    CONSENT,
    RELEASE,
)
COMPARED = ("ross", "kadrey")  # a small maker, which closed, and a large one, which went on
CURATION = ("roots_working_groups", "bigscience_participants")


class Data(Lesson):
    """`prediction` comes first; `apart` and `same_release` follow the scenario.

    `gathering`, `taking` and `stewards` are cases: how data sets grow and what they take, what is taken
    and who can afford the dispute, and who looks after data of their own.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("data", ["data"], RECALLED, catalog)
        facts = read_facts("data")
        self.prediction = NumberPrediction(self._question())
        keep_in_address(self.prediction, self.state)
        self.apart = ExplainedView(self._draw_apart)
        self.same_release = CrossingPart(self.catalog, self.state, ASKED, self.prediction).view
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
        self.show()

    def show(self):
        """Put the present state into every part, and return the answers it is made of."""
        self.apart.show()
        return super().show()

    def _draw_apart(self, is_open: bool) -> Figure:
        scenario = self.state.scenario
        effects = each_alone(self.catalog, scenario, MOVES)
        return effects_alone(self.catalog, scenario.levels, effects, _HANDS, is_open)

    def _question(self) -> NumberQuestion:
        """Return how many of the things that a release alone sets going are harms, by the rules."""
        released = each_alone(self.catalog, START, MOVES)[1].consequences
        harms = sum(not c.is_gain for c in released)
        text = (
            "A set of training data is released whole. Those whose words, pictures or languages it holds "
            f"were not asked. By our rules {len(released)} things follow from this alone, gains and harms. "
            "How many would do somebody harm?"
        )
        return NumberQuestion("pd", text, len(released), harms, "things", "would do somebody harm")


def _shown(*views: View):
    """Return figures one below the other."""
    return placed("ho-lesson", {"shown": views})


def _side_by_side(*views: View):
    """Return figures side by side where there is room."""
    return placed("ho-figures", {"shown": views})
