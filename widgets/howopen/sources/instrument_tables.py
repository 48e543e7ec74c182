"""`instruments.csv`, `outcomes.csv`, `criteria.csv`: published definitions of openness."""

from collections.abc import Collection

from howopen.domain.instrument import Aggregation, Criterion, Instrument, Outcome
from howopen.sources.condition_table import Conditions, evidence_of
from howopen.sources.table_groups import by_id, grouped, refuse_strays
from howopen.sources.table_rows import Folder, Row, Sources, read_rows

_INSTRUMENTS = "instrument_id name short_name version dated source_id url aggregation about_factor_id"
_OUTCOMES = "instrument_id outcome_id name says_open meaning basis source_id locator"
_CRITERIA = "criterion_id instrument_id outcome_id name basis source_id locator mirrors_criterion_id"


def read_instruments(
    folder: Folder, sources: Sources, factors: Collection[str], conditions: Conditions
) -> dict[str, Instrument]:
    """Return the instruments with outcomes and criteria."""
    outcomes = grouped(read_rows("outcomes.csv", _OUTCOMES, folder), "instrument_id")
    rows = list(read_rows("criteria.csv", _CRITERIA, folder))
    ids = {row.cells["criterion_id"] for row in rows}
    criteria = grouped(rows, "outcome_id")

    def criterion(row: Row) -> Criterion:
        criterion_id = row.text("criterion_id")
        return Criterion(
            criterion_id,
            row.text("name"),
            evidence_of(row, sources, "name"),
            conditions.of(row, "criterion", criterion_id, "meets"),
            conditions.if_any("criterion", criterion_id, "meets_partly"),
            row.id_in("mirrors_criterion_id", ids) if row.optional("mirrors_criterion_id") else "",
        )

    def outcome(row: Row) -> Outcome:
        own = [
            c
            for c in criteria.get(row.text("outcome_id"), ())
            if c.cells["instrument_id"] == row.cells["instrument_id"]
        ]
        return Outcome(
            row.text("outcome_id"),
            row.text("name"),
            tuple(criterion(c) for c in own),
            evidence_of(row, sources, "meaning"),
            row.choice("says_open", ("yes", "no")) == "yes",
        )

    def instrument(row: Row) -> Instrument:
        instrument_id = row.text("instrument_id")
        return Instrument(
            instrument_id,
            row.text("name"),
            row.text("version"),
            row.text("dated"),
            row.id_in("source_id", sources),
            tuple(outcome(r) for r in outcomes.get(instrument_id, ())),
            row.choice("aggregation", Aggregation),
            row.id_in("about_factor_id", factors),
            row.text("short_name"),
            row.text("url"),
        )

    found = by_id(read_rows("instruments.csv", _INSTRUMENTS, folder), "instrument_id", instrument)
    refuse_strays(outcomes, "instrument_id", found)
    return found
