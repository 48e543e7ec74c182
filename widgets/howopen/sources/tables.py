"""Any table of `data/` as a pandas DataFrame, for a reader's own analysis."""

from typing import TYPE_CHECKING

from howopen.sources.table_rows import DataError, data_folder

if TYPE_CHECKING:
    import pandas


def table_names() -> tuple[str, ...]:
    """Return the names of all tables, as `table` takes them."""
    names = (path.name for path in data_folder().iterdir())
    return tuple(sorted(name.removesuffix(".csv") for name in names if name.endswith(".csv")))


def table(name: str) -> "pandas.DataFrame":
    """Return a table, empty cells as empty texts; raise `DataError` where there is none of that name."""
    import pandas  # 43 MB and a third of a second, so not before somebody asks for a table

    if name not in table_names():
        raise DataError(f"There is no table {name!r}; there are {', '.join(table_names())}.")
    with (data_folder() / f"{name}.csv").open(encoding="utf-8") as lines:
        return pandas.read_csv(lines, keep_default_na=False)
