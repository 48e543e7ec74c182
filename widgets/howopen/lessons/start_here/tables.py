"""The table that only the first page reads."""

from howopen.lessons.start_here.tour_stop import TourStop
from howopen.sources.table import Table, records
from howopen.sources.table_rows import Folder

TOUR_STOPS = Table(
    "tour_stops",
    TourStop,
    "Stops of the first tour",
    "Three releases of which the first page compares what they let people do: one sold as a service, two "
    "called open.",
    key="stop_id",
)


def read_tour(folder: Folder = None) -> tuple[TourStop, ...]:
    """Return the releases that the first page looks at, in order."""
    return records(TOUR_STOPS, folder)
