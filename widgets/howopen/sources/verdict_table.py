"""`verdicts.csv`: what others have published on real systems."""

from howopen.domain.catalog import Catalog
from howopen.domain.published import PublishedVerdict
from howopen.sources.table import Row, Table, reader
from howopen.sources.table_rows import Folder

VERDICTS = Table(
    "verdicts",
    PublishedVerdict,
    "Published verdicts",
    "What others have published on these systems, as facts and for the exact release they judged, kept apart "
    "from what our rules compute. Where the two differ, the row says why.",
    key="verdict_id",
)


def read_verdicts(catalog: Catalog, folder: Folder = None) -> tuple[PublishedVerdict, ...]:
    """Return the published verdicts; raise `DataError` for the first row that is wrong."""
    return tuple(_verdict(row, catalog) for row in reader(folder).rows(VERDICTS))


def _verdict(row: Row[PublishedVerdict], catalog: Catalog) -> PublishedVerdict:
    verdict = row.record()
    if verdict.instrument_id and verdict.outcome_id:
        known = [o.outcome_id for o in catalog.instruments[verdict.instrument_id].outcomes]
        if verdict.outcome_id not in known:
            row.refuse("outcome_id", f"must be one of {', '.join(known)}")
    return verdict
