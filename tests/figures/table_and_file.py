"""What the figure of any page goes along with."""

import csv
import io

from howopen.figures.figure_frame import Figure, figure_csv, framed


def about_and_rows(text: str) -> tuple[dict[str, str], list[list[str]]]:
    """Return what a file says of itself, and its rows with the headings first."""
    lines = [*csv.reader(io.StringIO(text.removeprefix("\ufeff")))]
    about = [line[0].removeprefix("# ").split(": ", 1) for line in lines if line[0].startswith("# ")]
    return dict(about), lines[len(about) :]


def check_table_and_file(figure: Figure) -> None:
    """Assert that each row has a cell under each heading, on the page and in the file."""
    about, rows = about_and_rows(figure_csv(figure).text)

    assert figure.source == about["source"]
    assert 1 == len({len(row) for row in rows})
    assert figure.header[0] == rows[0][0] and len(figure.header) <= len(rows[0])
    assert [row[0] for row in figure.rows] == [row[0] for row in rows[1:]]
    assert f'name="{figure.name}-side" value="table"' in framed(figure)
