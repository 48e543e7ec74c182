"""An index's answer, in its own words and as a number."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """What the index says of a part of its questions, such as one heading or class."""

    name: str
    value: float
    of: int = 0
    """How many questions it was made of, where that is told."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an index's rule makes of an entry: words, and a number where it gives one."""

    words: str
    value: float | None
    parts: tuple[Part, ...] = ()
