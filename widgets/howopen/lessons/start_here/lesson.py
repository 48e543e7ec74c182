"""The first page: what is in the word "open"?"""

from howopen.controls.prediction import PredictionForm
from howopen.controls.shown_figure import ShownFigure
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.place import place_of
from howopen.figures.markup import Markup
from howopen.figures.series_links import series_list
from howopen.lessons.start_here.one_word import one_word
from howopen.lessons.start_here.prediction_kept import prediction_kept
from howopen.lessons.start_here.tables import read_tour
from howopen.pages.lesson import Lesson

_ANSWERED_ON = "whole_system"


class StartHere(Lesson):
    """A first prediction, three releases under one word, and all pages of the series.

    `prediction` is kept in the address, where the page on the whole system finds it; `tour` compares
    the releases and `pages` lists where to go.
    """

    shows_circumstances = False  # they come on the pages that are about them

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("start", catalog=catalog)
        stops = read_tour()
        places = [place_of(self.catalog, self.catalog.scenario_of(stop.system_id)) for stop in stops]
        self.tour = self.add(ShownFigure(lambda shown: one_word(shown, stops, places)))
        self.tour.on_action(self._look_closer)
        answered_by = next(p.title for p in self._series if p.page_id == _ANSWERED_ON)
        self.prediction = self.ask_what_remains(
            PredictionForm(self.catalog, lambda said: prediction_kept(self.catalog, said, answered_by))
        )
        self.pages = View(self._pages())
        self.state.observe(lambda _: self.pages.set_trait("html", self._pages()), ["history", "others"])

    def _pages(self) -> Markup:
        return series_list(self._series, self.state.query)

    def _look_closer(self, do: str, of: str, _: str) -> None:
        if do == "system" and of in self.catalog.systems:
            self.state.begin_from(of)
