"""A folder of small notebooks that stand in for the real ones where only the server is tested."""

from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

CONTROL = """\
import ipywidgets as widgets
box, said = widgets.Checkbox(description='Open the weights'), widgets.HTML('closed')
box.observe(lambda change: setattr(said, 'value', 'open' if change.new else 'closed'), 'value')
widgets.VBox([box, said])"""
BREAKS = """\
from howopen.controls.view import View
from howopen.figures.markup import element
view = View(element('button', 'Press', type='button', data_do='press'))
view.on_action(lambda do, of, value: {}[do])
view"""
PRESSED = """\
from howopen.controls.view import View
from howopen.figures.markup import element
view = View(element('button', 'Press', type='button', data_do='press'))
view.on_action(lambda do, of, value: setattr(view, 'html', element('p', 'Pressed')))
view"""
TOO_LONG = PRESSED.replace("'Pressed'", "'x' * 3_000_000")
ONE_PIXEL = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"


def write_notebooks(folder: Path) -> Path:
    """Fill the folder and return it."""
    prose = "\n\n".join(f"## Part {part}\n\n" + "Some words to fill a line. " * 60 for part in range(8))
    save(folder / "07_whole_system.ipynb", "# What remains?\n\n[Next](08_next.ipynb)", CONTROL, prose)
    save(folder / "08_next.ipynb", "# And then?", CONTROL)
    save(folder / "fails.ipynb", "# It fails", "word = 'a-secret-value'\nraise ValueError(word)")
    save(folder / "breaks.ipynb", "# A press fails", BREAKS)
    save(folder / "too_long.ipynb", "# A press brings too much", TOO_LONG)
    save(folder / "prose.ipynb", "# Only words")
    save(folder / "pictured.ipynb", "# A picture\n\n![One pixel](images/figure.svg)")
    (folder / "images").mkdir()
    (folder / "images" / "figure.svg").write_text(ONE_PIXEL)
    (folder / "answers.csv").write_text("a-secret-value")
    return folder


def save(path: Path, heading: str, code: str | None = None, prose: str | None = None) -> None:
    """Write one notebook without outputs."""
    cells = [new_markdown_cell(heading)]
    cells += [new_code_cell(code)] if code else []
    cells += [new_markdown_cell(prose)] if prose else []
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), path)
