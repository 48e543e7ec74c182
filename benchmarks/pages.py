"""Every page of the series: its first visit, and a click until all that it shows is painted.

A click goes to what the page has: its switches, its levers, or, where there is neither, the list of systems.
"""

import ast
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ipywidgets
from howopen.controls.view import View
from howopen.sources.catalog_files import catalog
from howopen.sources.series_table import read_series
from playwright.sync_api import Browser

from benchmarks.forms import Click, Control, Ours
from benchmarks.quiet import Quiet
from benchmarks.served import ROOT, ours
from benchmarks.visits import click, first_answer, open_page, summary, visitor

CLICKS = 24
PULLED = "11_beyond_openness"
LEVERS = [f.factor_id for f in catalog().factors.values() if f.component_id == "public_policy"]
NOTEBOOKS = [ROOT / "notebooks" / f"{page.notebook}.ipynb" for page in read_series()]


class OnePage(Ours):
    """A page of the series, followed by its own notebook run in this process."""

    def __init__(self, notebook: Path) -> None:
        self.name = notebook.stem
        lesson, self._shown = shown(notebook)
        self._page = lesson
        self.catalog = lesson.catalog
        self.components = [card._component.component_id for card in lesson.cards]
        self.query = ""

    def views(self) -> list[dict[str, str]]:
        """Return the content of every view that the page shows, in the present state."""
        return [
            {"name": f"view {n}", "kind": "html", "content": str(view.html)}
            for n, view in enumerate(self._shown)
            if view.html
        ]


class LeverPage(OnePage):
    """The page whose levers are pulled, and put back."""

    def walk(self, number: int) -> Iterator[Click]:
        """Yield clicks on one lever after the other, in a random order."""
        rng, pulled = random.Random(7), set[str]()
        for _ in range(number):
            lever = rng.choice(LEVERS)
            pulled ^= {lever}
            yield Click(lever, str(int(lever in pulled)))

    def follow(self, click: Click) -> None:
        """Do with the copy what the click does with the page."""
        state = self._page.state
        state.change(state.scenario.with_levels({click.component: int(click.choice)}))

    def control(self, click: Click) -> Control:
        """Return where to press in the page."""
        css = f'input[data-do=circumstance][data-of="{click.component}"][value="{click.choice}"]'
        return {"selector": css, "nth": 0, "action": "press"}


def measure(browser: Browser, quiet: Quiet) -> dict[str, dict]:
    """Return for each page the first answered click of a new visitor, and clicks after it."""
    found = {}
    with ours() as server:
        for notebook in NOTEBOOKS:
            followed = LeverPage if notebook.stem == PULLED else OnePage
            form = followed(notebook)
            place = server.page(notebook.name)
            quiet.wait()
            with visitor(browser) as (page, _):
                first = first_answer(page, place, followed(notebook))
            with visitor(browser) as (page, _):
                open_page(page, place, form)
                server.wait_until_quiet()
                times = [click(page, form, done) for done in form.walk(CLICKS)]
            found[notebook.stem] = {"answered": round(first["answered"], 2)} | summary(times)
    return found


def shown(notebook: Path) -> tuple[Any, list[View]]:
    """Return a notebook's lesson, and the views that its cells show."""
    names: dict[str, Any] = {}
    views = []
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            lines = ast.parse("".join(cell["source"])).body
            last = lines.pop() if isinstance(lines[-1], ast.Expr) else None
            exec(compile(ast.Module(lines, []), notebook.name, "exec"), names)
            if last:
                views += _views(eval(compile(ast.Expression(last.value), notebook.name, "eval"), names))
    return names["lesson"], views


def _views(widget: ipywidgets.Widget) -> Iterator[View]:
    if isinstance(widget, View) and "ho-unseen" not in widget._dom_classes:
        yield widget
    for child in getattr(widget, "children", ()):
        yield from _views(child)
