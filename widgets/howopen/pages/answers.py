"""The answers given to the questions of all pages, which travel together."""

import time
from collections import Counter
from collections.abc import Iterable, Mapping

import traitlets

from howopen.controls.question import QuestionView
from howopen.domain.answer import Answer


class Answers(traitlets.HasTraits):
    """`value` holds the id of the option chosen by the question's id; the views show those of this page.

    What was chosen here, one after another, is remembered as long as the page is open, and nowhere else.
    """

    value = traitlets.Dict()

    def __init__(self, views: Iterable[QuestionView]) -> None:
        super().__init__()
        self._since = time.monotonic()
        self._chosen: list[Answer] = []
        self._views = tuple(views)
        for view in self._views:
            view.observe(lambda _: self._answered(), "value")
        self.observe(lambda _: self._show(), "value")

    def _answered(self) -> None:
        self.choose({v.asked.question_id: v.value for v in self._views if v.value})

    def choose(self, options: Mapping[str, str]) -> None:
        """Take in the options chosen, by question; what has been chosen before is no new attempt."""
        new = {asked: option for asked, option in options.items() if self.value.get(asked) != option}
        attempts = Counter(one.item_id for one in self._chosen)
        seconds = int(time.monotonic() - self._since)
        self._chosen += [Answer(asked, new[asked], attempts[asked] + 1, seconds) for asked in new]
        self.value = self.value | new

    @property
    def taken(self) -> list[Answer]:
        """Return all that was answered: what came with the address, then what was chosen here."""
        here = {one.item_id for one in self._chosen}
        came = [Answer(asked, option) for asked, option in self.value.items() if asked not in here]
        return came + self._chosen

    def _show(self) -> None:
        for view in self._views:
            view.value = self.value.get(view.asked.question_id, "")
