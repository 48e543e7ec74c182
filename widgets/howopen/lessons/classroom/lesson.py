"""The classroom: questions for a class, and what it answered, without any server."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import ipywidgets

from howopen.controls.live_figure import LiveFigure
from howopen.domain.catalog import Catalog
from howopen.domain.question import Question
from howopen.domain.series import PageEntry
from howopen.lessons.classroom.class_answers import ClassAnswers
from howopen.lessons.classroom.tally import AFTER, BEFORE, learned
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
    """`sheet` is the student's part; `collected`, `tally`, `learned` and `class_files` are the teacher's.

    What a class handed in stays in this object, and goes with the page.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("classroom", (), RECALLED, catalog)
        known, numbers = self.all_questions, tuple(number_entries().values())
        self.sheet = VoteSheet(_sets(known, self._series))
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
        self.collected.observe(lambda _: self._count(), "value")

    def _count(self) -> None:
        sheets = self.collected.value
        self._tally.show(sheets)
        self.learned.show(learned_figure(learned(self.all_questions, sheets)))

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the setting in a sentence, and the list of systems to begin from."""
        return self.on_board((), {})


def _sets(
    known: Mapping[str, Question], pages: Sequence[PageEntry]
) -> dict[str, tuple[str, Sequence[Question]]]:
    """Return the questions that are asked in class alone: the inventory's two forms, then page by page."""
    pool = [q for q in known.values() if not q.on_page]
    forms = {BEFORE: "Twelve ideas, before", AFTER: "Twelve ideas, after"}
    sets = {
        form.rstrip("_"): (words, [q for q in pool if q.question_id.startswith(form)])
        for form, words in forms.items()
    }
    others = [q for q in pool if not q.question_id.startswith(tuple(forms))]
    for page in pages:
        sets[page.page_id] = (page.title, [q for q in others if q.notebook == page.page_id])
    return sets
