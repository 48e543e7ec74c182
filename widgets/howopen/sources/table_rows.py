"""Rows of the CSV tables, each cell read with its place, so that a bad one can be named."""

import csv
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NoReturn, TypeVar

from howopen.domain.evidence import Source

T = TypeVar("T")
Folder = Traversable | None
"""A folder of tables; None for the project's own."""

Sources = Mapping[str, Source]


class DataError(ValueError):
    """A table that cannot be used as it stands; the message names file, line, column and reason."""


@cache
def data_folder() -> Traversable:
    """Return the folder of tables: inside the wheel where there is one, else beside `widgets/`."""
    shipped = files("howopen") / "_data"
    return shipped if shipped.is_dir() else Path(__file__).resolve().parents[3] / "data"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table."""

    file: str
    line: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """Return a cell that must not be empty."""
        return self.cells[column] or self.refuse(column, "must not be empty")

    def optional(self, column: str) -> str:
        """Return a cell that may be empty."""
        return self.cells[column]

    def choice(self, column: str, allowed: Collection[T]) -> T:
        """Return the allowed value that a cell names."""
        for value in allowed:
            if str(value) == self.cells[column]:
                return value
        return self.refuse(column, f"must be one of {', '.join(map(str, allowed))}")

    def id_in(self, column: str, table: Collection[str]) -> str:
        """Return a cell that must be an id of another table."""
        value = self.text(column)
        return value if value in table else self.refuse(column, "is not an id of the table it refers to")

    def number(self, column: str) -> float:
        """Return a cell as a number."""
        try:
            return float(self.cells[column])
        except ValueError:
            return self.refuse(column, "must be a number")

    def refuse(self, column: str, reason: str) -> NoReturn:
        """Raise the error that names this row's place and what is wrong with a cell."""
        value = self.cells.get(column, "")
        raise DataError(f"{self.file}, line {self.line}, column {column}: {value!r} {reason}.")


def read_rows(name: str, columns: str, folder: Folder = None) -> Iterator[Row]:
    """Yield the rows of a table; raise `DataError` where it lacks one of the columns (space-separated)."""
    wanted = columns.split()
    path = (folder or data_folder()) / name
    if not path.is_file():
        raise DataError(f"{name}: the file is missing from {folder or 'the data folder'}.")
    # Spreadsheets put a byte order mark before the first heading.
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines)
        header = next(reader, [])
        if lacking := [column for column in wanted if column not in header]:
            raise DataError(f"{name}, line 1: column {lacking[0]} is missing.")
        for cells in reader:
            if len(cells) != len(header):
                raise DataError(
                    f"{name}, line {reader.line_num}: {len(cells)} cells where the header has {len(header)}."
                )
            yield Row(name, reader.line_num, dict(zip(header, cells, strict=True)))
