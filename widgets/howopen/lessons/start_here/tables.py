"""The table that only the first page reads."""

from howopen.domain.catalog import Catalog
from howopen.lessons.start_here.tour_stop import TourStop
from howopen.sources.fact_table import statement
from howopen.sources.table_rows import Folder, read_rows


def read_tour(catalog: Catalog, folder: Folder = None) -> tuple[TourStop, ...]:
    """Return the releases that the first page looks at, in order."""
    rows = read_rows("tour_stops.csv", "stop_id system_id said statement basis source_id locator", folder)
    return tuple(
        TourStop(
            row.text("stop_id"), row.id_in("system_id", catalog.systems), row.text("said"), statement(row)
        )
        for row in rows
    )
