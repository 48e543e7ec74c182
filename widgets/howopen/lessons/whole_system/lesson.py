"""The page on the whole system: what remains when all is open?"""

import ipywidgets

from howopen.controls.prediction import PredictionForm
from howopen.domain.catalog import Catalog
from howopen.domain.stance import Stance
from howopen.lessons.whole_system.map_section import MapSection
from howopen.pages.kept import keep_what_remains
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.sources.catalog_files import catalog as read_catalog

_RECALLED = ("data_choir", "frameworks_foundation")


class WholeSystem(Lesson):
    """Five switches, and what they let people do and leave everybody depending on.

    `board` holds the switches with the answers beside them; `dependencies`, `consequences` and
    `open_map` are shown apart. Circumstances stand greyed in the cards, with the reason.
    """

    shows_circumstances = False
    shows_lists = True

    def __init__(self, catalog: Catalog | None = None) -> None:
        known = catalog or read_catalog()
        self.prediction = PredictionForm(known, self._open_all)
        super().__init__("whole_system", [c.component_id for c in known.switches], _RECALLED, known)
        self._map = MapSection(self.catalog, self.state)
        self.open_map = self._map.box
        keep_what_remains(self.state, self.prediction, self.catalog)
        self.prediction.observe(lambda _: self._reveal(), "value")
        self.show()

    def _board(self) -> ipywidgets.Box:
        return placed(
            "ho-board",
            {
                "unseen": [self.page_link, self.style],
                "in-notice": [self.notice],
                "in-switches": [placed("ho-switches", {"switch": [self.picker, *self.cards]})],
                "in-sentence": [self.sentence, self.counts],
                "in-abilities": [self.abilities],
                "in-network": [self.network],
                "in-predict": [self.prediction],
                "in-tools": [self.tools],
            },
        ).add_class("ho-board-whole")

    def _open_all(self) -> None:
        """Show the setting that the prediction was about: all five open, and nothing else changed."""
        self.state.start(self.catalog.at_stance(Stance.OPEN))

    def _reveal(self) -> None:
        self._map.revealed = self.prediction.value is not None
