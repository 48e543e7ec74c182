"""One question at a time, revealed in three steps."""

from collections.abc import Mapping, Sequence

from howopen.controls.live_figure import LiveFigure
from howopen.controls.view import View
from howopen.domain.question import Question
from howopen.figures.figure_frame import Figure
from howopen.lessons.classroom.question_choice import question_choice
from howopen.lessons.classroom.tally import Sheet, tally
from howopen.lessons.classroom.tally_figure import HIDDEN, NOTHING_YET, STEPS, tally_figure


class TallySection:
    """`choice` says which question and which step `votes` shows; another question begins hidden."""

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self._known = questions
        self._sheets: Sequence[Sheet] = ()
        self._chosen, self._step = "", HIDDEN
        self.choice = View()
        self.choice.on_action(self._act)
        self.votes = LiveFigure()
        self._draw()

    def show(self, sheets: Sequence[Sheet]) -> None:
        """Count these sheets from now on."""
        self._sheets = sheets
        self._draw()

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "question" and value in self._known:
            self._chosen, self._step = value, HIDDEN
        elif do == "step" and of in STEPS:
            self._step = of
        self._draw()

    def _draw(self) -> None:
        answered = {asked for sheet in self._sheets for asked in sheet.given}
        asked = [q for q in self._known.values() if q.question_id in answered]
        if asked and self._chosen not in answered:
            self._chosen, self._step = asked[0].question_id, HIDDEN
        self.choice.html = question_choice(asked, self._chosen, self._step)
        self.votes.show(self._figure() if asked else NOTHING_YET)

    def _figure(self) -> Figure:
        return tally_figure(tally(self._known[self._chosen], self._sheets), self._step)
