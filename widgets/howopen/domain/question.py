"""Questions to check oneself with, each with feedback for every answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One answer, whether it is right, and what to say to whoever chose it.

    Its id stands in addresses: within a question it is never given to another answer.
    """

    option_id: str
    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of one notebook, with the place in the paper that bears its answer.

    One that is not on the page belongs to the teacher's pool alone, so that the page stays short.
    """

    question_id: str
    notebook: str
    text: str
    options: tuple[Option, ...]
    source_id: str
    locator: str
    on_page: bool = True

    def option(self, option_id: str) -> Option | None:
        """Return the answer with an id, or None."""
        return next((option for option in self.options if option.option_id == option_id), None)
