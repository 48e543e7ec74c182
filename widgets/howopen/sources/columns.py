"""The columns of a record, as its fields say them: how each is read, checked and named."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from inspect import get_annotations
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin

from howopen.domain.cells import DAY, DERIVED, ID, Cell, Cells, Form

if TYPE_CHECKING:
    from howopen.sources.table import Row

_MEASURES: Mapping[type, tuple[Callable[[str], Any], str]] = {
    int: (int, "a whole number"),
    float: (float, "a number"),
    date: (date.fromisoformat, DAY.words),
}
_YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Column:
    """One column, and the field of a record that its cells become."""

    heading: str
    owner: type
    field: str
    kind: type
    cell: Cell
    form: Form | None
    choices: Mapping[str, object]
    optional: bool
    empty: object
    """What an empty cell becomes; `REQUIRED` also where it may be empty only together with others."""
    is_plain: bool
    """Whether any text is right."""

    def value(self, row: "Row") -> object:
        """Return what a row's cell says; raise `DataError` where it cannot be so."""
        text = row.cells[self.heading]
        if text and self.is_plain:
            return text
        if not text:
            return row.refuse(self.heading, "must not be empty") if self.empty is REQUIRED else self.empty
        if not self.cell.parted_by:
            return self._entry(text, row)
        parts = (part.strip() for part in text.split(self.cell.parted_by))
        return tuple(self._entry(part, row) for part in parts if part)

    def _entry(self, text: str, row: "Row") -> object:
        if self.choices:
            if text not in self.choices:
                row.refuse(self.heading, f"must be one of {', '.join(self.choices)}")
            return self.choices[text]
        if self.cell.refers:
            known = row.ids(self.cell.refers)
            if text not in known:
                row.refuse(self.heading, "is not an id of the table it refers to")
            return known[text]  # the same text for all that refer to it: there are thousands
        if self.form and not self.form.fits(text):
            row.refuse(self.heading, f"must be {self.form.words}")
        return text if self.kind is str else self._measure(text, row)

    def _measure(self, text: str, row: "Row") -> int | float | date:
        """Return a cell as a number or a day."""
        make, words = _MEASURES[self.kind]
        try:
            number = make(text)
        except ValueError:
            row.refuse(self.heading, f"must be {words}")
        least, most = self.cell.least, self.cell.most
        if least is not None and number < least:
            row.refuse(self.heading, f"must be at least {least:g}")
        if most is not None and number > most:
            row.refuse(self.heading, f"must be at most {most:g}")
        return number


@dataclass(frozen=True, slots=True)
class Group:
    """Several columns that become one value, such as the evidence for a row."""

    owner: type
    field: str
    kind: type
    cells: Cells
    columns: tuple[Column, ...]

    def value(self, row: "Row") -> object:
        """Return what a row's cells say together, or None where an optional value has none."""
        if self.cells.optional and not any(row.cells[column.heading] for column in self.columns):
            return None
        return self.kind(**self.cells.given, **{column.field: column.value(row) for column in self.columns})


Part = Column | Group
REQUIRED = object()


@cache
def parts_of(record: type) -> tuple[Part, ...]:
    """Return the columns and groups of columns that a record's fields say, in order."""
    hints = {name: hint for base in reversed(record.__mro__) for name, hint in get_annotations(base).items()}
    return tuple(part for name, hint in hints.items() if (part := _part(record, name, hint)))


def columns_of(record: type) -> Iterator[Column]:
    """Yield all columns that a record is read from."""
    for part in parts_of(record):
        yield from part.columns if isinstance(part, Group) else (part,)


def _part(owner: type, name: str, hint: Any) -> Part | None:
    kind, *marks = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    mark = marks[0] if marks else Cell()
    if mark == DERIVED:
        return None
    may_lack = NoneType in get_args(kind)
    if may_lack:
        kind = next(k for k in get_args(kind) if k is not NoneType)
    if isinstance(mark, Cells):
        return Group(owner, name, kind, mark, tuple(_grouped(kind, mark)))
    several = get_origin(kind) is tuple
    if several:
        kind = get_args(kind)[0]
    choices = _choices(kind)
    if kind is not str and kind not in _MEASURES and not choices:
        return None
    optional = may_lack or mark.optional or "" in choices
    nothing: object = () if several else None if may_lack else ""
    heading = mark.heading or name
    named = {text: value for text, value in choices.items() if text}
    form = mark.form or (ID if heading.endswith("_id") and not named else None)
    is_plain = kind is str and not (mark.refers or mark.parted_by or form)
    empty = nothing if optional else REQUIRED
    return Column(heading, owner, name, kind, mark, form, named, optional, empty, is_plain)


def _grouped(kind: type, cells: Cells) -> Iterator[Column]:
    for column in columns_of(kind):
        if column.field not in cells.given:
            heading = cells.called.get(column.field) or cells.prefix + column.heading
            yield replace(column, heading=heading, optional=column.optional or cells.optional)


def _choices(kind: Any) -> Mapping[str, object]:
    """Return what may stand in a cell where that is one of a few words, and what each becomes."""
    if kind is bool:
        return _YES_NO
    if get_origin(kind) is Literal:
        return {text: text for text in get_args(kind)}
    return {str(one): one for one in kind} if isinstance(kind, type) and issubclass(kind, StrEnum) else {}
