"""Lines of the CSV files in `data/`, each with its number, so that a bad one can be named."""

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

Folder = Traversable | None
"""A folder of tables; None for the project's own."""


class DataError(ValueError):
    """A table that cannot be used as it stands; the message names file, line, column and reason."""


@cache
def data_folder() -> Traversable:
    """Return the folder of tables: inside the wheel where there is one, else beside `widgets/`."""
    shipped = files("howopen") / "_data"
    return shipped if shipped.is_dir() else Path(__file__).resolve().parents[3] / "data"


def read_lines(name: str, headings: Iterable[str], folder: Folder = None) -> Iterator[tuple[int, dict]]:
    """Yield each line's number and cells by heading; raise `DataError` where one of the headings lacks."""
    path = (folder or data_folder()) / name
    if not path.is_file():
        raise DataError(f"{name}: the file is missing from {folder or 'the data folder'}.")
    # Spreadsheets put a byte order mark before the first heading.
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines)
        header = next(reader, [])
        if lacking := [heading for heading in headings if heading not in header]:
            raise DataError(f"{name}, line 1: column {lacking[0]} is missing.")
        for cells in reader:
            if len(cells) != len(header):
                raise DataError(
                    f"{name}, line {reader.line_num}: {len(cells)} cells where the header has {len(header)}."
                )
            yield reader.line_num, dict(zip(header, cells, strict=True))


def read_header(name: str) -> list[str]:
    """Return the headings of one of the project's own tables."""
    with (data_folder() / name).open(encoding="utf-8-sig", newline="") as lines:
        return next(csv.reader(lines))
