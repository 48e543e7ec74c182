"""A page that teaches one component: the shared parts, its own figures, questions and the way on."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import ipywidgets

from howopen.controls.circumstance_switch import CircumstanceSwitch
from howopen.controls.glossary import Glossary
from howopen.controls.question import QuestionView
from howopen.controls.view import View
from howopen.domain.answer import Answer
from howopen.domain.catalog import Catalog
from howopen.domain.paper import claims_of_page
from howopen.domain.question import Question
from howopen.figures.answers_file import answers_file
from howopen.figures.circumstance_switch import circumstances_of
from howopen.figures.downloads import Download
from howopen.figures.glossary import explained
from howopen.figures.markup import Markup, join
from howopen.figures.paper_claims import claims_of_a_page
from howopen.figures.series_links import series_links
from howopen.pages.answers import Answers
from howopen.pages.kept import keep
from howopen.pages.layout import placed
from howopen.pages.page import Page
from howopen.sources.answers_code import write_code
from howopen.sources.answers_file import is_number
from howopen.sources.answers_url import read_answers, write_answers
from howopen.sources.glossary_table import read_glossary
from howopen.sources.link_codes_table import number_entries
from howopen.sources.paper_table import read_claims
from howopen.sources.question_file import read_questions
from howopen.sources.series_table import read_series

Answered = Mapping[str, Sequence[ipywidgets.DOMWidget]]
"""What stands at each place of a board beside the switches."""


class Lesson(Page):
    """A page of the series.

    `board` holds the cards of the page's components and a switch for their circumstances, with the
    answers beside them; the other components stay as they are in the scenario that came with the link.
    `recall` asks what earlier pages taught and `check` what this one did; the answers given travel in
    the address. `links` lists the words that are explained on the page and what the paper says on its
    subject, and leads on.

    A page's own lesson makes its parts after these, in whatever order it needs.
    """

    shows_circumstances = True
    """Whether what no release moves has switches on the page."""

    def __init__(
        self,
        page_id: str,
        components: Iterable[str] | None = None,
        recalled: Sequence[str] = (),
        catalog: Catalog | None = None,
    ) -> None:
        """Make a lesson; `recalled` are ids of questions of earlier pages."""
        super().__init__(catalog, components)
        self.circumstances = tuple(
            self._circumstance(c)
            for c in self.components
            if self.shows_circumstances and circumstances_of(self.catalog, c)
        )
        self._page_id = page_id
        self._series = read_series()
        self.all_questions = known = read_questions()
        on_pages = [q for q in known.values() if q.on_page]
        asked = [q for page in self._series for q in on_pages if q.notebook == page.page_id]
        self.recall = self._questions(q for q in asked if q.question_id in recalled)
        self.check = self._questions(q for q in asked if q.notebook == page_id)
        self.answers = Answers(self.questions)
        keep(
            self.state,
            "a",
            self.answers,
            lambda text, problems: read_answers(text, known, problems),
            write_answers,
        )
        self.tools.on_answers(self._answers_file, self._answers_code)
        self._claims = claims_of_a_page(claims_of_page(read_claims(), page_id))
        self.leads_on = View(self._leads_on())
        self.state.observe(lambda _: self.leads_on.set_trait("html", self._leads_on()), ["history", "others"])
        self.glossary = Glossary(terms=explained(read_glossary().values(), self.catalog.sources))

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the switches with the answers beside them."""
        around = placed("ho-around", {"switch": self.circumstances})
        answers: Answered = {
            "in-abilities": [self.abilities],
            "in-around": [around] if self.circumstances else [],
            "in-network": [self.network],
        }
        return self.on_board(self.cards, answers)

    def on_board(self, switches: Sequence[ipywidgets.DOMWidget], answers: Answered) -> ipywidgets.Box:
        """Return these switches below the list of systems, and the answers by their places."""
        return placed(
            "ho-board",
            {
                "unseen": [self.page_link, self.style],
                "in-notice": [self.notices],
                "in-switches": [placed("ho-switches", {"switch": [self.picker, *switches]})],
                "in-sentence": [self.sentence, self.counts],
                **answers,
                "in-tools": [self.tools],
            },
        )

    def _circumstance(self, component_id: str) -> CircumstanceSwitch:
        switch = CircumstanceSwitch(self.catalog, self.catalog.components[component_id])
        switch.observe(lambda change: self.state.change(change.new), "value")
        return self.add(switch)

    def _questions(self, questions: Iterable[Question]) -> ipywidgets.Box:
        views = [QuestionView(self.catalog, question) for question in questions]
        return placed("ho-questions", {"shown": views})

    @property
    def questions(self) -> tuple[QuestionView, ...]:
        """Return the views of all questions of the page."""
        return (*self.recall.children, *self.check.children)

    def _taken(self) -> list[Answer]:
        """Return what the reader answered and predicted, on this page and before."""
        numbers = number_entries()
        predicted = [(name, self.state.others.get(key, "")) for key, name in numbers.items()]
        return [*(Answer(name, text) for name, text in predicted if is_number(text)), *self.answers.taken]

    def _answers_file(self) -> Download:
        return answers_file(self._taken(), self.all_questions, self.state.setting_query)

    def _answers_code(self) -> str:
        given = {one.item_id: one.response for one in self._taken()}
        return write_code(given, self.all_questions, tuple(number_entries().values())) if given else ""

    @cached_property
    def links(self) -> ipywidgets.Box:
        """Return what stands at the foot of the page."""
        return placed("ho-links", {"glossary": [self.glossary], "leads-on": [self.leads_on]})

    def _leads_on(self) -> Markup:
        return join(self._claims, series_links(self._series, self._page_id, self.state.query))
