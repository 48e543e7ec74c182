"""What a table holds is used: no field of a record stands there for nobody."""

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import howopen
from howopen.lessons.datapackage import all_tables
from howopen.sources.columns import Group, parts_of

PACKAGE = Path(howopen.__file__).parent
KEYS = {heading for table in all_tables() for heading in table.key.split()}


def records() -> set[type]:
    """Return what rows become for the pages, with the values that several cells make together."""
    classes = {cls for table in all_tables() for cls in (table.record, *table.also.__mro__)}
    classes |= {part.kind for cls in classes for part in parts_of(cls) if isinstance(part, Group)}
    return {c for c in classes if is_dataclass(c) and not c.__module__.startswith("howopen.sources.")}


def readers() -> Iterator[ast.Module]:
    """Yield the code that does something with records, and does not make them."""
    for path in PACKAGE.rglob("*.py"):
        floor = path.relative_to(PACKAGE).parts[0]
        if floor not in ("sources", "server") and "table" not in path.stem:
            yield ast.parse(path.read_text(encoding="utf-8"))


def read() -> set[str]:
    """Return the names of all attributes that something looks at."""
    return {
        node.attr
        for module in readers()
        for node in ast.walk(module)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
    }


def test_every_field_of_a_record_is_used() -> None:
    """A fact that no page shows and no rule asks for is shown, or taken out; an id may name its row."""
    looked_at = read() | KEYS
    unread = [f"{r.__name__}.{f.name}" for r in records() for f in fields(r) if f.name not in looked_at]

    assert len(records()) > 25
    assert [] == sorted(unread)
