"""The page on labour: what is disclosed against what the conditions are."""

from collections.abc import Sequence

from howopen.controls.figure_view import FigureView
from howopen.controls.number_prediction import NumberPrediction
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.figures.crossing import Switches
from howopen.figures.fact_list import fact_list
from howopen.figures.folded import folded
from howopen.figures.number_prediction import NumberQuestion
from howopen.lessons.labour.labour_indicators import indicator_year
from howopen.lessons.labour.labour_kinds import labour_asked, labour_kinds
from howopen.lessons.labour.labour_record import LabourIndicator
from howopen.lessons.labour.labour_reports import pay_chart, report_list
from howopen.lessons.labour.tables import (
    read_labour_indicators,
    read_labour_kinds,
    read_labour_reports,
)
from howopen.pages.crossing_part import CrossingPart
from howopen.pages.kept import keep_number
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.pages.reveal import reveal_by
from howopen.sources.fact_table import read_facts
from howopen.sources.position_table import read_switches

RECALLED = ("definitions_same_weights", "data_choir")
_YEARS = (2023, 2024, 2025)
_MEANS = ("fmti_mean_2023", "fmti_mean_2024", "fmti_mean_2025")


class Labour(Lesson):
    """`prediction` comes first and uncovers `told`; `two_switches` follows the scenario.

    `kinds`, `reports` and `asked` are what work there is, what is known of it, and who asks.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("labour", ["labour"], RECALLED, catalog)
        indicators, reports = read_labour_indicators(), read_labour_reports()
        self.kinds = FigureView(labour_kinds(self.catalog, read_labour_kinds()))
        self.prediction = NumberPrediction(_question(indicators))
        keep_number(self.state, self.prediction)
        years = tuple(FigureView(indicator_year(indicators, y)) for y in _YEARS)
        reveal_by(self.prediction, *years)
        averages = fact_list(self.catalog, read_facts("labour"), _MEANS)
        means = View(folded("And in all questions together?", averages, "averages"))
        self.told = placed("ho-figures", {"shown": years, "wide": [means]})
        switches = read_switches(self.catalog)
        told = Switches(
            "telling-and-conditions",
            "What is told, and how the work is",
            "Down: the conditions. Across: what is told of them. All else stands as set above.",
            switches["labour_conditions"],
            switches["labour_disclosure"],
        )
        self.two_switches = self.disputable(self.add(CrossingPart(self.state, told)).view)
        self.reports = placed(
            "ho-figures",
            {"shown": [FigureView(pay_chart(reports)), FigureView(report_list(self.catalog, reports))]},
        )
        self.asked = FigureView(labour_asked(self.catalog))


def _question(indicators: Sequence[LabourIndicator]) -> NumberQuestion:
    """Return how many developers tell of pay, place and protection, in the newest index."""
    asked = next(i for i in indicators if i.indicator_id == "practices")
    text = (
        f"In {asked.year} an index looked at {asked.scored} developers, among them the largest. How many of "
        "them told how the people who make their data are paid, where they are, and how they are protected?"
    )
    return NumberQuestion("pl", text, asked.scored, asked.told, "developers", "told all of it")
