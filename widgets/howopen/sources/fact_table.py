"""`facts.csv`: every figure that the pages show."""

from howopen.domain.evidence import Basis, Evidence
from howopen.domain.fact import Fact
from howopen.sources.table_groups import by_id
from howopen.sources.table_rows import Folder, Row, read_rows

_COLUMNS = "fact_id component_id statement low high unit year basis source_id locator"


def read_facts(component_id: str, folder: Folder = None) -> dict[str, Fact]:
    """Return the figures about a component, keyed by id in the order of the table."""
    facts = by_id(read_rows("facts.csv", _COLUMNS, folder), "fact_id", _fact)
    return {fact_id: fact for fact_id, fact in facts.items() if fact.component_id == component_id}


def statement(row: Row) -> Evidence:
    """Return what a row states, on whose word and where to read it."""
    return Evidence(
        row.choice("basis", tuple(Basis)), row.text("statement"), row.text("source_id"), row.text("locator")
    )


def number_or_none(row: Row, column: str) -> float | None:
    """Return a cell as a number, or None where it is empty."""
    return row.number(column) if row.optional(column) else None


def _fact(row: Row) -> Fact:
    return Fact(
        row.text("fact_id"),
        row.text("component_id"),
        number_or_none(row, "low"),
        number_or_none(row, "high"),
        row.text("unit"),
        int(row.number("year")),
        statement(row),
    )
