"""The page on computational power: what can no licence open?"""

from howopen.controls.figure_view import FigureView
from howopen.controls.live_figure import LiveFigure
from howopen.controls.number_prediction import NumberPrediction
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.compute_needs import Setup, electricity_in_a_hundred, measured_case
from howopen.figures.crossing import Switches
from howopen.figures.fact_list import fact_list
from howopen.figures.folded import folded
from howopen.figures.number_prediction import NumberQuestion
from howopen.lessons.compute.compute_cases import platform_history, public_and_cloud
from howopen.lessons.compute.concentration_figure import concentration
from howopen.lessons.compute.growth_chart import GrowthChart
from howopen.lessons.compute.needs_calculator import NeedsCalculator
from howopen.lessons.compute.run_picker import RunPicker
from howopen.lessons.compute.tables import read_compute_cases, read_training_runs
from howopen.lessons.compute.training_runs import training_runs
from howopen.pages.crossing_part import CrossingPart
from howopen.pages.kept import keep, keep_number
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.pages.reveal import reveal_by
from howopen.sources.fact_table import read_facts
from howopen.sources.market_table import read_markets
from howopen.sources.position_table import read_switches

COMPUTE = "compute"
RECALLED = ("frameworks_marks", "labour_published_pay")
_PRICES = ("accelerator_draw", "accelerator_rent", "server_price", "electricity_price", "bloom_accelerators")


class Compute(Lesson):
    """`prediction` comes first; `growth` and `needs` are for trying, and the address keeps their numbers.

    `market`, `runs` and `machines` are the record: who holds the markets, what systems were trained on
    and on whose machine, and what a public machine changes and what it does not.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__(COMPUTE, [COMPUTE], RECALLED, catalog)
        facts, cases, runs = read_facts(COMPUTE), read_compute_cases(), read_training_runs()
        setup = measured_case(facts)
        self.prediction = NumberPrediction(_question(setup, facts))
        keep_number(self.state, self.prediction)
        self.growth = GrowthChart(runs, facts)
        self.calculator = NeedsCalculator(setup)
        reveal_by(self.prediction, self.calculator)
        keep(self.state, "gr", self.growth, self.growth.read)
        keep(self.state, "cn", self.calculator, self.calculator.read)
        sources = fact_list(self.catalog, facts, _PRICES)
        prices = View(folded("Where these numbers are from", sources, "prices"))
        self.needs = placed("ho-lesson", {"figure": [self.calculator, prices]})
        markets = concentration(
            self.catalog, read_markets().values(), facts["concentration_threshold"].low or 0
        )
        history = platform_history(self.catalog, cases)
        self.market = placed("ho-figures", {"figure": [FigureView(markets), FigureView(history)]})
        self.run = self.add(RunPicker(self.catalog, runs, "bloom"))
        costs = LiveFigure(training_runs(self.catalog, runs, self.run.value))
        self.run.observe(lambda c: costs.show(training_runs(self.catalog, runs, c.new)), "value")
        self.runs = placed("ho-figures", {"figure": [self.run, costs]})
        switches = read_switches(self.catalog)
        machine_and_chips = Switches(
            "machine-and-chips",
            "Whose machine, and whose chips",
            "First whose machine, then whose chips. All else stands as set above.",
            switches["machine"],
            switches["chips"],
        )
        crossing = self.disputable(self.add(CrossingPart(self.state, machine_and_chips)).view)
        public = FigureView(public_and_cloud(self.catalog, cases, facts))
        self.machines = placed("ho-figures", {"figure": [crossing, public]})


def _question(setup: Setup, facts) -> NumberQuestion:
    """Return how many of a hundred dollars' rent would pay the electricity."""
    rent, power = facts["accelerator_rent"], facts["electricity_price"]
    text = (
        "Somebody rents accelerators for 100 dollars, at the lowest rent we found "
        f"({setup.rent:g} dollars an hour, {rent.year}). How many of the 100 dollars would pay for the "
        f"electricity that they draw, at what American industry paid in {power.year}?"
    )
    answer = round(electricity_in_a_hundred(setup))
    return NumberQuestion("pk", text, 100, answer, "dollars", "would pay for the electricity")
