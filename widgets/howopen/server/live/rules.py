"""What a live session is and what may follow what, as values and pure functions: no server, no store.

A class answers one question after another. It votes, talks it over, votes again where that is worth its
while, sees the counts, and after that the key.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from howopen.peer_instruction import advice


class Step(StrEnum):
    """Where the class stands with its question."""

    VOTE = "vote"
    TALK = "talk"
    REVOTE = "revote"
    COUNTS = "counts"
    KEY = "key"


NEXT: Mapping[Step, tuple[Step, ...]] = {
    Step.VOTE: (Step.TALK,),
    Step.TALK: (Step.REVOTE, Step.COUNTS),
    Step.REVOTE: (Step.COUNTS,),
    Step.COUNTS: (Step.KEY,),
    Step.KEY: (),
}
"""Which steps may follow which. No step leads back, so what was shown to all has been shown."""
OPEN: Mapping[Step, int] = {Step.VOTE: 1, Step.REVOTE: 2}
"""The vote that is open in a step: the first, or the second."""
SHOWS_COUNTS = (Step.COUNTS, Step.KEY)


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to choose from."""

    id: str
    text: str
    is_right: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the class is asked."""

    id: str
    page: str
    text: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """One question as it was asked: the how manieth, at which step, and in how many votes so far."""

    number: int
    question: str
    step: Step = Step.VOTE
    votes: int = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """What one tab chose in one vote. Of several answers of a tab, the one with the highest number is the
    last that it gave; late is one that came when its vote had been closed."""

    tab: str
    vote: int
    option: str
    number: int
    late: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """One of our pages, or a part of one, to which a teacher can lead the class."""

    notebook: str
    title: str
    part: str = ""

    @property
    def name(self) -> str:
        """Return what the class reads."""
        return f"{self.title} – {self.part}" if self.part else self.title


@dataclass(frozen=True, slots=True)
class Room:
    """What a teacher says to the whole room beside the question: to look up, and at which place to be."""

    paused: bool = False
    place: str = ""


def moved(asked: Round, step: Step) -> Round | None:
    """Return the round at its next step, or None where that does not follow."""
    if step not in NEXT[asked.step]:
        return None
    return replace(asked, step=step, votes=max(asked.votes, OPEN.get(step, 1)))


def is_open(asked: Round, vote: int, is_last: bool) -> bool:
    """Return whether a vote of a round is open; only the last round of a session has one."""
    return is_last and OPEN.get(asked.step) == vote


def kept(given: Answer, before: Answer | None, open_now: bool) -> Answer | None:
    """Return what to keep of an answer that arrives, or None where what is there already stands.

    Nobody's first answer is lost because it came late; to change one takes an open vote. The same answer
    sent twice, or an older one that was held up on its way, changes nothing.
    """
    if before is None:
        return replace(given, late=not open_now)
    return given if open_now and given.number > before.number else None


def counts(question: Question, answers: Iterable[Answer], vote: int) -> dict[str, int]:
    """Return how many chose which option in a vote."""
    found = Counter(answer.option for answer in answers if answer.vote == vote)
    return {option.id: found[option.id] for option in question.options}


def shifts(answers: Iterable[Answer]) -> dict[tuple[str, str], int]:
    """Return how many went from which option to which, of those who answered both times."""
    by_tab: dict[str, dict[int, str]] = {}
    for answer in answers:
        by_tab.setdefault(answer.tab, {})[answer.vote] = answer.option
    return dict(Counter((votes[1], votes[2]) for votes in by_tab.values() if {1, 2} <= votes.keys()))


def way_on(question: Question, counted: Mapping[str, int]) -> str:
    """Return what experience with such votes advises: the name of one of three ways on, or nothing."""
    total = sum(counted.values())
    if not total:
        return ""
    return advice(sum(counted[option.id] for option in question.options if option.is_right) / total)


def told_to_all(asked: Round | None, question: Question | None, answers: Iterable[Answer]) -> dict[str, Any]:
    """Return what a student may know now: no counts while anybody may still vote, and no key before it is
    shown."""
    if not asked or not question:
        return {"round": 0}
    told: dict[str, Any] = {
        "round": asked.number,
        "step": asked.step,
        "vote": OPEN.get(asked.step),
        "question": question.text,
        "options": [{"id": option.id, "text": option.text} for option in question.options],
    }
    if asked.step in SHOWS_COUNTS:
        answers = list(answers)
        told["counts"] = [counts(question, answers, vote) for vote in range(1, asked.votes + 1)]
    if asked.step == Step.KEY:
        told["key"] = {
            option.id: {"right": option.is_right, "why": option.feedback} for option in question.options
        }
    return told


def told_beside(room: Room, place: Place | None) -> dict[str, Any]:
    """Return what everybody is told beside the question: whether to look up, and where the class is."""
    told: dict[str, Any] = {"paused": True} if room.paused else {}
    return told | ({"at": asdict(place) | {"name": place.name}} if place else {})


def told_to_teacher(
    asked: Round | None, question: Question | None, answers: Iterable[Answer], joined: int
) -> dict[str, Any]:
    """Return what the teacher's page shows: what all know, how many have answered, what may come next, and
    what the last vote advises. It is meant for a projector, so counts and key come to it no sooner."""
    answers = list(answers)
    told = told_to_all(asked, question, answers) | {"joined": joined}
    if not asked or not question:
        return told
    votes = [counts(question, answers, vote) for vote in range(1, asked.votes + 1)]
    told["next"] = list(NEXT[asked.step])
    told["answered"] = [sum(vote.values()) for vote in votes]
    told["late"] = sum(answer.late for answer in answers)
    if asked.step == Step.TALK:
        told["advice"] = way_on(question, votes[-1])
    if asked.step in SHOWS_COUNTS and asked.votes == 2:
        told["shifts"] = [[*way, many] for way, many in sorted(shifts(answers).items())]
    return told
