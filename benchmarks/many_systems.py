"""The table of real systems with 500 of them: a sort, a filter or a search until it is painted.

`python -m benchmarks.many_systems` measures this alone.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from howopen.domain.catalog import Catalog
from howopen.lessons.real_systems.lesson import RealSystems
from howopen.sources.catalog_files import catalog
from playwright.sync_api import Browser

from benchmarks.forms import Control, Ours, View
from benchmarks.quiet import Quiet
from benchmarks.served import ROOT, Served, ours
from benchmarks.visits import chromium, click, open_page, summary, visitor

MANY, ROUNDS, VISITS = 500, 4, 5
NOTEBOOK = ROOT / "notebooks" / "09_real_systems.ipynb"
LOAD = "lesson = RealSystems()"


@dataclass(frozen=True)
class Asked:
    """What a reader asks of the table: a value of a list, words to search for, or a column's head pressed."""

    by: str
    value: str


FIRST = Asked("skip", "")
"""The prediction is skipped, and the table is drawn for the first time."""
WALK = (
    Asked("sort", "open"),
    Asked("sort", "newest"),
    Asked("head", "training_data"),
    Asked("kind", "image"),
    Asked("kind", ""),
    Asked("words", "books3"),
    Asked("year", "2024"),
    Asked("year", ""),
    Asked("words", ""),
    Asked("sort", "name"),
    Asked("head", "weights"),
    Asked("sort", ""),
)
"""There and back, so that it can be gone again; every step changes what is shown."""


def many_systems(number: int = MANY) -> Catalog:
    """Return the catalog with copies of its systems, until there are so many; each has a maker of its own."""
    ours, copy = catalog(), 1
    systems = dict(ours.systems)
    while len(systems) < number:
        copy += 1
        for system in list(ours.systems.values())[: number - len(systems)]:
            again = f"{system.system_id}_{copy}"
            name, developer = f"{system.name} ({copy})", f"{system.developer} ({copy})"
            systems[again] = replace(system, system_id=again, name=name, developer=developer)
    return replace(ours, systems=systems)


class ManySystems:
    """The page with so many systems, followed by a copy of it in this process."""

    name = "real systems"
    query = ""
    selectors: ClassVar = Ours.selectors

    def __init__(self) -> None:
        self._page = RealSystems(many_systems())

    def follow(self, asked: Asked) -> None:
        """Do with the copy what the reader does with the page."""
        if asked == FIRST:
            self._page.prediction.value = "skip"
        elif asked.by == "head":
            self._page.table._act("sort", asked.value, "")
        else:
            self._page.chooser._act(asked.by, "", asked.value)

    def control(self, asked: Asked) -> Control:
        """Return where to press or choose in the page, or what to type."""
        if asked == FIRST:
            return {"selector": "button[data-do=skip]", "nth": 0, "action": "press"}
        if asked.by == "head":
            css = f"button[data-do=sort][data-of={asked.value}]"
            return {"selector": css, "nth": 0, "action": "press"}
        if asked.by == "words":
            return {"selector": "#ho-by-words", "nth": 0, "action": "type", "index": asked.value}
        facet = next(facet for facet in self._page.chooser._facets if facet.name == asked.by)
        index = [value for value, _ in facet.options].index(asked.value)
        return {"selector": f"#ho-by-{asked.by}", "nth": 0, "action": "choose", "index": index}

    def views(self) -> list[View]:
        """Return the content of what is asked by, and of the table."""
        shown = {"asked": self._page.chooser, "table": self._page.table}
        return [{"name": name, "kind": "html", "content": str(view.html)} for name, view in shown.items()]


@contextmanager
def serving() -> Iterator[Served]:
    """Serve the page as `make explore` does, with so many systems."""
    text = NOTEBOOK.read_text(encoding="utf-8")
    if LOAD not in text:
        raise RuntimeError(f"{NOTEBOOK.name} does not begin with {LOAD}")
    load = "from benchmarks.many_systems import many_systems\\nlesson = RealSystems(many_systems())"
    with TemporaryDirectory() as folder:
        (Path(folder) / NOTEBOOK.name).write_text(text.replace(LOAD, load), encoding="utf-8")
        with ours(notebooks=Path(folder)) as server:
            yield server.page(NOTEBOOK.name)


def measure(browser: Browser, quiet: Quiet) -> dict:
    """Return the times of the first drawing of the table, and of each change of it."""
    with serving() as server:
        firsts = []
        for _ in range(VISITS):
            with visitor(browser) as (page, traffic):
                form = ManySystems()
                open_page(page, server, form)
                server.wait_until_quiet()
                quiet.wait()
                firsts.append(click(page, form, FIRST))
                if len(firsts) < VISITS:
                    continue
                before = traffic.websocket_bytes
                times = [click(page, form, asked) for asked in WALK * ROUNDS]
                sent = traffic.websocket_bytes - before
    return {
        "systems": MANY,
        "first": summary(firsts),
        "change": summary(times) | {"slowest": round(max(filter(None, times)), 2)},
        "change_kb": round(sent / len(times) / 1000, 1),
    }


if __name__ == "__main__":
    with chromium() as alone:
        print(json.dumps(measure(alone, Quiet())))
