"""The tables that only the page on data reads."""

from howopen.lessons.data.data_cases import DatasetSize, Dispute, LicenceTerms, MissingSizes, Steward
from howopen.sources.fact_table import number_or_none, statement
from howopen.sources.table_rows import Folder, Row, read_rows

_EVIDENCE = "statement basis source_id locator"
_YES_NO = ("yes", "no")


def read_dataset_sizes(folder: Folder = None) -> tuple[DatasetSize, ...]:
    """Return how much well-known models were trained on, in order of release."""
    columns = "model developer released tokens source_id locator"
    return tuple(
        DatasetSize(
            row.text("model"),
            row.text("developer"),
            row.text("released"),
            number_or_none(row, "tokens"),
            row.text("source_id"),
            row.text("locator"),
        )
        for row in read_rows("dataset_sizes.csv", columns, folder)
    )


def read_missing_sizes(folder: Folder = None) -> tuple[MissingSizes, ...]:
    """Return for each year how many models have no size of their data."""
    columns = "year models without_size source_id locator"
    return tuple(
        MissingSizes(
            int(row.number("year")),
            int(row.number("models")),
            int(row.number("without_size")),
            row.text("source_id"),
        )
        for row in read_rows("dataset_sizes_missing.csv", columns, folder)
    )


def read_disputes(folder: Folder = None) -> tuple[Dispute, ...]:
    """Return disputes over training data in order."""
    columns = f"dispute_id kind name filed cost as_of {_EVIDENCE}"
    return tuple(
        Dispute(
            row.text("dispute_id"),
            row.text("name"),
            row.choice("kind", ("suit", "promise")) == "suit",
            row.text("filed"),
            row.text("as_of"),
            row.text("cost"),
            statement(row),
        )
        for row in read_rows("disputes.csv", columns, folder)
    )


def read_licence_terms(folder: Folder = None) -> tuple[LicenceTerms, ...]:
    """Return what well-known licences ask, in order."""
    asks = ("credit", "same_terms", "no_commerce", "ask_first")
    columns = f"name {' '.join(asks)} {_EVIDENCE}"
    return tuple(
        LicenceTerms(row.text("name"), *(_is_yes(row, ask) for ask in asks), statement(row))
        for row in read_rows("licence_terms.csv", columns, folder)
    )


def read_stewards(folder: Folder = None) -> tuple[Steward, ...]:
    """Return who looks after data, in order."""
    columns = f"name place decides opening_means {_EVIDENCE}"
    return tuple(
        Steward(
            row.text("name"),
            row.text("place"),
            row.text("decides"),
            row.text("opening_means"),
            statement(row),
        )
        for row in read_rows("stewards.csv", columns, folder)
    )


def _is_yes(row: Row, column: str) -> bool:
    return row.choice(column, _YES_NO) == "yes"
