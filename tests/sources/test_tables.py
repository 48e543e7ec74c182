"""Any table as a DataFrame, for a reader's own analysis, and nothing heavy before one is asked for."""

import subprocess
import sys

import pandas
import pytest
from howopen.sources.table_rows import DataError, data_folder
from howopen.sources.tables import table, table_names


def test_every_csv_is_a_table() -> None:
    """No table is hidden from a reader who wants to count for themselves."""
    files = sorted(p.name.removesuffix(".csv") for p in data_folder().iterdir() if p.name.endswith(".csv"))

    assert tuple(files) == table_names()


@pytest.mark.parametrize("name", table_names())
def test_a_table_is_a_data_frame(name: str) -> None:
    """It has rows, and the columns of its heading."""
    frame = table(name)
    heading = (data_folder() / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0]

    assert isinstance(frame, pandas.DataFrame)
    assert heading.split(",") == list(frame.columns)
    assert len(frame) > 0


def test_an_empty_cell_is_an_empty_text() -> None:
    """A rung attested by nobody has no name there, and not the number that is none."""
    assert "" in set(table("rungs")["attested_by"])


def test_none_is_a_word_and_not_a_gap() -> None:
    """The rung *none* is not taken for a missing cell."""
    assert "none" in set(table("rungs")["rung_id"])


@pytest.mark.parametrize("name", ["nothing", "../pyproject", "", "rungs.csv"])
def test_a_table_that_is_not_there_is_named_with_those_that_are(name: str) -> None:
    """A typing error is answered with the list to choose from."""
    with pytest.raises(DataError, match=r"There is no table .*; there are abilities, ") as caught:
        table(name)

    assert repr(name) in str(caught.value)


@pytest.mark.parametrize("heavy", ["pandas", "numpy", "plotly"])
def test_the_explorer_comes_without_what_it_does_not_need(heavy: str) -> None:
    """A class of thirty on one small server has thirty kernels; each of these takes tens of megabytes."""
    code = f"import sys, howopen.lessons.preload; sys.exit({heavy!r} in sys.modules)"

    assert 0 == subprocess.run([sys.executable, "-c", code], timeout=60).returncode
