"""The page beyond openness: what would change the rest?"""

from functools import cached_property

import ipywidgets

from howopen.controls.explained_view import ExplainedView
from howopen.controls.figure_view import FigureView
from howopen.controls.number_prediction import NumberPrediction
from howopen.controls.shown_figure import ShownFigure
from howopen.domain.catalog import Catalog
from howopen.domain.dependency import Status
from howopen.domain.dissent import NONE_DISPUTED
from howopen.figures.number_prediction import NumberQuestion
from howopen.lessons.beyond_openness.hanging_section import HangingSection
from howopen.lessons.beyond_openness.hearing import hearing
from howopen.lessons.beyond_openness.lever_sheet import lever_sheet
from howopen.lessons.beyond_openness.tables import read_arguments, read_states, read_voices
from howopen.lessons.beyond_openness.voice_dissent import dissent_of
from howopen.lessons.beyond_openness.why_ai import WhyAi
from howopen.lessons.beyond_openness.worlds import World, worlds
from howopen.lessons.beyond_openness.worlds_figure import worlds_figure
from howopen.pages.class_files import ClassFiles
from howopen.pages.kept import keep, keep_number
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.pages.reveal import reveal_by

RECALLED = ("compute_public_machine", "whole_which_remain")


class BeyondOpenness(Lesson):
    """`prediction` comes first; `board` has the levers, with openness and levers set against each other.

    `levers` and `hearing` are the record: the law and the argument about each lever, and who sees it
    otherwise. `disputes` asks what conclusions hang on, and puts together what a class disputes. `why`
    leaves the last word to the reader.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("beyond_openness", (), RECALLED, catalog)
        four = worlds(self.catalog)
        self.prediction = NumberPrediction(_question(four))
        keep_number(self.state, self.prediction)
        self._switch = self._circumstance("public_policy")
        self._four = four
        # A dispute makes other rules, by which all four settings are answered anew.
        figure = ExplainedView(
            lambda shown, is_open: worlds_figure(shown, worlds(shown.catalog), is_open),
            self._go,
        )
        self.worlds = self.disputable(self.add(figure))
        reveal_by(self.prediction, self.worlds)
        self.levers = FigureView(lever_sheet(self.catalog, read_states(), read_arguments()))
        self._voices = {voice.voice_id: voice for voice in read_voices()}
        voices = tuple(self._voices.values())
        self.hearing = self.add(ShownFigure(lambda shown: hearing(shown.catalog, voices)))
        self.hearing.on_action(self._try_voice)
        self._hanging = self.add(HangingSection(self.shown, self.state))
        self.hanging = self._hanging.view
        self.class_files = self.add(ClassFiles(self.shown))
        self.why = WhyAi(lambda: self.state.setting_query)
        keep(self.state, "wy", self.why, self.why.read)

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the levers side by side, with what they and openness reach below them."""
        return self.on_board([self._switch], {"in-abilities": [self.worlds]}).add_class("ho-board-levers")

    @cached_property
    def disputes(self) -> ipywidgets.Box:
        """Return what conclusions hang on, and what a class disputes."""
        return placed("ho-disputes-of-class", {"disputes": [self.hanging, self.class_files]})

    def _try_voice(self, do: str, of: str, _: str) -> None:
        """Dispute what somebody in the hearing does, in place of everything else; a second time, undo it."""
        dissent = dissent_of(self._voices[of]) if do == "voice" and of in self._voices else None
        if dissent:
            self.state.dispute(NONE_DISPUTED if dissent == self.state.dissent else dissent)

    def _go(self, number: int) -> None:
        if number < len(self._four):
            self.state.start(self._four[number].scenario)


def _question(four: tuple[World, ...]) -> NumberQuestion:
    """Return how many dependencies remain with openness and levers as far as both go."""
    *_, both = four
    total = len(both.dependencies)
    text = (
        "All five components stand as open as any known system, and all levers at their strongest. "
        f"How many of the {total} dependencies would still remain?"
    )
    remaining = len(both.names(Status.REMAINS))
    return NumberQuestion("pb", text, total, remaining, "dependencies", "would remain")
