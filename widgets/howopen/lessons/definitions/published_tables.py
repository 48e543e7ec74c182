"""`verdicts.csv`, `positions.csv`: what others have said of systems, and of openness."""

from howopen.domain.catalog import Catalog
from howopen.domain.evidence import Basis, Evidence
from howopen.lessons.definitions.published import Position, PublishedVerdict
from howopen.sources.condition_table import evidence_of
from howopen.sources.table_rows import Folder, Row, read_rows

_VERDICTS = (
    "verdict_id system_id judge instrument_id outcome_id score scale said release same_release dated "
    "difference source_id locator"
)
_POSITIONS = "position_id who dated side claim rule basis source_id locator"
SIDES = ("for openness", "for control", "weighing both", "on both")


def read_verdicts(catalog: Catalog, folder: Folder = None) -> tuple[PublishedVerdict, ...]:
    """Return the published verdicts; raise `DataError` for the first row that is wrong."""
    return tuple(_verdict(row, catalog) for row in read_rows("verdicts.csv", _VERDICTS, folder))


def read_positions(catalog: Catalog, folder: Folder = None) -> tuple[Position, ...]:
    """Return the positions; raise `DataError` for the first row that is wrong."""
    return tuple(
        Position(
            row.text("position_id"),
            row.text("who"),
            row.text("dated"),
            row.choice("side", SIDES),
            evidence_of(row, catalog.sources, "claim"),
            row.text("rule"),
        )
        for row in read_rows("positions.csv", _POSITIONS, folder)
    )


def _verdict(row: Row, catalog: Catalog) -> PublishedVerdict:
    instrument_id = row.optional("instrument_id") and row.id_in("instrument_id", catalog.instruments)
    outcome_id = row.optional("outcome_id")
    if instrument_id and outcome_id:
        row.choice("outcome_id", [o.outcome_id for o in catalog.instruments[instrument_id].outcomes])
    return PublishedVerdict(
        row.text("verdict_id"),
        row.id_in("system_id", catalog.systems),
        row.text("judge"),
        instrument_id,
        outcome_id,
        row.number("score") if row.optional("score") else None,
        row.optional("scale"),
        Evidence(
            Basis.SOURCE, row.text("said"), row.id_in("source_id", catalog.sources), row.text("locator")
        ),
        row.text("release"),
        row.choice("same_release", ("yes", "no", "unsaid")),
        row.text("dated"),
        row.optional("difference"),
    )
