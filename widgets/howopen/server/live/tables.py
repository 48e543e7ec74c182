"""The tables of a store: nothing of a person, and nothing that is not needed to count an answer once."""

from typing import Any

from sqlalchemy import Boolean, Column, Float, Integer, MetaData, String, Table
from sqlalchemy.types import TypeEngine

ALL = MetaData()


def key_of(name: str, kind: TypeEngine[Any]) -> Column[Any]:
    """Return a column that is a part of its table's key, and that nobody fills but us."""
    return Column(name, kind, primary_key=True, autoincrement=False)


def word() -> Column[Any]:
    """Return the column by which every row belongs to a session."""
    return key_of("word", String(20))


SESSIONS = Table(
    "live_sessions",
    ALL,
    word(),
    Column("key", String(64), nullable=False),
    Column("begun", Float, nullable=False),
)
TABS = Table("live_tabs", ALL, word(), key_of("tab", String(32)))
ROUNDS = Table(
    "live_rounds",
    ALL,
    word(),
    key_of("number", Integer()),
    Column("question", String(100), nullable=False),
    Column("step", String(10), nullable=False),
    Column("votes", Integer, nullable=False),
)
# A table of its own, since the rows of an earlier version's sessions have no columns for it.
ROOMS = Table(
    "live_rooms",
    ALL,
    word(),
    Column("paused", Boolean, nullable=False),
    Column("place", String(100), nullable=False),
)
ANSWERS = Table(
    "live_answers",
    ALL,
    word(),
    key_of("round", Integer()),
    key_of("vote", Integer()),
    key_of("tab", String(32)),
    Column("option", String(20), nullable=False),
    Column("number", Integer, nullable=False),
    Column("late", Boolean, nullable=False),
)
