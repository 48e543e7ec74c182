"""A table of `data/`: described once, and read by that description."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, NoReturn, TypeVar

from howopen.sources.columns import Column, columns_of, parts_of
from howopen.sources.table_rows import DataError, Folder, read_lines

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Origin:
    """Somebody else's collection, which all rows of a table are taken from."""

    title: str
    path: str


@dataclass(frozen=True, eq=False)
class Table(Generic[T]):
    """A table in words, with the record that each row becomes; the record's fields say its columns.

    `also` has the columns that are no part of the record, as fields of a class: what leads to other tables,
    and what stands there for whoever reads the table itself. `key` are the headings by whose cells a row is
    known, parted by spaces.
    """

    name: str
    record: type[T]
    title: str
    description: str
    key: str
    also: type = object
    origin: Origin | None = None

    @property
    def columns(self) -> dict[str, Column]:
        """Return the columns by heading."""
        found = [*columns_of(self.record), *columns_of(self.also)]
        return {column.heading: column for column in reversed(found)}


@dataclass(slots=True)
class Row(Generic[T]):
    """One line of a table: its cells as they are written, and what they say."""

    table: Table[T]
    line: int
    cells: dict[str, str]
    ids: Callable[[str], Mapping[str, str]]
    values: dict[str, Any]

    def record(self, **others: object) -> T:
        """Return the row's record, with those of its fields that other rows say."""
        return self.part(self.table.record, **others)

    def part(self, kind: type[U], **others: object) -> U:
        """Return a value that some of the row's columns say."""
        return kind(**{part.field: self.values[part.field] for part in parts_of(kind)}, **others)

    def refuse(self, column: str, reason: str) -> NoReturn:
        """Raise the error that names this row's place and what is wrong with a cell."""
        value = self.cells.get(column, "")
        raise DataError(f"{self.table.name}.csv, line {self.line}, column {column}: {value!r} {reason}.")


class Reader:
    """Reads the tables of one folder; what an id may refer to is read once."""

    def __init__(self, folder: Folder = None) -> None:
        self._folder = folder
        self._ids: dict[str, Mapping[str, str]] = {}

    def rows(self, table: Table[T]) -> Iterator[Row[T]]:
        """Yield a table's rows; raise `DataError` for the first that is wrong."""
        parts = [*parts_of(table.record), *parts_of(table.also)]
        key = table.key.split()
        seen: set[tuple[str, ...]] = set()
        for line, cells in read_lines(f"{table.name}.csv", table.columns, self._folder):
            row = Row(table, line, cells, self.ids, {})
            known_by = tuple(cells[heading] for heading in key)
            if known_by in seen:
                same = f"with the same {' and '.join(key)}" if len(key) > 1 else "in this table"
                row.refuse(key[-1], f"stands twice {same}")
            seen.add(known_by)
            row.values = {part.field: part.value(row) for part in parts}
            yield row
        if len(key) == 1:
            self._ids[f"{table.name}.{table.key}"] = {text: text for (text,) in seen}

    def ids(self, refers: str) -> Mapping[str, str]:
        """Return what stands in a column of another table, which is named as in `sources.source_id`."""
        if refers not in self._ids:
            table, column = refers.split(".")
            lines = read_lines(f"{table}.csv", [column], self._folder)
            self._ids[refers] = {cells[column]: cells[column] for _, cells in lines}
        return self._ids[refers]

    def by_id(self, table: Table[T], make: Callable[[Row[T]], T] = Row.record) -> dict[str, T]:
        """Return a table's records by the id of each, in the order of the table."""
        return {row.cells[table.key]: make(row) for row in self.rows(table)}


@cache
def _own() -> Reader:
    return Reader()


def reader(folder: Folder = None) -> Reader:
    """Return what reads the tables of a folder."""
    return Reader(folder) if folder else _own()


def records(table: Table[T], folder: Folder = None) -> tuple[T, ...]:
    """Return a table's records in its order; raise `DataError` for the first row that is wrong."""
    return tuple(row.record() for row in reader(folder).rows(table))


def grouped(rows: Iterable[Row[T]], *columns: str) -> dict[tuple[str, ...], list[Row[T]]]:
    """Return the rows that share their cells in some columns, in the order of the table."""
    groups: dict[tuple[str, ...], list[Row[T]]] = defaultdict(list)
    for row in rows:
        groups[tuple(row.cells[column] for column in columns)].append(row)
    return groups
