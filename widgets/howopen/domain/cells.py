"""What a record says of the columns it is read from, where name, type and words do not say it.

A field of a record is a column of its table: its name is the heading, its type says what may stand in the
cells, and the words below it say what that means. The reading of a table, its checks and its description
in `data/datapackage.json` are all made from these fields, so that whoever adds one adds it once. A field
whose type is neither text, number, choice nor date is made of other rows, and is no column.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

_compiled = cache(re.compile)  # thousands of cells are held against a few patterns


@dataclass(frozen=True, slots=True)
class Form:
    """How a text has to be written: as a pattern, and in words for whoever wrote it otherwise."""

    pattern: str
    words: str

    def fits(self, text: str) -> bool:
        """Return whether a text is written so."""
        return _compiled(self.pattern).fullmatch(text) is not None


ID = Form(r"[a-z][a-z0-9]*(_+[a-z0-9]+)*", "small letters and digits, parted by underscores")
DAY = Form(r"\d{4}-\d{2}-\d{2}", "a day, such as 2024-11-27")
MONTH = Form(r"\d{4}-\d{2}", "a month, such as 2024-11")
DATED = Form(r"\d{4}(-\d{2}(-\d{2})?)?", "a year, a month or a day, such as 2024-11-27")
URL = Form(r"https?://.+", "an address that begins with https:// or http://")


@dataclass(frozen=True, slots=True)
class Cell:
    """What may stand in a column, and its heading where that is not the field's name.

    `refers` names the table and column in which every cell must be found, as in `sources.source_id`;
    `parted_by` is what stands between several entries of one cell.
    """

    heading: str = ""
    optional: bool = False
    unique: bool = False
    refers: str = ""
    form: Form | None = None
    least: float | None = None
    most: float | None = None
    parted_by: str = ""


@dataclass(frozen=True, slots=True)
class Cells:
    """How the columns of a field are called whose value is made of several cells.

    A heading is the `prefix` with the name of the value's own field, or what `called` has for it; `given`
    are fields of the value that have no column. The words below the field describe the column of `main`.
    An optional value is lacking where all of its cells are empty.
    """

    prefix: str = ""
    called: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, object] = field(default_factory=dict)
    main: str = ""
    optional: bool = False


OPTIONAL = Cell(optional=True)
UNIQUE = Cell(unique=True)
DERIVED = "derived"
"""Marks a field that looks like a column, and is worked out from others."""
