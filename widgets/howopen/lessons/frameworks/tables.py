"""`framework_records.csv`: who is behind the two large frameworks."""

from howopen.lessons.frameworks.framework_record import FrameworkRecord
from howopen.sources.table import Table, records
from howopen.sources.table_rows import Folder


class _AlsoOfRecord:
    record_id: str
    """Name of the record."""


FRAMEWORK_RECORDS = Table(
    "framework_records",
    FrameworkRecord,
    "Who is behind a framework",
    "Who founded PyTorch and TensorFlow, who pays for them, employs their maintainers and decides, what that "
    "brings those companies, and what is said against it. Each row is dated, since this changes.",
    key="record_id",
    also=_AlsoOfRecord,
)


def read_records(folder: Folder = None) -> tuple[FrameworkRecord, ...]:
    """Return all records in the order of the table."""
    return records(FRAMEWORK_RECORDS, folder)
