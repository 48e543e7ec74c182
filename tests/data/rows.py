"""The tables as plain rows, read without the code that they are tested beside."""

import csv
import re
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
TABLES = sorted(path.stem for path in DATA.glob("*.csv"))
PAPER = "widder_whittaker_west_2024"
LOCATOR = re.compile(r"(?P<section>[A-Z][A-Za-z ]+) ¶(?P<paragraph>[0-9]+)")

Row = dict[str, str]


def rows(table: str) -> list[Row]:
    """Return the rows of a table."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ids(table: str, column: str) -> set[str]:
    """Return what stands in a column, empty cells left out."""
    return {row[column] for row in rows(table)} - {""}


def evidence(row: Row) -> list[tuple[str, str, str]]:
    """Return basis, source and locator of a row; twice where it carries two, and no empty ones."""
    prefixes = ("", "limit_", "fixed_")
    names = [tuple(f"{p}{n}" for n in ("basis", "source_id", "locator")) for p in prefixes]
    found = [tuple(row.get(n, "") for n in three) for three in names]
    return [three for three in found if three[1]]
