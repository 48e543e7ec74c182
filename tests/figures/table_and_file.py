"""What the figure of any page goes along with."""

import csv
import io

from howopen.figures.figure_frame import Figure, figure_csv, framed


def check_table_and_file(figure: Figure) -> None:
    """Assert that each row has a cell under each heading, on the page and in the file."""
    content = figure_csv(figure).text
    rows = [*csv.reader(io.StringIO("\n".join(s for s in content.splitlines() if not s.startswith("#"))))]

    assert figure.source in content
    assert {len(figure.header)} == {len(row) for row in rows}
    assert len(figure.rows) + 1 == len(rows)
    assert f'name="{figure.name}-side" value="table"' in framed(figure)
