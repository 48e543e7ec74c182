"""The two forms of the page: their controls, and what every view must show in a state."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from howopen.domain.catalog import Catalog
from howopen.domain.prediction import Prediction
from howopen.domain.scenario import START
from howopen.domain.stance import CHOOSABLE, stance_of
from howopen.lessons.whole_system.lesson import WholeSystem

from benchmarks.stock.stock_page import StockPage

View = dict[str, str]
Control = dict[str, Any]
States = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Click:
    """A switch put at a stance, or a real system begun from (then `component` is empty)."""

    component: str
    choice: str


def clicks(
    catalog: Catalog, number: int, seed: int = 7, components: Sequence[str] | None = None
) -> Iterator[Click]:
    """Yield a walk through varied settings; every click changes something, every eighth is a system.

    `components` are those whose switches are there, by default all. Where none is, every click is a system.
    """
    rng = random.Random(seed)
    switches = [c.component_id for c in catalog.switches] if components is None else components
    scenario, last = START, ""
    for n in range(number):
        if n % 8 == 7 or not switches:
            others = [s for s in catalog.systems if s != last and catalog.scenario_of(s) != scenario]
            click = Click("", rng.choice(others))
            last = click.choice  # a list that shows a system already cannot be set to it again
            scenario = catalog.scenario_of(last)
        else:
            component = rng.choice(switches)
            now = stance_of(catalog.materials[component], scenario)
            click = Click(component, rng.choice([s for s in CHOOSABLE if s is not now]))
            scenario = catalog.with_stance(scenario, component, click.choice)
        yield click


class Ours:
    """Our page, followed by a copy of it in this process that says what each view must show."""

    name = "ours"
    markup = "html"  # the trait that holds a view
    selectors: ClassVar = {"html": ".ho:not(.ho-plot)", "drawn": ".ho-plot"}

    def __init__(self, with_map: bool = False) -> None:
        self._page = WholeSystem()
        self._with_map = with_map
        if with_map:
            self._page.prediction.value = Prediction()
        self.catalog = self._page.catalog
        self.components = [c.component_id for c in self.catalog.switches]
        self.query = f"?{self._page.state.query}" if with_map else ""

    def walk(self, number: int) -> Iterator[Click]:
        """Yield clicks of which each changes something."""
        return clicks(self.catalog, number, components=self.components)

    def message(self, click: Click, states: States) -> tuple[str, Control]:
        """Return which widget is pressed, and what the page then sends to it."""
        do, of = ("stance", click.component) if click.component else ("system", "")
        marks = (f'data-do="{do}"', f'data-of="{of}"') if of else (f'data-do="{do}"',)
        model = next(m for m, state in states.items() if all(mark in state.get("html", "") for mark in marks))
        return model, {"method": "custom", "content": {"do": do, "of": of, "value": click.choice}}

    def follow(self, click: Click) -> None:
        """Do with the copy what the click does with the page."""
        page = self._page
        if click.component:
            page.state.change(self.catalog.with_stance(page.state.scenario, click.component, click.choice))
        else:
            page.state.begin_from(click.choice)

    def control(self, click: Click) -> Control:
        """Return where to press in the page."""
        if not click.component:
            index = list(self.catalog.systems).index(click.choice) + 1
            return {"selector": "select[data-do=system]", "nth": 0, "action": "choose", "index": index}
        css = f'input[data-do=stance][data-of="{click.component}"][value="{click.choice}"]'
        return {"selector": css, "nth": 0, "action": "press"}

    def views(self) -> list[View]:
        """Return the content of every view in the present state."""
        page = self._page
        names = ("sentence", "abilities", "network", "dependencies", "consequences")
        views = [_html(name, getattr(page, name).html) for name in names]
        views += [_html(f"card {n}", card.html) for n, card in enumerate(page.cards)]
        if self._with_map:
            here = page._map._plot.here
            here = [int(n) if n == int(n) else n for n in (here["x"], here["y"])]  # as JavaScript writes it
            views.append({"name": "map", "kind": "drawn", "content": json.dumps(here, separators=(",", ":"))})
        return views


class Stock:
    """The stock form, followed in the same way."""

    name = "stock"
    markup = "value"
    query = ""
    selectors: ClassVar = {
        "html": ".widget-html-content",
        "bars": ".js-plotly-plot:has(.bartext, .barlayer)",
        "network": ".js-plotly-plot:has(.sankey)",
    }

    def __init__(self) -> None:
        self._page = StockPage()
        self.catalog = self._page.catalog
        self.components = [c.component_id for c in self.catalog.switches]

    def walk(self, number: int) -> Iterator[Click]:
        """Yield clicks of which each changes something."""
        return clicks(self.catalog, number, components=self.components)

    def message(self, click: Click, states: States) -> tuple[str, Control]:
        """Return which widget is set, and what the page then sends to it."""
        if click.component:
            name = next(c.short_name for c in self.catalog.switches if c.component_id == click.component)
            index = CHOOSABLE.index(click.choice)
        else:
            name, index = "Start from", list(self.catalog.systems).index(click.choice) + 1
        model = next(m for m, state in states.items() if state.get("description") == name)
        return model, {"method": "update", "state": {"index": index}, "buffer_paths": []}

    def follow(self, click: Click) -> None:
        """Do with the copy what the click does with the page."""
        if click.component:
            self._page.switches[click.component].value = click.choice
        else:
            self._page.system.value = click.choice

    def control(self, click: Click) -> Control:
        """Return where to press in the page."""
        if not click.component:
            index = list(self.catalog.systems).index(click.choice) + 1
            return {"selector": ".widget-dropdown select", "nth": 0, "action": "choose", "index": index}
        place = [c.component_id for c in self.catalog.switches].index(click.component)
        nth = place * len(CHOOSABLE) + CHOOSABLE.index(click.choice)
        return {"selector": ".widget-toggle-buttons button", "nth": nth, "action": "press"}

    def views(self) -> list[View]:
        """Return the content of every view in the present state."""
        page = self._page
        views = [_html("sentence", page.sentence.value)]
        views += [_html(f"table {n}", table.value) for n, table in enumerate(page.tables)]
        shown = [text for trace in page.bars.data for text in trace.text if text]
        views.append({"name": "bars", "kind": "bars", "content": "\n".join(sorted(shown))})
        trace = page.network.data[0]
        linked = {*trace.link.source, *trace.link.target}
        labels = [label for index, label in enumerate(trace.node.label) if index in linked]
        views.append({"name": "network", "kind": "network", "content": "\n".join(sorted(labels))})
        return views


Form = Ours | Stock


def _html(name: str, content: str) -> View:
    return {"name": name, "kind": "html", "content": str(content)}
