"""The sets in which questions are given out: the inventory's two forms, then page by page."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from howopen.domain.question import Question
from howopen.domain.series import PageEntry
from howopen.lessons.classroom.tally import AFTER, BEFORE

QuestionSets = Mapping[str, tuple[str, Sequence[Question]]]
"""By a name for addresses and files: a title, and the questions under it."""

_FORMS = {BEFORE: "Twelve ideas, before", AFTER: "Twelve ideas, after"}


def asked_in_class(questions: Iterable[Question], pages: Iterable[PageEntry]) -> QuestionSets:
    """Return those that no page shows."""
    return _by_page([question for question in questions if not question.on_page], pages)


def all_by_page(questions: Collection[Question], pages: Iterable[PageEntry]) -> QuestionSets:
    """Return all there are, together and in sets."""
    return {"all": ("All questions", tuple(questions)), **_by_page(questions, pages)}


def _by_page(questions: Collection[Question], pages: Iterable[PageEntry]) -> QuestionSets:
    sets = {
        form.rstrip("_"): (words, [q for q in questions if q.question_id.startswith(form)])
        for form, words in _FORMS.items()
    }
    others = [q for q in questions if not q.question_id.startswith(tuple(_FORMS))]
    for page in pages:
        sets[page.page_id] = (page.title, [q for q in others if q.notebook == page.page_id])
    return sets
