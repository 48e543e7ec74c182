"""The tables that only the page on who wins by opening reads."""

from howopen.lessons.market.gate import Force, Gate
from howopen.lessons.market.play import MarketCase, MarketStep, Play
from howopen.sources.table import Table, reader, records
from howopen.sources.table_rows import Folder


class _AlsoOfPlay:
    play_id: str
    """Name used by the cases."""


class _AlsoOfCase:
    case_id: str
    """Name used by the steps."""


class _AlsoOfStep:
    step_id: str
    """Name of the row."""


class _AlsoOfForce:
    force_id: str
    """Name of the row."""


PLAYS = Table(
    "plays",
    Play,
    "Plays",
    "The three ways in which, by the paper, companies have won by means of open source.",
    key="play_id",
    also=_AlsoOfPlay,
)
MARKET_CASES = Table(
    "market_cases",
    MarketCase,
    "Cases of plays, and the other side",
    "The paper’s three examples, four cases of today, which we put beside them, and four of what openness "
    "did for competition.",
    key="case_id",
    also=_AlsoOfCase,
)
MARKET_STEPS = Table(
    "market_steps",
    MarketStep,
    "What is told of each case",
    "Who opened what, against whom, who came to depend, what was regained or regulated, and where other "
    "accounts differ from the paper’s. Each row is dated, since companies and courts move on.",
    key="step_id",
    also=_AlsoOfStep,
)
GATES = Table(
    "gates",
    Gate,
    "Gates on the way to users",
    "Which abilities and dependencies belong to which part of a model’s way to its users. The rules decide "
    "them as everywhere else; that these are the gates is our reading.",
    key="gate_id",
)
MARKET_FORCES = Table(
    "market_forces",
    Force,
    "What holds the gates",
    "What the paper names as making the field uneven, with its hedges, and the rule that says so here.",
    key="force_id",
    also=_AlsoOfForce,
)


def read_plays(folder: Folder = None) -> dict[str, Play]:
    """Return the plays by id, in the paper's order."""
    return reader(folder).by_id(PLAYS)


def read_cases(folder: Folder = None) -> dict[str, MarketCase]:
    """Return the cases by id, in order."""
    return reader(folder).by_id(MARKET_CASES)


def read_steps(folder: Folder = None) -> tuple[MarketStep, ...]:
    """Return what is told of all cases, in order."""
    return records(MARKET_STEPS, folder)


def read_gates(folder: Folder = None) -> tuple[Gate, ...]:
    """Return the gates in the order in which a model meets them."""
    return records(GATES, folder)


def read_forces(folder: Folder = None) -> tuple[Force, ...]:
    """Return what holds the gates, in their order."""
    return records(MARKET_FORCES, folder)
