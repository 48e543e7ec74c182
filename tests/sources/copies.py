"""The project's own tables, with one thing in them broken."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from howopen.sources.catalog_files import read_catalog
from howopen.sources.table_rows import DataError, data_folder

Cells = list[str]


class Tables:
    """A copy of all tables, to break and to read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(Path(str(data_folder())), folder)

    def lines(self, table: str) -> list[Cells]:
        """Return header and rows of a table."""
        with (self.folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def write(self, table: str, lines: list[Cells]) -> None:
        """Put these lines in a table's place."""
        with (self.folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(lines)

    def line_where(self, table: str, **cells: str) -> int:
        """Return the number of the first line with these cells, counted as an editor does."""
        header, *rows = self.lines(table)
        for number, row in enumerate(rows, 2):
            if cells.items() <= dict(zip(header, row, strict=True)).items():
                return number
        raise LookupError(f"{table}.csv has no row with {cells}.")

    def change(self, table: str, line: int, make: Callable[[dict[str, str]], dict[str, str]]) -> None:
        """Change the cells of one line."""
        lines = self.lines(table)
        row = dict(zip(lines[0], lines[line - 1], strict=True))
        lines[line - 1] = list((row | make(row)).values())
        self.write(table, lines)

    def set(self, table: str, line: int, **cells: str) -> None:
        """Put these texts in cells of one line."""
        self.change(table, line, lambda _: cells)

    def append(self, table: str, like: int, **cells: str) -> int:
        """Add a row that differs from another in these cells, and return its line."""
        lines = self.lines(table)
        lines.append(list((dict(zip(lines[0], lines[like - 1], strict=True)) | cells).values()))
        self.write(table, lines)
        return len(lines)

    def remove(self, table: str, **cells: str) -> None:
        """Take out every row with these cells."""
        header, *rows = self.lines(table)
        kept = [r for r in rows if not cells.items() <= dict(zip(header, r, strict=True)).items()]
        self.write(table, [header, *kept])

    def refused(self) -> str:
        """Return the sentence with which reading these tables fails."""
        with pytest.raises(DataError) as caught:
            read_catalog(self.folder)
        return str(caught.value)
