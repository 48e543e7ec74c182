"""The classroom: questions for a class, and what it answered, without any server."""

import os
from functools import cached_property

import ipywidgets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.figures.figure_frame import Figure
from howopen.lessons.asked_numbers import asked_number
from howopen.lessons.classroom.class_answers import ClassAnswers
from howopen.lessons.classroom.guess_figure import NO_GUESSES, guess_figure
from howopen.lessons.classroom.guess_figure import STEPS as GUESS_STEPS
from howopen.lessons.classroom.guesses import guesses, predicted
from howopen.lessons.classroom.live_notice import live_notice
from howopen.lessons.classroom.question_sets import all_by_page, asked_in_class
from howopen.lessons.classroom.quiz_files import QuizFiles
from howopen.lessons.classroom.reveal_section import RevealSection
from howopen.lessons.classroom.tally import Learned, learned, tally
from howopen.lessons.classroom.tally_figure import (
    LEARNED_STEPS,
    NOTHING_LEARNED,
    NOTHING_YET,
    STEPS,
    learned_figure,
    tally_figure,
)
from howopen.lessons.classroom.vote_sheet import VoteSheet
from howopen.pages.class_files import ClassFiles
from howopen.pages.kept import keep
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.sources.answers_code import read_code
from howopen.sources.answers_file import read_answers_file
from howopen.sources.link_codes_table import number_entries

LIVE_AT = "HOWOPEN_LIVE_AT"
"""What the server calls the place where live sessions begin, if it offers any (`server/live/where.py`)."""

RECALLED = ("start_whose_word", "whole_which_remain")


class Classroom(Lesson):
    """`sheet` is the student's part; the others are the teacher's.

    What a class handed in stays in this object, and goes with the page.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("classroom", (), RECALLED, catalog)
        known, numbers = self.all_questions, tuple(number_entries().values())
        self.sheet = VoteSheet(asked_in_class(known.values(), self._series))
        keep(self.state, "vs", self.sheet, self.sheet.read, self.sheet.write)
        self.sheet.observe(lambda change: self.answers.choose(change.new), "given")
        self.answers.observe(lambda change: self.sheet.set_trait("given", change.new), "value")
        self.collected = ClassAnswers(
            lambda text, problems: read_code(text, known, numbers, problems),
            lambda text, problems: read_answers_file(text, known, numbers, problems),
        )
        notice = View(live_notice(os.environ.get(LIVE_AT, "")))
        self.collect = placed("ho-figures", {"wide": [notice, self.collected]})
        self._numbers = numbers
        self._tally = RevealSection("Question", STEPS, NOTHING_YET, self._votes)
        self._guesses = RevealSection("Prediction", GUESS_STEPS, NO_GUESSES, self._predictions)
        self.tally = placed("ho-figures", {"wide": [self._tally.placed, self._guesses.placed]})
        self._learned: tuple[Learned, ...] = ()
        self._ideas = RevealSection("Ideas", LEARNED_STEPS, NOTHING_LEARNED, self._before_and_after)
        self.learned = self._ideas.placed
        self.class_files = self.add(ClassFiles(self.shown))
        self.quiz = QuizFiles(all_by_page(known.values(), self._series), self.catalog.sources)
        self.collected.observe(lambda _: self._count(), "value")

    def _count(self) -> None:
        sheets = self.collected.value
        given = {asked for sheet in sheets for asked in sheet.given}
        self._tally.show({name: q.text for name, q in self.all_questions.items() if name in given})
        self._guesses.show({name: asked_number(name).text for name in predicted(self._numbers, sheets)})
        self._learned = learned(self.all_questions, sheets)
        self._ideas.show({"all": "all that were asked"} if self._learned else {})

    def _votes(self, name: str, step: str) -> Figure:
        return tally_figure(tally(self.all_questions[name], self.collected.value), step)

    def _predictions(self, name: str, step: str) -> Figure:
        asked = asked_number(name)
        return guess_figure(asked, guesses(name, asked.total, self.collected.value), step)

    def _before_and_after(self, _: str, step: str) -> Figure:
        return learned_figure(self._learned, step)

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the setting in a sentence, and the list of systems to begin from."""
        return self.on_board((), {})
