"""`switch_positions.csv`: what the pages set against each other, or make as a move."""

from typing import Annotated

from howopen.domain.catalog import Catalog
from howopen.domain.cells import Cell, Form
from howopen.domain.crossing import SwitchPosition
from howopen.sources.table import Row, Table, grouped, reader
from howopen.sources.table_rows import Folder

_STANDS = Form("[a-z0-9_]+=[a-z0-9_]+", "factors with a rung each, as in weights=withheld")


class _AlsoOfPosition:
    position_id: str
    """Name of the position."""
    switch_id: str
    """The switch whose position it is; its positions stand in the order of the page."""
    rungs: Annotated[tuple[str, ...], Cell(form=_STANDS, parted_by=" ")]
    """At which rung it puts each of some factors, as in weights=withheld, parted by spaces."""


SWITCH_POSITIONS = Table(
    "switch_positions",
    SwitchPosition,
    "Positions of switches",
    "Settings that a page sets against each other in a grid, or makes one by one to see what each does "
    "alone. What a position means is said here once, for every place of the page.",
    key="position_id",
    also=_AlsoOfPosition,
)


def read_switches(catalog: Catalog, folder: Folder = None) -> dict[str, tuple[SwitchPosition, ...]]:
    """Return the positions of each switch in order; raise `DataError` for the first that is wrong."""
    groups = grouped(reader(folder).rows(SWITCH_POSITIONS), "switch_id")
    return {switch: tuple(_position(row, catalog) for row in rows) for (switch,), rows in groups.items()}


def _position(row: Row[SwitchPosition], catalog: Catalog) -> SwitchPosition:
    pairs = (entry.split("=") for entry in row.values["rungs"])
    return row.record(levels={factor_id: _level(row, catalog, factor_id, r) for factor_id, r in pairs})


def _level(row: Row[SwitchPosition], catalog: Catalog, factor_id: str, rung_id: str) -> int:
    if factor_id not in catalog.factors:
        row.refuse("rungs", f"names {factor_id}, which is no factor")
    try:
        return catalog.factors[factor_id].level_of(rung_id)
    except KeyError:
        row.refuse("rungs", f"names {rung_id}, which is no rung of {factor_id}")
