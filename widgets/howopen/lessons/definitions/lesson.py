"""The page on definitions: who decides what "open" means, and to what end?"""

import ipywidgets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.figures.circumstance_switch import circumstances_of
from howopen.lessons.definitions.asked_matrix import asked_matrix
from howopen.lessons.definitions.cheapest_labels import cheapest_labels
from howopen.lessons.definitions.label_guess import LabelPrediction
from howopen.lessons.definitions.position_list import position_list
from howopen.lessons.definitions.published import compare
from howopen.lessons.definitions.published_tables import read_positions, read_verdicts
from howopen.lessons.definitions.published_verdicts import published_verdicts
from howopen.pages.kept import keep
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.pages.verdict_section import VerdictSection
from howopen.sources.catalog_files import catalog as read_catalog

_ASKED_AROUND = ("models", "compute")  # the European AI Act asks about both
_COMPONENTS = ("models", "data", "labour", "frameworks", "compute")


class Definitions(Lesson):
    """One setting, and every definition's verdict on it.

    `board` holds the switches with the verdicts beside them; `labels` asks for a prediction, after which
    `costs` shows what each label takes; `matrix`, `published` and `positions` are shown apart.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        known = catalog or read_catalog()
        self.verdicts: VerdictSection | None = None
        self.labels = LabelPrediction(known)
        self.costs = View(cheapest_labels(known, revealed=False))
        self.matrix = View(asked_matrix(known))
        self.published = View()
        self.positions = View(position_list(known, read_positions()))
        self._comparisons = tuple(compare(known, v) for v in read_verdicts(known))
        super().__init__("definitions", _COMPONENTS, catalog=known)
        # Who calls it open is announced here; twice at a change would be once too often.
        self.sentence.attributes = {}
        for part in (self.abilities, self.network, self.dependencies, self.consequences):
            part.close()  # not shown here, so they need not be sent
        keep(self.state, "label", self.labels, self.labels.read)
        self.labels.observe(lambda _: self._show_costs(), "value")
        self.show()

    def show(self):
        """Put the present state into every part, and return the answers it is made of."""
        if self.verdicts is not None:
            self.verdicts.show()  # what this page is about answers first
        found = super().show()
        self.published.html = published_verdicts(self.catalog, self._comparisons, self.state.origin)
        return found

    def _board(self) -> ipywidgets.Box:
        self.verdicts = VerdictSection(self.catalog, self.state)
        having = [c for c in _COMPONENTS if circumstances_of(self.catalog, c)]
        switches = dict(zip(having, self.circumstances, strict=True))
        around = [switches[c] for c in _ASKED_AROUND]
        parts = {
            "unseen": [self.page_link, self.style],
            "in-notice": [self.notice],
            "in-switches": [placed("ho-switches", {"switch": [self.picker, *self.cards]})],
            "in-sentence": [self.verdicts.sentence],
            "in-verdicts": [self.verdicts.strip],
            "in-around": [placed("ho-around", {"switch": around})],
            "in-state": [self.sentence],
            "in-tools": [self.tools],
        }
        return placed("ho-board", parts).add_class("ho-board-verdicts")

    def _show_costs(self) -> None:
        self.costs.html = cheapest_labels(self.catalog, revealed=bool(self.labels.value))
