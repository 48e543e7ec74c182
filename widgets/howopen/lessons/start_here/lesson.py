"""The first page: what is in the word "open"?"""

import ipywidgets

from howopen.controls.live_figure import LiveFigure
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.scenario import START
from howopen.figures.series_links import series_list
from howopen.lessons.start_here.kept_prediction import KeptPrediction
from howopen.lessons.start_here.one_word import one_word
from howopen.lessons.start_here.tables import read_tour
from howopen.pages.kept import keep_what_remains
from howopen.pages.lesson import Lesson
from howopen.sources.catalog_files import catalog as read_catalog

_COMPONENTS = ("models", "data", "labour", "frameworks", "compute")
_ANSWERED_ON = "whole_system"


class StartHere(Lesson):
    """A first prediction, three releases under one word, and all pages of the series.

    `prediction` is kept in the address, where the page on the whole system finds it; `tour` compares
    the releases and `pages` lists where to go.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        known = catalog or read_catalog()
        self._stops = read_tour()
        super().__init__("start", _COMPONENTS, catalog=known)
        self.tour = LiveFigure(one_word(known, self._stops, START, ""))
        self.pages = View()
        answered_by = next(p.title for p in self._series if p.page_id == _ANSWERED_ON)
        self.prediction = KeptPrediction(self.catalog, answered_by)
        keep_what_remains(self.state, self.prediction, self.catalog)
        self.state.observe(lambda _: self._show_pages(), "others")
        self.tour.on_action(self._look_closer)
        self.show()

    def show(self):
        """Put the present state into every part, and return the answers it is made of."""
        found = super().show()
        self.tour.show(one_word(self.catalog, self._stops, self.state.scenario, self.state.origin))
        self._show_pages()
        return found

    def _show_pages(self) -> None:
        self.pages.html = series_list(self._series, self.state.query)

    def _board(self) -> ipywidgets.Box:
        self.circumstances = ()  # what no release moves comes on the pages that are about it
        return super()._board()

    def _look_closer(self, do: str, of: str, _: str) -> None:
        if do == "system" and of in self.catalog.systems:
            self.state.begin_from(of)
