"""The tables that only the page on who can use what is open reads."""

from collections.abc import Mapping
from typing import Annotated

from howopen.domain.cells import Cell
from howopen.domain.factor import Factor
from howopen.lessons.open_to_whom.actor import Actor, Endowment, Stake, UseCase
from howopen.sources.table import Reader, Row, Table, grouped, reader, records
from howopen.sources.table_rows import Folder


class _AlsoOfActor:
    actor_id: str
    """Name used in links and by the other tables."""


class _OfActor:
    actor_id: Annotated[str, Cell(refers="actors.actor_id")]
    """The actor whose row this is."""


class _AlsoOfCase:
    case_id: str
    """Name of the row."""


ACTORS = Table(
    "actors",
    Actor,
    "Actors",
    "Who would use a system, or is met by it: kinds of actors, none of them anybody in particular.",
    key="actor_id",
    also=_AlsoOfActor,
)
ENDOWMENTS = Table(
    "endowments",
    Endowment,
    "Endowments",
    "What each actor has, by the rungs of the factors of that kind. A judgement about a kind of actor, which "
    "the reader can change: single ones have more or less.",
    key="actor_id factor_id",
    also=_OfActor,
)
STAKES = Table(
    "stakes",
    Stake,
    "Stakes",
    "What an actor gains or bears wherever a consequence follows, or a dependency remains.",
    key="actor_id subject_kind subject_id",
    also=_OfActor,
)
USE_CASES = Table(
    "use_cases",
    UseCase,
    "Systems used on people",
    "Cases of use on people, by whom and on whom, and what openness could and could not have shown them. "
    "Each rests on two publications.",
    key="case_id",
    also=_AlsoOfCase,
)


def read_actors(endowments: Mapping[str, Factor], folder: Folder = None) -> dict[str, Actor]:
    """Return the actors, each with how much it has of each endowment."""
    tables = reader(folder)
    has = _endowments(tables, endowments)
    stakes = grouped(tables.rows(STAKES), "actor_id")

    def actor(row: Row[Actor]) -> Actor:
        own = has.get(row.cells["actor_id"], ())
        if lacking := sorted(set(endowments) - {e.factor_id for e in own}):
            row.refuse("actor_id", f"has no row in endowments.csv for {lacking[0]}")
        bears = stakes.get((row.cells["actor_id"],), ())
        return row.record(endowments=own, stakes=tuple(r.record() for r in bears))

    return tables.by_id(ACTORS, actor)


def _endowments(tables: Reader, factors: Mapping[str, Factor]) -> dict[str, tuple[Endowment, ...]]:
    def endowment(row: Row[Endowment]) -> Endowment:
        factor = factors.get(row.cells["factor_id"])
        if factor is None:
            row.refuse("factor_id", "is no endowment")
        try:
            return row.record(level=factor.level_of(row.cells["rung_id"]))
        except KeyError:
            row.refuse("rung_id", f"is no rung of {factor.factor_id}")

    groups = grouped(tables.rows(ENDOWMENTS), "actor_id")
    return {actor_id: tuple(map(endowment, rows)) for (actor_id,), rows in groups.items()}


def read_use_cases(folder: Folder = None) -> tuple[UseCase, ...]:
    """Return the cases of use on people, in order."""
    return records(USE_CASES, folder)
