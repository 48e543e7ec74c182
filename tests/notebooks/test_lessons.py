"""What every notebook of the series keeps to, and that the code shown in its prose is true."""

import json
import re
from pathlib import Path

import pytest
from howopen.sources.series_table import read_series

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
PAGES = read_series()
SHOWN = re.compile(r"```python\n(.*?)```", re.DOTALL)


def cells(notebook: str, kind: str) -> list[str]:
    """Return the sources of a notebook's cells of a kind."""
    content = json.loads((FOLDER / f"{notebook}.ipynb").read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in content["cells"] if cell["cell_type"] == kind]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page_id)
def test_the_title_is_the_question_of_the_series(page) -> None:
    """A link says what the page it leads to says."""
    assert f"# {page.title}" == cells(page.notebook, "markdown")[0].splitlines()[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page_id)
def test_the_code_is_short(page) -> None:
    """At most three lines a cell and twelve in all."""
    lengths = [len(source.splitlines()) for source in cells(page.notebook, "code")]

    assert max(lengths) <= 3
    assert sum(lengths) <= 12


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page_id)
def test_nothing_that_was_shown_is_kept(page) -> None:
    """No outputs, no counts, and an id for every cell."""
    content = json.loads((FOLDER / f"{page.notebook}.ipynb").read_text(encoding="utf-8"))
    code = [cell for cell in content["cells"] if cell["cell_type"] == "code"]

    assert [] == [cell["id"] for cell in code if cell["outputs"] or cell["execution_count"]]
    assert len(content["cells"]) == len({cell["id"] for cell in content["cells"]})


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.page_id)
def test_code_in_the_prose_runs(page) -> None:
    """What is shown for one's own work does what it says, from an empty kernel."""
    for source in cells(page.notebook, "markdown"):
        for code in SHOWN.findall(source):
            exec(compile(code, page.notebook, "exec"), {})
