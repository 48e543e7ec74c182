"""What somebody answered, as it is taken along: by no name, and for no mark."""

from dataclasses import dataclass

SCHEMA_VERSION = 1
COLUMNS = ("schema_version", "item_id", "attempt", "response", "correct", "seconds", "scenario")
"""Headings of the file of answers."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: to what, the how manyth, an option's id or a predicted number, and after how long.

    `seconds` count from when the page was opened. An answer that came with the address has no attempt and
    no seconds: nobody knows them.
    """

    item_id: str
    response: str
    attempt: int | None = None
    seconds: int | None = None
