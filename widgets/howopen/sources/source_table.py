"""`sources.csv`, `paper_outline.csv`: what may be cited, and which places of the paper there are."""

from datetime import date
from typing import Annotated, Literal

from howopen.domain.cells import OPTIONAL, UNIQUE, Cell
from howopen.domain.evidence import Source
from howopen.sources.table import Reader, Table


class _AlsoOfSource:
    type: Literal[
        "article",
        "book",
        "conference",
        "dataset",
        "law",
        "licence",
        "news",
        "post",
        "preprint",
        "report",
        "software",
        "thesis",
        "transcript",
        "web",
    ]
    """What kind of publication it is: a preprint has not been reviewed, a post is what an organisation says
    of itself, a licence and a law bind."""
    accessed: date | None
    """Day on which it was read for this project, where that is recorded."""
    licence: Annotated[str, OPTIONAL]
    """Licence of the source itself, where it has one that a reader should know."""


class _Section:
    section: Annotated[str, UNIQUE]
    """Short name of the section, as locators use it."""
    paragraphs: Annotated[int, Cell(least=1)]
    """Number of its paragraphs."""


SOURCES = Table(
    "sources",
    Source,
    "Sources",
    "Every publication that a row of the other tables rests on, and the paper's own reference list. Follow "
    "one from any row of the explorer: source_id leads here, locator to the place.",
    key="source_id",
    also=_AlsoOfSource,
)
OUTLINE = Table(
    "paper_outline",
    _Section,
    "Outline of the paper",
    "The paper's sections and how many paragraphs each has, so that a locator such as Compute ¶2 can be "
    "checked without the paper at hand.",
    key="section",
)


def read_sources(reader: Reader) -> dict[str, Source]:
    """Return all publications."""
    return reader.by_id(SOURCES)
