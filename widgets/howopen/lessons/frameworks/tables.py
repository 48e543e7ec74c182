"""`framework_records.csv`: who is behind the two large frameworks."""

from howopen.lessons.frameworks.framework_record import Asks, FrameworkRecord
from howopen.sources.fact_table import statement
from howopen.sources.table_rows import Folder, read_rows


def read_records(folder: Folder = None) -> tuple[FrameworkRecord, ...]:
    """Return all records in the order of the table."""
    columns = "framework asks dated statement basis source_id locator"
    return tuple(
        FrameworkRecord(
            row.text("framework"), row.choice("asks", tuple(Asks)), row.text("dated"), statement(row)
        )
        for row in read_rows("framework_records.csv", columns, folder)
    )
