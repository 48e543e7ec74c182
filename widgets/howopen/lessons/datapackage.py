"""`python -m howopen.lessons.datapackage > data/datapackage.json` describes all tables for others' tools.

Frictionless Data's *Tabular Data Package*: titles, the meaning of each column, what may stand in it, and
where ids lead. Nothing is said here of any one table: it is all made from the records and their tables.
"""

import ast
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from importlib import import_module
from inspect import getsource
from itertools import pairwise
from pkgutil import walk_packages
from textwrap import dedent
from typing import Any

import howopen.lessons
import howopen.sources
from howopen.domain.cells import DAY, ID
from howopen.sources.columns import Column, Group, parts_of
from howopen.sources.table import Table
from howopen.sources.table_rows import read_header

_LICENCES = [
    {
        "name": "CC-BY-4.0",
        "title": "Creative Commons Attribution 4.0 International",
        "path": "https://creativecommons.org/licenses/by/4.0/",
    }
]
_PAPER = {
    "title": "Widder, Whittaker & West, Why 'open' AI systems are actually closed, and why this matters, "
    "Nature 635, 827–833 (2024)",
    "path": "https://doi.org/10.1038/s41586-024-08141-1",
}
_NAMED = {
    "title": "The publications that the rows name, one by one, described in sources.csv",
    "path": "sources.csv",
}
_PACKAGE = {
    "name": "howopen",
    "title": "How Open?: facts and rules",
    "profile": "tabular-data-package",
    "description": "What can be opened of an AI system, what that lets people do, on whom everyone still "
    "depends, and how real systems stand: the tables behind the explorer. The paper supplies no data set and "
    "no scoring, so every rule is somebody's reading, and each row says whose: the paper's, an instrument's, "
    "another source's, or ours by inference.",
    "version": "0.1.0",
    "licenses": _LICENCES,
    "contributors": [{"title": "The How Open? authors", "role": "author"}],
    "sources": [_PAPER],
    "keywords": [
        "artificial intelligence",
        "openness",
        "open source",
        "concentration of power",
        "teaching",
    ],
}
_FILE = {
    "profile": "tabular-data-resource",
    "scheme": "file",
    "format": "csv",
    "mediatype": "text/csv",
    "encoding": "utf-8",
}
_TYPES = {int: "integer", float: "number"}


def all_tables() -> Iterator[Table]:
    """Yield every table that a module named after tables describes, by name."""
    found = {}
    for package in (howopen.sources, howopen.lessons):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            if "table" in module.name.rpartition(".")[2]:
                values = vars(import_module(module.name)).values()
                found |= {value.name: value for value in values if isinstance(value, Table)}
    return (found[name] for name in sorted(found))


def datapackage() -> dict[str, Any]:
    """Return the description of all tables."""
    return _PACKAGE | {"resources": [_resource(table) for table in all_tables()]}


def _resource(table: Table) -> dict[str, Any]:
    names_sources = any(c.cell.refers == "sources.source_id" for c in table.columns.values())
    origin = [asdict(table.origin)] if table.origin else []
    return {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": f"{table.name}.csv",
        **_FILE,
        "licenses": _LICENCES,
        "sources": [*origin, _NAMED if names_sources else _PAPER],
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    """Return the columns in the order of the file, the key if no part of it may be empty, and references."""
    columns, words = table.columns, _words_of(table)
    key = table.key.split()
    header = read_header(f"{table.name}.csv")
    schema: dict[str, Any] = {
        "fields": [_field(columns[h], words[h], h == table.key) for h in header],
        "missingValues": [""],
    }
    if not any(columns[heading].optional for heading in key):
        schema["primaryKey"] = key[0] if len(key) == 1 else key
    if keys := _foreign_keys(table):
        schema["foreignKeys"] = keys
    return schema


def _field(column: Column, words: str, is_key: bool) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    if not column.optional:
        limits["required"] = True
    if column.choices and not column.cell.parted_by:
        limits["enum"] = list(column.choices)
    if pattern := _pattern(column):
        limits["pattern"] = pattern
    limits |= {
        name: limit
        for name, limit in (("minimum", column.cell.least), ("maximum", column.cell.most))
        if limit is not None
    }
    if column.cell.unique or is_key:
        limits["unique"] = True
    field = {"name": column.heading, "type": _type(column), "description": words}
    return field | ({"constraints": limits} if limits else {})


def _type(column: Column) -> str:
    if column.form is DAY:
        return "date"
    return _TYPES.get(column.kind, "string" if column.kind in (str, bool) or column.choices else "date")


def _pattern(column: Column) -> str:
    form = column.form
    if column.cell.parted_by:
        one = "|".join(column.choices) or (ID.pattern if column.cell.refers else form.pattern if form else "")
        return f"^({one})({column.cell.parted_by}({one}))*$" if one else ""
    return f"^{form.pattern}$" if form and form is not DAY else ""


def _foreign_keys(table: Table) -> list[dict[str, Any]]:
    """Return where ids lead: columns that lead to different columns of one table do so together."""
    leading: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for heading, column in table.columns.items():
        if column.cell.refers and not column.cell.parted_by:
            name, _, target = column.cell.refers.partition(".")
            leading[name].append((heading, target))
    keys = []
    for name, pairs in sorted(leading.items()):
        together = len({target for _, target in pairs}) == len(pairs) > 1
        resource = "" if name == table.name else name
        for some in [sorted(pairs)] if together else [[pair] for pair in sorted(pairs)]:
            here, there = ([pair[n] for pair in some] for n in (0, 1))
            fields, targets = (here, there) if together else (here[0], there[0])
            keys.append({"fields": fields, "reference": {"resource": resource, "fields": targets}})
    return keys


def _words_of(table: Table) -> dict[str, str]:
    """Return what each heading of a table means."""
    found: dict[str, str] = {}
    for part in (*parts_of(table.record), *parts_of(table.also)):
        own = _words_below(part.owner)
        if isinstance(part, Group):
            inner = _words_below(part.kind)
            for column in part.columns:
                is_main = column.field == part.cells.main and part.field in own
                found.setdefault(column.heading, own[part.field] if is_main else inner[column.field])
        else:
            found.setdefault(part.heading, own[part.field])
    return found


@cache
def _words_below(owner: type) -> dict[str, str]:
    """Return the text that stands below each field of a class in its code."""
    found: dict[str, str] = {}
    for cls in reversed(owner.__mro__[:-1]):
        [definition] = ast.parse(dedent(getsource(cls))).body
        for field, below in pairwise(definition.body if isinstance(definition, ast.ClassDef) else ()):
            match field, below:
                case ast.AnnAssign(target=ast.Name(name)), ast.Expr(value=ast.Constant(str(words))):
                    found[name] = " ".join(words.split())
    return found


def written() -> str:
    """Return the description as the file has it."""
    return json.dumps(datapackage(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    print(written(), end="")
