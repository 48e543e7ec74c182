"""`pages.csv`: the notebooks of the series, in order."""

from howopen.domain.series import PageEntry
from howopen.sources.table_rows import Folder, read_rows


def read_series(folder: Folder = None) -> tuple[PageEntry, ...]:
    """Return the notebooks of the series in order."""
    return tuple(
        PageEntry(
            row.text("page_id"),
            row.text("notebook"),
            row.text("title"),
            row.text("does"),
            int(row.number("minutes")),
        )
        for row in read_rows("pages.csv", "page_id notebook title does minutes", folder)
    )
