"""The classroom: questions for a class, and what it answered, without any server."""

from functools import cached_property

import ipywidgets

from howopen.controls.live_figure import LiveFigure
from howopen.domain.catalog import Catalog
from howopen.lessons.classroom.class_answers import ClassAnswers
from howopen.lessons.classroom.question_sets import all_by_page, asked_in_class
from howopen.lessons.classroom.quiz_files import QuizFiles
from howopen.lessons.classroom.tally import learned
from howopen.lessons.classroom.tally_figure import learned_figure
from howopen.lessons.classroom.tally_section import TallySection
from howopen.lessons.classroom.vote_sheet import VoteSheet
from howopen.pages.class_files import ClassFiles
from howopen.pages.kept import keep
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.sources.answers_code import read_code
from howopen.sources.answers_file import read_answers_file
from howopen.sources.link_codes_table import number_entries

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
        self._tally = TallySection(known)
        self.tally = placed("ho-figures", {"wide": [self._tally.choice], "shown": [self._tally.votes]})
        self.learned = LiveFigure(learned_figure(()))
        self.class_files = self.add(ClassFiles(self.shown))
        self.quiz = QuizFiles(all_by_page(known.values(), self._series), self.catalog.sources)
        self.collected.observe(lambda _: self._count(), "value")

    def _count(self) -> None:
        sheets = self.collected.value
        self._tally.show(sheets)
        self.learned.show(learned_figure(learned(self.all_questions, sheets)))

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the setting in a sentence, and the list of systems to begin from."""
        return self.on_board((), {})
