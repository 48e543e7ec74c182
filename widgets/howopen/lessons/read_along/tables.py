"""The tables that only the page that reads the paper along reads."""

from howopen.lessons.read_along.paragraph import Paragraph, Since
from howopen.sources.table import Table, records
from howopen.sources.table_rows import Folder


class _AlsoOfSince:
    since_id: str
    """Name of the row."""


PARAGRAPHS = Table(
    "paragraphs",
    Paragraph,
    "The paper, paragraph by paragraph",
    "For each paragraph of the paper its gist in our words, its terms, where to try it, and a question for a "
    "seminar.",
    key="locator",
)
SINCE_PAPER = Table(
    "since_paper",
    Since,
    "Since the paper",
    "What has happened since the paper was written, each with two publications, and who sees it otherwise; "
    "whether it speaks for the paper or against it is our reading.",
    key="since_id",
    also=_AlsoOfSince,
)


def read_paragraphs(folder: Folder = None) -> tuple[Paragraph, ...]:
    """Return the paragraphs in the order of the paper."""
    return records(PARAGRAPHS, folder)


def read_since(folder: Folder = None) -> tuple[Since, ...]:
    """Return what has happened since and who disagrees, in the order of the table."""
    return records(SINCE_PAPER, folder)
