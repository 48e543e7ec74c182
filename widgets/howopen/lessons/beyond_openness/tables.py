"""The tables that only the page beyond openness reads."""

from howopen.lessons.beyond_openness.lever_record import LeverArgument, LeverState
from howopen.lessons.beyond_openness.voice import Voice
from howopen.sources.table import Table, records
from howopen.sources.table_rows import Folder


class _AlsoOfState:
    state_id: str
    """Name of the row."""


class _AlsoOfArgument:
    argument_id: str
    """Name of the row."""


LEVER_STATES = Table(
    "lever_states",
    LeverState,
    "How levers stand",
    "How far a measure against concentration has come, in at least two jurisdictions each, dated and with "
    "two publications. Law moves: read the date first.",
    key="state_id",
    also=_AlsoOfState,
)
LEVER_ARGUMENTS = Table(
    "lever_arguments",
    LeverArgument,
    "What is said of levers",
    "Who proposes a measure, who answers, and whom it costs what.",
    key="argument_id",
    also=_AlsoOfArgument,
)
VOICES = Table(
    "voices",
    Voice,
    "A hearing on openness",
    "Who speaks for open models, for limits on them, or for and against the paper since it appeared; and, in "
    "our reading, the one rule that would be another if they are right.",
    key="voice_id",
)


def read_states(folder: Folder = None) -> tuple[LeverState, ...]:
    """Return how the levers stand, in the order of the table."""
    return records(LEVER_STATES, folder)


def read_arguments(folder: Folder = None) -> tuple[LeverArgument, ...]:
    """Return what is said of the levers, in the order of the table."""
    return records(LEVER_ARGUMENTS, folder)


def read_voices(folder: Folder = None) -> tuple[Voice, ...]:
    """Return who has a say, in the order of the table."""
    return records(VOICES, folder)
