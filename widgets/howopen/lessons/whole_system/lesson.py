"""The page on the whole system: what remains when all is open?"""

from functools import cached_property

import ipywidgets

from howopen.controls.prediction import PredictionForm
from howopen.domain.catalog import Catalog
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.prediction import prediction_result
from howopen.lessons.whole_system.map_section import MapSection
from howopen.pages.lesson import Lesson
from howopen.pages.reveal import reveal_by

_RECALLED = ("data_choir", "frameworks_foundation")


class WholeSystem(Lesson):
    """Five switches, and what they let people do and leave everybody depending on.

    `board` holds the switches with the answers beside them; `dependencies`, `consequences` and
    `open_map` are shown apart. Circumstances stand greyed in the cards, with the reason.
    """

    shows_circumstances = False

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("whole_system", recalled=_RECALLED, catalog=catalog)
        all_open = Shown.of(self.catalog, self.catalog.at_stance(Stance.OPEN))
        self.prediction = self.ask_what_remains(
            PredictionForm(self.catalog, lambda said: prediction_result(all_open, said), self._open_all)
        )
        self._map = self.add(MapSection(self.shown, self.state))
        self.open_map = self._map.box
        reveal_by(self.prediction, self._map)

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the switches with the answers and the prediction beside them."""
        answers = {
            "in-abilities": [self.abilities],
            "in-network": [self.network],
            "in-predict": [self.prediction],
        }
        return self.on_board(self.cards, answers).add_class("ho-board-whole")

    def _open_all(self) -> None:
        """Show the setting that the prediction was about: all five open, and nothing else changed."""
        self.state.start(self.catalog.at_stance(Stance.OPEN))
