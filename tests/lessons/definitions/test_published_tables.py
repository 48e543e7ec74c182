"""`verdicts.csv` and `positions.csv`: a bad row is named."""

import pytest
from howopen.lessons.definitions.tables import read_positions
from howopen.sources.catalog_files import catalog
from howopen.sources.table_rows import DataError
from howopen.sources.verdict_table import read_verdicts

from tests.sources.copies import Tables

CATALOG = catalog()


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        ("verdicts", "system_id", "deep_thought", "is not an id of the table it refers to"),
        ("verdicts", "instrument_id", "rumour", "is not an id of the table it refers to"),
        ("verdicts", "outcome_id", "wonderful", "must be one of not_open_source, open_source"),
        ("verdicts", "same_release", "maybe", "must be one of yes, no, unsaid"),
        ("verdicts", "score", "much", "must be a number"),
        ("verdicts", "said", "", "must not be empty"),
        ("verdicts", "source_id", "nobody_1999", "is not an id of the table it refers to"),
        ("positions", "side", "against", "must be one of for openness, for control"),
        ("positions", "claim", "", "must not be empty"),
        ("positions", "source_id", "nobody_1999", "is not an id of the table it refers to"),
    ],
)
def test_a_bad_cell_is_named(tables: Tables, table: str, column: str, value: str, reason: str) -> None:
    """File, line, column, the value itself and what is wrong with it."""
    tables.set(table, 2, **{column: value})

    with pytest.raises(DataError) as caught:
        read_positions(tables.folder) if table == "positions" else read_verdicts(CATALOG, tables.folder)
    assert f"{table}.csv, line 2, column {column}: {value!r} {reason}" in str(caught.value)


def test_every_outcome_belongs_to_an_instrument(tables: Tables) -> None:
    """An outcome of an instrument that is not in the table is refused, and not left out."""
    tables.append("outcomes", 2, instrument_id="nothing")

    assert "instrument_id: 'nothing' is not an id of the table it refers to" in tables.refused()


@pytest.mark.parametrize("column", ["aggregation", "about_factor_id"])
def test_how_an_instrument_aggregates_is_checked(tables: Tables, column: str) -> None:
    """A spelling mistake does not turn a mean into a verdict."""
    tables.set("instruments", 2, **{column: "median"})

    assert f"instruments.csv, line 2, column {column}: 'median'" in tables.refused()
