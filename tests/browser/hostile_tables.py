"""The project's own tables with a script in every cell of prose, and notebooks that show them."""

from itertools import cycle
from pathlib import Path

import nbformat
from frictionless import Package
from nbformat.v4 import new_code_cell

from tests.server.hostile import PAYLOADS
from tests.sources.copies import Tables

ROOT = Path(__file__).resolve().parents[2]
# Ids, which the pages' own code names, and what is read as something other than text.
KEPT = {
    "others",
    "nature_ref",
    "doi",
    "published",
    "attested_by",
    "locator",
    "fixed_locator",
    "limit_locator",
}
READ_FROM = """\
from pathlib import Path
import howopen.sources.table_rows as rows
from howopen.sources.catalog_files import catalog
rows.data_folder = lambda: Path({folder!r})
catalog.cache_clear()"""


def poison(tables: Tables) -> list[str]:
    """Put one payload after another behind every text of the tables; return those that found a place.

    An address that is none, such as `javascript:hurt()`, gets no further than the reading of its table
    (`tests/sources/test_table.py`), and no link would be made of it (`tests/figures/test_markup.py`).
    """
    payloads, used = cycle(PAYLOADS), []
    for resource in Package(str(tables.folder / "datapackage.json")).resources:
        columns = set(texts(resource))
        header, *rows = tables.lines(resource.name) if columns else [[]]
        for row in rows:
            for number, column in enumerate(header):
                if column in columns and row[number]:
                    used.append(next(payloads))
                    row[number] += used[-1]
        if columns:
            tables.write(resource.name, [header, *rows])
    return used


def texts(resource: object) -> list[str]:
    """Return the columns of a table that hold prose, or an address."""
    schema = resource.schema
    keys = {name for key in schema.foreign_keys for name in key["fields"]}
    limits = {"enum", "pattern", "maxLength"}
    return [
        field.name
        for field in schema.fields
        if field.type == "string"
        and not field.name.endswith("_id")
        and field.name not in keys | KEPT
        and (field.name == "url" or not limits & set(field.constraints))
    ]


def write_poisoned(folder: Path, tables: Path) -> list[str]:
    """Copy our notebooks, each reading those tables instead of ours; return their names."""
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebook = nbformat.read(path, 4)
        notebook.cells.insert(0, new_code_cell(READ_FROM.format(folder=str(tables))))
        nbformat.write(notebook, folder / path.name)
    return [path.stem for path in sorted(folder.glob("*.ipynb"))]
