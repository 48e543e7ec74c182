"""`pages.csv`: the notebooks of the series, in order."""

from howopen.domain.series import PageEntry
from howopen.sources.table import Table, records
from howopen.sources.table_rows import Folder

PAGES = Table(
    "pages",
    PageEntry,
    "Pages",
    "The notebooks of the explorer in their order, so that each can lead to the next with the scenario in "
    "hand.",
    key="page_id",
)


def read_series(folder: Folder = None) -> tuple[PageEntry, ...]:
    """Return the notebooks of the series in order."""
    return records(PAGES, folder)
