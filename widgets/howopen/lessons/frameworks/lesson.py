"""The page on development frameworks: licensed openly, governed by whom?"""

from howopen.controls.figure_view import FigureView
from howopen.controls.number_prediction import NumberPrediction
from howopen.domain.alone import each_alone
from howopen.domain.catalog import Catalog
from howopen.domain.crossing import SwitchPosition
from howopen.domain.scenario import START
from howopen.figures.crossing import Switches
from howopen.figures.number_prediction import NumberQuestion
from howopen.lessons.frameworks.framework_records import (
    score_beside_governance,
    what_it_brings,
    who_is_behind,
)
from howopen.lessons.frameworks.tables import read_records
from howopen.pages.crossing_part import CrossingPart
from howopen.pages.kept import keep_number
from howopen.pages.lesson import Lesson
from howopen.sources.fact_table import read_facts
from howopen.sources.position_table import read_switches

FRAMEWORKS = "frameworks"
RECALLED = ("data_credit", "labour_osaid")


class Frameworks(Lesson):
    """`prediction` comes first; `two_switches` sets licence against governance.

    `behind`, `score` and `gains` are the record: who is behind the two large frameworks, what an index
    makes of them, and what they bring the companies.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__(FRAMEWORKS, [FRAMEWORKS], RECALLED, catalog)
        records, switches = read_records(), read_switches(self.catalog)
        licences = switches["framework_licence"]
        governed = Switches(
            "licence-and-governance",
            "The licence, and who governs",
            "First the licence, then who governs and pays. All else stands as set above.",
            licences,
            switches["framework_governance"],
        )
        self.prediction = NumberPrediction(_question(self.catalog, licences[-1]))
        keep_number(self.state, self.prediction)
        self.two_switches = self.disputable(
            self.add(CrossingPart(self.state, governed, self.prediction)).view
        )
        self.behind = FigureView(who_is_behind(self.catalog, records))
        self.score = FigureView(score_beside_governance(self.catalog, read_facts(FRAMEWORKS), records))
        self.gains = FigureView(what_it_brings(self.catalog, records))


def _question(catalog: Catalog, openly: SwitchPosition) -> NumberQuestion:
    """Return how many dependencies on frameworks an open licence eases or lifts, by the rules."""
    own = [d for d in catalog.dependencies.values() if d.component_id == FRAMEWORKS]
    eased = each_alone(catalog, START, (openly,))[0].dependencies
    found = sum(d.dependency in own for d in eased)
    text = (
        "A framework that was one company’s secret is put under an open licence. "
        f"Our tables hold {len(own)} dependencies on frameworks. How many of them would become lighter?"
    )
    return NumberQuestion("pf", text, len(own), found, "dependencies", "would become lighter")
