"""`link_codes.csv`: every code that addresses use or have used, and for what; rows never go."""

import re
from collections.abc import Collection, Mapping, Sequence

from howopen.domain.factor import Factor
from howopen.domain.link_codes import UNSAID, LinkCode, LinkCodes
from howopen.sources.table import Reader, Row, Table, grouped, records
from howopen.sources.table_rows import DataError, Folder

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
