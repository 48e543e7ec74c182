"""`components.csv`, `factors.csv`, `rungs.csv`: what can be opened, and how far."""

from typing import Annotated

from howopen.domain.cells import ID, Cell
from howopen.domain.factor import Component, Factor, FactorKind, Rung
from howopen.sources.table import Reader, Row, Table, grouped


class _AlsoOfFactor:
    partly_rung: Annotated[str, Cell(form=ID, optional=True)]
    """The rung that “partly open” stands for; materials only."""


class _AlsoOfRung:
    factor_id: Annotated[str, Cell(refers="factors.factor_id")]
    """The factor whose step this is."""


COMPONENTS = Table(
    "components",
    Component,
    "Components",
    "The five material parts of an AI system that the paper takes apart, each with a switch in the explorer, "
    "and two groups outside the five for what no component holds.",
    key="component_id",
)
FACTORS = Table(
    "factors",
    Factor,
    "Factors",
    "What can stand at one of several rungs, and whose hand moves it. Openness moves materials only: that "
    "division is the paper's argument in one table.",
    key="factor_id",
    also=_AlsoOfFactor,
)
RUNGS = Table(
    "rungs",
    Rung,
    "Rungs",
    "The ordered steps of each factor, lowest first, each with a criterion in words that was written before "
    "any system was judged by it.",
    key="factor_id rung_id",
    also=_AlsoOfRung,
)


def read_components(reader: Reader) -> dict[str, Component]:
    """Return the components, switches and groups outside them."""
    return reader.by_id(COMPONENTS)


def read_factors(reader: Reader) -> dict[str, Factor]:
    """Return the factors with their rungs; raise `DataError` for the first that is wrong."""
    rungs = grouped(reader.rows(RUNGS), "factor_id")

    def factor(row: Row[Factor]) -> Factor:
        own = [r.record() for r in rungs.get((row.cells["factor_id"],), ())]
        if len(own) < 2:
            row.refuse("factor_id", "needs at least two rows in rungs.csv")
        is_material = row.values["kind"] is FactorKind.MATERIAL
        if not is_material and row.values["fixed"] is None:
            row.refuse("fixed_why", "must not be empty: say why no release moves it")
        partly = _level(row, [rung.rung_id for rung in own]) if is_material else 0
        return row.record(rungs=tuple(own), partly_level=partly)

    return reader.by_id(FACTORS, factor)


def _level(row: Row[Factor], rung_ids: list[str]) -> int:
    rung_id = row.cells["partly_rung"]
    if rung_id not in rung_ids:
        row.refuse("partly_rung", f"must be one of {', '.join(rung_ids)}")
    return rung_ids.index(rung_id)
