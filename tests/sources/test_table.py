"""A record says once what its table holds: what may stand in a cell is checked by what its field says."""

from collections.abc import Callable

import pytest
from howopen.domain.catalog import Catalog
from howopen.lessons.data.tables import read_disputes
from howopen.lessons.labour.tables import read_labour_kinds
from howopen.lessons.models.tables import read_parts, read_steps
from howopen.sources.catalog_files import read_catalog
from howopen.sources.columns import columns_of
from howopen.sources.market_table import read_markets
from howopen.sources.position_table import read_switches
from howopen.sources.table_rows import DataError

from tests.sources.copies import Tables


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        ("sources", "nature_ref", "127", "must be at most 126"),
        ("sources", "nature_ref", "one", "must be a whole number"),
        ("sources", "published", "spring", "must be a year, a month or a day, such as 2024-11-27"),
        ("sources", "url", "javascript:x", "must be an address that begins with https:// or http://"),
        ("sources", "type", "rumour", "must be one of article, book"),
        ("sources", "accessed", "yesterday", "must be a day, such as 2024-11-27"),
        ("factors", "inherited", "perhaps", "must be one of yes, no"),
        ("link_codes", "code", "W1", "must be small letters and digits, parted by underscores"),
        ("conditions", "alternative", "0", "must be at least 1"),
        ("criteria", "mirrors_criterion_id", "luck", "is not an id of the table it refers to"),
        ("criteria", "outcome_id", "luck", "is not an id of the table it refers to"),
    ],
)
def test_a_cell_that_cannot_be_is_named(
    tables: Tables, table: str, column: str, value: str, reason: str
) -> None:
    """Whoever edits a table learns what may stand there, in columns that no page shows as well."""
    tables.set(table, 2, **{column: value})

    assert f"{table}.csv, line 2, column {column}: {value!r} {reason}" in tables.refused()


@pytest.mark.parametrize(
    ("table", "column", "value", "read"),
    [
        ("disputes", "source_id", "nobody_1999", read_disputes),
        ("release_steps", "system_id", "deep_thought", read_steps),
        ("release_steps", "others", "llama deep_thought", read_steps),
        ("model_parts", "needs_id", "luck", read_parts),
        ("labour_kinds", "stages", "gather rest", read_labour_kinds),
        ("labour_kinds", "asked_about", "wages luck", read_labour_kinds),
        ("market_shares", "high", "101", read_markets),
        ("market_shares", "basis", "rumour", read_markets),
    ],
)
def test_a_pages_own_table_is_checked_as_well(
    tables: Tables, table: str, column: str, value: str, read: Callable
) -> None:
    """A page does not show a figure whose source nobody can look up."""
    tables.set(table, 2, **{column: value})

    with pytest.raises(DataError) as caught:
        read(tables.folder)
    assert f"{table}.csv, line 2, column {column}: {value!r} " in str(caught.value)


@pytest.mark.parametrize(
    ("rungs", "reason"),
    [
        ("wieghts=withheld", "names wieghts, which is no factor"),
        ("weights=free_beer", "names free_beer, which is no rung of weights"),
        ("weights", "must be factors with a rung each, as in weights=withheld"),
    ],
)
def test_a_position_at_no_rung_is_refused(tables: Tables, rungs: str, reason: str) -> None:
    """A page does not set a switch to what is not there."""
    tables.set("switch_positions", 2, rungs=rungs)

    with pytest.raises(DataError) as caught:
        read_switches(read_catalog(), tables.folder)
    assert f"switch_positions.csv, line 2, column rungs: {rungs!r} {reason}." == str(caught.value)


def test_a_criterion_of_another_instruments_outcome_is_refused(tables: Tables) -> None:
    """It would be asked for nowhere."""
    line = tables.line_where("criteria", instrument_id="osaid")
    tables.set("criteria", line, instrument_id="mof")

    assert f"criteria.csv, line {line}, column outcome_id: 'open_source' is no outcome" in tables.refused()


def test_evidence_without_a_basis_of_its_own_has_its_tables() -> None:
    """A system's assessment stands on a source's word, which the table says once for all rows."""
    found: Catalog = read_catalog()

    assert {"source"} == {str(a.evidence.basis) for s in found.systems.values() for a in s.assessments}


def test_what_is_made_of_other_rows_is_no_column() -> None:
    """A field that is worked out needs no cell: rungs, rules and levels among them."""
    factor = type(next(iter(read_catalog().factors.values())))

    assert not {"rungs", "partly_level"} & {column.field for column in columns_of(factor)}
