"""The page on definitions: who decides what "open" means, and to what end?"""

from functools import cached_property

import ipywidgets

from howopen.controls.shown_view import ShownView
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.published import compare
from howopen.figures.circumstance_switch import circumstances_of
from howopen.lessons.definitions.asked_matrix import asked_matrix
from howopen.lessons.definitions.cheapest_labels import cheapest_labels
from howopen.lessons.definitions.label_cost import label_costs
from howopen.lessons.definitions.label_guess import LabelPrediction
from howopen.lessons.definitions.position_list import position_list
from howopen.lessons.definitions.published_verdicts import published_verdicts
from howopen.lessons.definitions.tables import read_positions
from howopen.pages.kept import keep
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.pages.verdict_section import VerdictSection
from howopen.sources.verdict_table import read_verdicts

_ASKED_AROUND = ("models", "compute")  # the European AI Act asks about both


class Definitions(Lesson):
    """One setting, and every definition's verdict on it.

    `board` holds the switches with the verdicts beside them; `labels` asks for a prediction, after which
    `costs` shows what each label takes; `matrix`, `published` and `positions` are shown apart.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("definitions", catalog=catalog)
        # Who calls it open is announced here; twice at a change would be once too often.
        self.sentence.attributes = {}
        self.verdicts = VerdictSection()
        self.add(self.verdicts, self.verdicts.strip)
        self._costs = label_costs(self.catalog)
        self.labels = LabelPrediction(self.catalog, self._costs)
        keep(self.state, "label", self.labels, self.labels.read)
        self.costs = View(cheapest_labels(self.catalog, self._costs, revealed=False))
        self.labels.observe(lambda _: self._show_costs(), "value")
        self.matrix = View(asked_matrix(self.catalog))
        compared = tuple(compare(self.catalog, v) for v in read_verdicts(self.catalog))
        self.published = self.add(ShownView(lambda shown: published_verdicts(shown, compared)))
        self.positions = View(position_list(self.catalog, read_positions()))

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the switches with the verdicts beside them."""
        having = [c for c in self.components if circumstances_of(self.catalog, c)]
        switches = dict(zip(having, self.circumstances, strict=True))
        around = [switches[c] for c in _ASKED_AROUND]
        parts = {
            "unseen": [self.page_link, self.style],
            "in-notice": [self.notices],
            "in-switches": [placed("ho-switches", {"switch": [self.picker, *self.cards]})],
            "in-sentence": [self.verdicts.sentence],
            "in-verdicts": [self.verdicts.strip],
            "in-around": [placed("ho-around", {"switch": around})],
            "in-state": [self.sentence],
            "in-tools": [self.tools],
        }
        return placed("ho-board", parts).add_class("ho-board-verdicts")

    def _show_costs(self) -> None:
        self.costs.html = cheapest_labels(self.catalog, self._costs, revealed=bool(self.labels.value))
