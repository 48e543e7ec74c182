"""A page that teaches one component: the shared parts, its own figures, questions and the way on."""

from collections.abc import Iterable, Sequence

import ipywidgets

from howopen.controls.circumstance_switch import CircumstanceSwitch
from howopen.controls.question import QuestionView
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.figures.circumstance_switch import circumstances_of
from howopen.figures.series_links import series_links
from howopen.pages.layout import placed
from howopen.pages.page import Page
from howopen.sources.question_file import read_questions
from howopen.sources.series_table import read_series

_ANSWERS = "a"
_BETWEEN = "-"  # ids have underscores of their own


class Lesson(Page):
    """A page of the series.

    `board` holds the cards of the page's components and a switch for their circumstances, with the
    answers beside them; the other components stay as they are in the scenario that came with the link.
    `recall` asks what earlier pages taught and `check` what this one did; the answers given travel in
    the address.
    """

    shows_circumstances = True

    def __init__(
        self,
        page_id: str,
        components: Iterable[str],
        recalled: Sequence[str] = (),
        catalog: Catalog | None = None,
    ) -> None:
        """Make a lesson; `recalled` are ids of questions of earlier pages."""
        components = tuple(components)
        super().__init__(catalog, components)
        self.circumstances = tuple(
            CircumstanceSwitch(self.catalog, self.catalog.components[c])
            for c in components
            if self.shows_circumstances and circumstances_of(self.catalog, c)
        )
        for switch in self.circumstances:
            switch.observe(lambda change: self.state.change(change.new), "value")
        self._page_id = page_id
        self._series = read_series()
        self.recall = self._questions(
            [q for p in self._series for q in read_questions(p.page_id) if q.question_id in recalled]
        )
        self.check = self._questions(read_questions(page_id))
        self.links = View()
        self.state.observe(lambda _: self._show_others(), "others")
        self.board = self._board()

    def show(self):
        """Put the present state into every part, and return the answers it is made of."""
        self.links.html = series_links(self._series, self._page_id, self.state.query)
        for switch in self.circumstances:
            switch.value = self.state.scenario
        return super().show()

    def _board(self) -> ipywidgets.Box:
        switches = [self.picker, *self.cards, *self.circumstances]
        return placed(
            "ho-board",
            {
                "unseen": [self.page_link, self.style],
                "in-notice": [self.notice],
                "in-switches": [placed("ho-switches", {"switch": switches})],
                "in-sentence": [self.sentence, self.counts],
                "in-abilities": [self.abilities],
                "in-network": [self.network],
                "in-tools": [self.tools],
            },
        )

    def _questions(self, questions) -> ipywidgets.Box:
        views = [QuestionView(self.catalog, question) for question in questions]
        for view in views:
            view.observe(lambda _: self._answered(), "value")
        return placed("ho-questions", {"question": views})

    @property
    def questions(self) -> tuple[QuestionView, ...]:
        """Return the views of all questions of the page."""
        return (*self.recall.children, *self.check.children)

    def _answered(self) -> None:
        answers = self._given() | {
            v.asked.question_id: str(v.value) for v in self.questions if v.value is not None
        }
        written = _BETWEEN.join(f"{question}.{number}" for question, number in answers.items())
        self.state.others = self.state.others | {_ANSWERS: written}

    def _given(self) -> dict[str, str]:
        """Return the answers that the address carries, those of other pages among them."""
        pairs = (pair.partition(".") for pair in self.state.others.get(_ANSWERS, "").split(_BETWEEN))
        return {question: number for question, _, number in pairs if number.isdecimal()}

    def _show_others(self) -> None:
        given = self._given()
        for view in self.questions:
            number = given.get(view.asked.question_id, "")
            view.value = int(number) if number and int(number) < len(view.asked.options) else None
        self.links.html = series_links(self._series, self._page_id, self.state.query)
