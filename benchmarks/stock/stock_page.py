"""The whole-system page with stock widgets: toggle buttons, a dropdown, HTML and plotly's FigureWidget."""

import ipywidgets as widgets
import plotly.graph_objects as go
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.domain.stance import CHOOSABLE, Stance, stance_of
from howopen.figures.state_sentence import state_sentence
from howopen.sources.catalog_files import catalog as read_catalog

# A sibling of the notebook, as it usually is; from the repository it is a module of `benchmarks`.
try:
    from stock_figures import bars, network
    from stock_tables import ability_table, consequence_table, dependency_table
except ImportError:
    from benchmarks.stock.stock_figures import bars, network
    from benchmarks.stock.stock_tables import ability_table, consequence_table, dependency_table


class StockPage:
    """Every view is a stock widget, and every change is sent at once (`batch_update`)."""

    def __init__(self) -> None:
        self.catalog = catalog = read_catalog()
        self.scenario = START
        self._following = False
        shown = Shown.of(catalog)
        systems = [("everything closed", ""), *((s.name, i) for i, s in catalog.systems.items())]
        self.system = widgets.Dropdown(options=systems, description="Start from")
        self.switches = {
            c.component_id: widgets.ToggleButtons(
                options=[(str(s), s) for s in CHOOSABLE], description=c.short_name
            )
            for c in catalog.switches
        }
        self.sentence = widgets.HTML()
        self.bars = go.FigureWidget(bars(shown), {"barmode": "stack", "height": 260})
        self.network = go.FigureWidget([network(shown)], {"height": 620})
        self.tables = tuple(widgets.HTML() for _ in range(3))
        self.show()
        self.system.observe(self._begin, "value")
        for component_id, switch in self.switches.items():
            switch.observe(lambda change, c=component_id: self._switch(c, change.new), "value")
        self.box = widgets.VBox(
            [self.system, *self.switches.values(), self.sentence, self.bars, self.network, *self.tables]
        )

    def show(self) -> None:
        """Put the present scenario into every view."""
        shown = Shown.of(self.catalog, self.scenario)
        self.sentence.value = state_sentence(shown)
        with self.bars.batch_update():
            for trace, new in zip(self.bars.data, bars(shown), strict=True):
                trace.x, trace.text = new["x"], new["text"]
        new = network(shown)
        with self.network.batch_update():
            trace = self.network.data[0]
            trace.node.label = new["node"]["label"]
            trace.link = new["link"]
        abilities, dependencies, consequences = self.tables
        abilities.value = ability_table(shown)
        dependencies.value = dependency_table(shown)
        consequences.value = consequence_table(shown)

    def _switch(self, component_id: str, stance: Stance | None) -> None:
        if stance is not None and not self._following:
            self.scenario = self.catalog.with_stance(self.scenario, component_id, stance)
            self.show()

    def _begin(self, change) -> None:
        self.scenario = self.catalog.scenario_of(change.new) if change.new else START
        self._following = True
        for component_id, switch in self.switches.items():
            stance = stance_of(self.catalog.materials[component_id], self.scenario)
            switch.value = stance if stance in CHOOSABLE else None
        self._following = False
        self.show()
