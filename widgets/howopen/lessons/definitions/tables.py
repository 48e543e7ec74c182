"""The table that only the page on definitions reads: positions on what openness is for."""

from howopen.lessons.definitions.position import Position
from howopen.sources.table import Table, records
from howopen.sources.table_rows import Folder

POSITIONS = Table(
    "positions",
    Position,
    "Positions",
    "Who argued what about open AI, when, and for which rule: the word is claimed to an end, for openness "
    "and against it.",
    key="position_id",
)


def read_positions(folder: Folder = None) -> tuple[Position, ...]:
    """Return the positions; raise `DataError` for the first row that is wrong."""
    return records(POSITIONS, folder)
