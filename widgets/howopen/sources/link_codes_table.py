"""`link_codes.csv`: every code that addresses use or have used, and for what; rows never go."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from howopen.domain.cells import ID, Cell, Form
from howopen.domain.factor import Factor
from howopen.domain.link_codes import UNSAID, LinkCodes
from howopen.sources.table import Reader, Row, Table, grouped, records
from howopen.sources.table_rows import DataError, Folder

_NAME = Form(r"[a-z0-9]+(_+[a-z0-9]+)*", "small letters and digits, parted by underscores")


@dataclass(frozen=True, slots=True)
class LinkCode:
    """What a code names, or named."""

    among: Annotated[str, Cell(form=ID)]
    """What the code tells apart: factors, dependencies (in a prediction), entries of an address, or the rungs
    of the factor named here. Systems, questions and answers stand in addresses by their own ids and come here
    only once they have gone: among systems, among questions, or among the question named here."""
    code: Annotated[str, Cell(form=_NAME)]
    """What stands in an address: two letters for a factor; a letter or digit for a rung, 0 for the one that
    an address leaves unsaid; the number of a dependency's bit; the name of an entry. It is never given to
    anything else."""
    id: Annotated[str, Cell(form=_NAME)]
    """What the code names."""
    retired: date | None
    """Day on which what it named has gone; empty while it is there. The row stays, so that nothing else gets
    the code."""


LINK_CODES = Table(
    "link_codes",
    LinkCode,
    "Codes in addresses",
    "The short codes by which an address names what it carries, and all that have ever been used: a link "
    "means the same for years, whatever rows are added, moved or taken out. Add a row for whatever is new; "
    "never take one out, and never use a code again.",
    key="among code",
)
FACTORS, DEPENDENCIES, ENTRIES = "factors", "dependencies", "entries"
_FILE = f"{LINK_CODES.name}.csv"
_TWO_LETTERS = re.compile(r"[a-z]{2}")
_LETTER_OR_DIGIT = re.compile(r"[0-9a-mo-tv-z]")  # n and u say: not applicable, and unknown
_BIT = re.compile(r"\d{1,2}")

Groups = Mapping[tuple[str, ...], Sequence[Row[LinkCode]]]


def read_codes(reader: Reader, factors: Mapping[str, Factor], dependencies: Collection[str]) -> LinkCodes:
    """Return the codes; raise `DataError` where one could mean two things, or something has none."""
    groups = grouped(reader.rows(LINK_CODES), "among")
    _refuse_strays(groups, {FACTORS, DEPENDENCIES, ENTRIES, *factors})
    bits = _codes(groups, DEPENDENCIES, dependencies, _BIT)
    return LinkCodes(
        _codes(groups, FACTORS, factors, _TWO_LETTERS),
        {factor_id: _rung_codes(groups, factor) for factor_id, factor in factors.items()},
        {dependency_id: int(bit) for dependency_id, bit in bits.items()},
        {
            (among, row.cells["code"]): row.cells["id"]
            for (among,), own in groups.items()
            for row in own
            if row.values["retired"]
        },
    )


def entry_keys(folder: Folder = None) -> dict[str, str]:
    """Return the keys of an address's entries that are in use, each with what it holds."""
    return {c.code: c.id for c in records(LINK_CODES, folder) if c.among == ENTRIES and not c.retired}


def number_entries(folder: Folder = None) -> dict[str, str]:
    """Return the keys of the entries that carry a predicted number, each with its name."""
    return {key: name for key, name in entry_keys(folder).items() if name.endswith("_number")}


def _rung_codes(groups: Groups, factor: Factor) -> tuple[str, ...]:
    codes = _codes(groups, factor.factor_id, [rung.rung_id for rung in factor.rungs], _LETTER_OR_DIGIT)
    if UNSAID not in codes.values():
        raise DataError(
            f"{_FILE}: no rung of {factor.factor_id} has the code {UNSAID}, "
            "which every link means that says nothing of the factor."
        )
    return tuple(codes[rung.rung_id] for rung in factor.rungs)


def _codes(groups: Groups, among: str, ids: Collection[str], form: re.Pattern[str]) -> dict[str, str]:
    """Return the code of each id; a row whose id has gone must say when."""
    codes: dict[str, str] = {}
    for row in groups.get((among,), ()):
        code, named = row.cells["code"], row.cells["id"]
        if not form.fullmatch(code):
            row.refuse("code", "does not have the form that links need")
        if named in ids and row.values["retired"]:
            row.refuse("retired", f"says that {named} has gone, which is there")
        if named in codes:
            row.refuse("id", f"has a code already among {among}")
        if named in ids:
            codes[named] = code
        elif not row.values["retired"]:
            row.refuse("id", "is not there; a code stays, with the day in `retired`")
    if lacking := next((i for i in ids if i not in codes), None):
        raise DataError(
            f"{_FILE}: {lacking} of {among} has no code; links need one that nothing else ever had."
        )
    return codes


def _refuse_strays(groups: Groups, known: Collection[str]) -> None:
    """Raise `DataError` for the first code that is in use for nothing that there is."""
    for (among,), rows in groups.items():
        for row in rows:
            if among not in known and not row.values["retired"]:
                row.refuse("among", "is no factor; factors, dependencies and entries have codes besides")
