"""Questions to check oneself with, each with feedback for every answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One answer, whether it is right, and what to say to whoever chose it."""

    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of one notebook, with the place in the paper that bears its answer."""

    question_id: str
    notebook: str
    text: str
    options: tuple[Option, ...]
    source_id: str
    locator: str
