"""What a class answered, counted: first vote, vote after talking, and what to do next."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from howopen.domain.question import Question

FIRST, SECOND = "first", "second"
ROUNDS = {FIRST: "first vote", SECOND: "vote after talking"}
BEFORE, AFTER = "before_", "after_"
"""How the ids of the two forms of the inventory begin; what follows is the same for both."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one student handed in for a vote: responses by what was asked."""

    vote: str
    given: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many chose which option of a question, in each vote."""

    question: Question
    counts: Mapping[str, Counter[str]]

    def total(self, vote: str) -> int:
        """Return how many answered in a vote."""
        return self.counts[vote].total()

    def share(self, option_id: str, vote: str) -> float | None:
        """Return the share that chose an option in a vote; None where nobody voted."""
        total = self.total(vote)
        return self.counts[vote][option_id] / total if total else None

    @property
    def right(self) -> str:
        """Return the id of the right option."""
        return next(option.option_id for option in self.question.options if option.correct)

    @property
    def last_vote(self) -> str:
        """Return the last vote that anybody took part in."""
        return SECOND if self.total(SECOND) else FIRST


def tally(question: Question, sheets: Iterable[Sheet]) -> Tally:
    """Return the tally of a question."""
    counts: dict[str, Counter[str]] = {vote: Counter() for vote in ROUNDS}
    for sheet in sheets:
        if option_id := sheet.given.get(question.question_id):
            counts[sheet.vote][option_id] += 1
    return Tally(question, counts)


@dataclass(frozen=True, slots=True)
class Learned:
    """One item of the inventory: the share that was right before and after, and how many answered."""

    item: str
    before: float | None
    after: float | None
    answered: tuple[int, int]


def learned(questions: Mapping[str, Question], sheets: Sequence[Sheet]) -> tuple[Learned, ...]:
    """Return the items of the inventory that anybody answered in either form."""
    items = [name.removeprefix(BEFORE) for name in questions if name.startswith(BEFORE)]
    found = []
    for item in items:
        shares = [_all_votes(questions[form + item], sheets) for form in (BEFORE, AFTER)]
        (before, asked_before), (after, asked_after) = shares
        if asked_before or asked_after:
            found.append(Learned(item, before, after, (asked_before, asked_after)))
    return tuple(found)


def _all_votes(question: Question, sheets: Sequence[Sheet]) -> tuple[float | None, int]:
    """Return the share that was right and how many answered, of each sheet whatever the vote."""
    given = [sheet.given.get(question.question_id) for sheet in sheets]
    right = [bool(option.correct) for g in given if g and (option := question.option(g))]
    return (fmean(right) if right else None), len(right)
