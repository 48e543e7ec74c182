"""Rows put together by an id."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from howopen.sources.table_rows import Row

T = TypeVar("T")


def by_id(rows: Iterable[Row], id_column: str, make: Callable[[Row], T]) -> dict[str, T]:
    """Return what a function makes of each row, keyed by an id that must not come twice."""
    found: dict[str, T] = {}
    for row in rows:
        row_id = row.text(id_column)
        if row_id in found:
            row.refuse(id_column, "stands twice in this table")
        found[row_id] = make(row)
    return found


def grouped(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    """Return the rows of each id, in the order of the table."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.text(column)].append(row)
    return groups


def refuse_strays(groups: Mapping[str, list[Row]], column: str, owners: Mapping[str, object]) -> None:
    """Raise `DataError` for the first group whose id no owner has."""
    for owner, rows in groups.items():
        if owner not in owners:
            rows[0].refuse(column, "is not an id of the table it refers to")


def unrepeated(rows: Iterable[Row], *columns: str) -> Iterator[Row]:
    """Yield rows; raise `DataError` for the first that repeats another's cells in all of the columns."""
    seen = set()
    for row in rows:
        key = tuple(row.optional(column) for column in columns)
        if key in seen:
            row.refuse(columns[-1], f"stands twice with the same {' and '.join(columns)}")
        seen.add(key)
        yield row
