"""The questions that are asked in class alone, for a student to answer."""

from collections.abc import Mapping, Sequence

import traitlets

from howopen.controls.view import View
from howopen.domain.link_problem import left_out
from howopen.domain.question import Question
from howopen.lessons.classroom.vote_form import vote_form


class VoteSheet(View):
    """`value` is the name of the set shown; `given` holds the options chosen, by question."""

    value = traitlets.Unicode()
    given = traitlets.Dict()

    def __init__(self, sets: Mapping[str, tuple[str, Sequence[Question]]]) -> None:
        self._sets = sets
        super().__init__(value=next(iter(sets)))
        self.observe(lambda _: self._draw(), ["value", "given"])
        self.on_action(self._act)
        self._draw()

    def read(self, text: str, problems: list[str]) -> str:
        """Return the set that an address names, the first for none."""
        if text and text not in self._sets:
            problems.append(left_out("names questions that there are not", text))
        return text if text in self._sets else next(iter(self._sets))

    def write(self, name: str) -> str:
        """Return what an address says of a set; nothing of the first."""
        return "" if name == next(iter(self._sets)) else name

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "set" and value in self._sets:
            self.value = value
        elif do == "answer" and any(q.question_id == of and q.option(value) for q in self._questions):
            self.given = {**self.given, of: value}

    @property
    def _questions(self) -> Sequence[Question]:
        return self._sets[self.value][1]

    def _draw(self) -> None:
        words = {name: words for name, (words, _) in self._sets.items()}
        self.html = vote_form(words, self.value, self._questions, self.given)
