"""The tables that only the page on labour reads."""

from howopen.lessons.labour.labour_record import LabourIndicator, LabourKind, LabourReport
from howopen.sources.fact_table import number_or_none, statement
from howopen.sources.table_groups import by_id
from howopen.sources.table_rows import Folder, read_rows

TELLERS = ("journalists", "workers", "researchers", "developer")
_EVIDENCE = "statement basis source_id locator"


def read_labour_kinds(folder: Folder = None) -> dict[str, LabourKind]:
    """Return the four kinds of labour by id, in order."""
    rows = read_rows("labour_kinds.csv", f"kind_id name stages asked_about {_EVIDENCE}", folder)
    return by_id(
        rows,
        "kind_id",
        lambda row: LabourKind(
            row.text("kind_id"),
            row.text("name"),
            tuple(row.text("stages").split()),
            tuple(row.optional("asked_about").split()),
            statement(row),
        ),
    )


def read_labour_indicators(folder: Folder = None) -> tuple[LabourIndicator, ...]:
    """Return for each year and indicator who told, in order."""
    columns = "year indicator_id name asks scored told told_by told_none source_id locator"
    return tuple(
        LabourIndicator(
            int(row.number("year")),
            row.text("indicator_id"),
            row.text("name"),
            row.text("asks"),
            int(row.number("scored")),
            int(row.number("told")),
            _names(row.optional("told_by")),
            _names(row.optional("told_none")),
            row.text("source_id"),
            row.text("locator"),
        )
        for row in read_rows("labour_indicators.csv", columns, folder)
    )


def read_labour_reports(folder: Folder = None) -> tuple[LabourReport, ...]:
    """Return what was told of data work, in order."""
    columns = f"told_by kind_id who short place low high unit period published reply {_EVIDENCE}"
    kinds = read_labour_kinds(folder)
    return tuple(
        LabourReport(
            row.choice("told_by", TELLERS),
            row.id_in("kind_id", kinds),
            row.text("who"),
            row.text("short"),
            row.text("place"),
            number_or_none(row, "low"),
            number_or_none(row, "high"),
            row.text("unit"),
            row.text("period"),
            row.text("published"),
            row.optional("reply"),
            statement(row),
        )
        for row in read_rows("labour_reports.csv", columns, folder)
    )


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split(";") if name.strip())
