"""`instruments.csv`, `outcomes.csv`, `criteria.csv`: published definitions of openness."""

from howopen.domain.evidence import Basis, Evidence
from howopen.domain.instrument import Criterion, Instrument, Outcome
from howopen.sources.condition_table import Conditions
from howopen.sources.table_groups import by_id, grouped
from howopen.sources.table_rows import Folder, Row, Sources, read_rows


def read_instruments(folder: Folder, sources: Sources, conditions: Conditions) -> dict[str, Instrument]:
    """Return the instruments with outcomes and criteria."""
    outcomes = grouped(
        read_rows("outcomes.csv", "instrument_id outcome_id order name", folder), "instrument_id"
    )
    criteria = grouped(
        read_rows(
            "criteria.csv", "criterion_id instrument_id outcome_id order name source_id locator", folder
        ),
        "outcome_id",
    )

    def criterion(row: Row) -> Criterion:
        criterion_id = row.text("criterion_id")
        evidence = Evidence(
            Basis.INSTRUMENT, row.text("name"), row.id_in("source_id", sources), row.text("locator")
        )
        meets = conditions.of(row, "criterion", criterion_id, "meets")
        return Criterion(criterion_id, row.text("name"), evidence, meets)

    def instrument(row: Row) -> Instrument:
        instrument_id = row.text("instrument_id")
        return Instrument(
            instrument_id,
            row.text("name"),
            row.text("version"),
            row.text("dated"),
            row.id_in("source_id", sources),
            tuple(
                Outcome(
                    r.text("outcome_id"),
                    r.text("name"),
                    tuple(criterion(c) for c in criteria.get(r.text("outcome_id"), ())),
                )
                for r in outcomes.get(instrument_id, ())
            ),
        )

    columns = "instrument_id order name version dated source_id url"
    return by_id(read_rows("instruments.csv", columns, folder), "instrument_id", instrument)
