"""The answers given to the questions of all pages, which travel together."""

from collections.abc import Iterable

import traitlets

from howopen.controls.question import QuestionView


class Answers(traitlets.HasTraits):
    """`value` holds the id of the option chosen by the question's id; the views show those of this page."""

    value = traitlets.Dict()

    def __init__(self, views: Iterable[QuestionView]) -> None:
        super().__init__()
        self._views = tuple(views)
        for view in self._views:
            view.observe(lambda _: self._answered(), "value")
        self.observe(lambda _: self._show(), "value")

    def _answered(self) -> None:
        self.value = self.value | {v.asked.question_id: v.value for v in self._views if v.value}

    def _show(self) -> None:
        for view in self._views:
            view.value = self.value.get(view.asked.question_id, "")
