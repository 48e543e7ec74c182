"""The tables that only the page on labour reads."""

from typing import Annotated

from howopen.domain.cells import Cell
from howopen.lessons.labour.labour_record import LabourIndicator, LabourKind, LabourReport
from howopen.sources.table import Origin, Table, reader, records
from howopen.sources.table_rows import Folder


class _AlsoOfKind:
    kind_id: str
    """Name used in links."""


class _AlsoOfReport:
    report_id: str
    """Name of the row."""
    kind_id: Annotated[str, Cell(refers="labour_kinds.kind_id")]
    """The kind of work, as in labour_kinds.csv."""


LABOUR_KINDS = Table(
    "labour_kinds",
    LabourKind,
    "Kinds of labour",
    "The four kinds of human work behind AI systems that the paper names. At which stages of a system’s life "
    "each stands is our reading of it.",
    key="kind_id",
    also=_AlsoOfKind,
)
LABOUR_INDICATORS = Table(
    "labour_indicators",
    LabourIndicator,
    "Who tells of data work",
    "For each indicator of the Foundation Model Transparency Index that asks about labour: how many "
    "developers got the point in a year, and which. Counted by this project from the index’s published "
    "marks.",
    key="year indicator_id",
    origin=Origin(
        "Foundation Model Transparency Index, October 2023, May 2024 and December 2025 (Stanford CRFM, CC BY "
        "4.0)",
        "https://github.com/stanford-crfm/fmti",
    ),
)
LABOUR_REPORTS = Table(
    "labour_reports",
    LabourReport,
    "Reports on data work",
    "What journalists, workers, researchers and developers have told of the work behind AI systems: pay with "
    "date and source where there is a figure, and who replied what.",
    key="report_id",
    also=_AlsoOfReport,
)


def read_labour_kinds(folder: Folder = None) -> dict[str, LabourKind]:
    """Return the four kinds of labour by id, in order."""
    return reader(folder).by_id(LABOUR_KINDS)


def read_labour_indicators(folder: Folder = None) -> tuple[LabourIndicator, ...]:
    """Return for each year and indicator who told, in order."""
    return records(LABOUR_INDICATORS, folder)


def read_labour_reports(folder: Folder = None) -> tuple[LabourReport, ...]:
    """Return what was told of data work, in order."""
    return records(LABOUR_REPORTS, folder)
