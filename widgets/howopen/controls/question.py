"""A question whose answers all have feedback; nothing is scored and nothing leaves the page."""

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.question import Question
from howopen.figures.question import question


class QuestionView(View):
    """`value` is the id of the answer chosen, or an empty text."""

    value = traitlets.Unicode()

    def __init__(self, catalog: Catalog, asked: Question) -> None:
        self._catalog = catalog
        self.asked = asked
        super().__init__(html=question(catalog, asked))
        self.observe(self._show, "value")
        self.on_action(self._act)

    def _show(self, _: object) -> None:
        self.html = question(self._catalog, self.asked, self.value)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "answer" and self.asked.option(value):
            self.value = value
