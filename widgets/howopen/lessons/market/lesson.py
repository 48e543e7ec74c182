"""The page on the market: who wins by opening?"""

from collections.abc import Sequence
from functools import cached_property

import ipywidgets

from howopen.controls.explained_view import ExplainedView
from howopen.controls.figure_view import FigureView
from howopen.controls.number_prediction import NumberPrediction
from howopen.controls.shown_figure import ShownFigure
from howopen.domain.catalog import Catalog, find
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.figure_frame import Figure
from howopen.figures.number_prediction import NumberQuestion
from howopen.lessons.market.case_sorter import CaseSorter
from howopen.lessons.market.case_stories import case_stories
from howopen.lessons.market.forces import forces
from howopen.lessons.market.gate import Gate, eased_gates, find_gates
from howopen.lessons.market.gate_path import gate_path
from howopen.lessons.market.tables import read_cases, read_forces, read_gates, read_plays, read_steps
from howopen.pages.kept import keep, keep_number
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.pages.reveal import reveal_by
from howopen.sources.market_table import read_markets

ROUTE = "route_to_market"
RECALLED = ("frameworks_gift", "compute_two_shares")


class Market(Lesson):
    """`sorter` comes first and `stories` tells each case; `prediction` uncovers `gates`.

    The gates stand on the board; `forces` names what holds them, and `other_side` what openness did for
    competition.
    """

    shows_circumstances = False

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("market", None, RECALLED, catalog)
        cases, steps = read_cases(), read_steps()
        self.sorter = CaseSorter(self.catalog, read_plays(), cases)
        keep(self.state, "so", self.sorter, self.sorter.read)
        old, today, other = (
            FigureView(case_stories(self.catalog, cases, steps, room)) for room in ("old", "today", "other")
        )
        self.stories = placed("ho-figures", {"shown": [old, today]})
        self.other_side = other
        self._gates, self._markets = read_gates(), read_markets()
        self.prediction = NumberPrediction(_question(self.catalog, self._gates))
        keep_number(self.state, self.prediction)
        self.circumstances = (self._circumstance(ROUTE),)
        self.gates = self.disputable(self.add(ExplainedView(self._path)))
        reveal_by(self.prediction, self.gates)
        held = read_forces()
        self.forces = self.add(ShownFigure(lambda shown: forces(shown, held, self._gates)))

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the switches with the gates beside them."""
        return self.on_board([*self.cards, *self.circumstances], {"in-abilities": [self.gates]})

    def _path(self, shown: Shown, is_open: bool) -> Figure:
        # By the same rules, disputed or not: a change of the rules moves nothing.
        found = find_gates(self._gates, find(shown.catalog, START), shown.findings)
        return gate_path(shown, found, self._markets, is_open)


def _question(catalog: Catalog, gates: Sequence[Gate]) -> NumberQuestion:
    """Return at how many gates something becomes lighter once all five switches are open, by the rules."""
    opened = find(catalog, catalog.at_stance(Stance.OPEN))
    eased = eased_gates(find_gates(gates, find(catalog, START), opened))
    text = (
        "Open all five components as far as any known system does. A model still has to pass "
        f"{len(gates)} gates: it is built, hosted, served at scale, it reaches users, and somebody is paid. "
        "At how many of them does a dependency become lighter?"
    )
    return NumberQuestion("pg", text, len(gates), len(eased), "gates", "would hold less")
