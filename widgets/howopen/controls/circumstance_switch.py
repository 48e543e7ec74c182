"""What no release moves, as a switch on the page that is about it."""

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.factor import Component
from howopen.domain.scenario import START, Scenario
from howopen.domain.whole_number import whole_number
from howopen.figures.circumstance_switch import circumstance_switch, circumstances_of


class CircumstanceSwitch(View):
    """`value` is the whole scenario; the switch changes its own component's circumstances in it."""

    value = traitlets.Instance(Scenario, default_value=START)

    def __init__(self, catalog: Catalog, component: Component) -> None:
        self._catalog = catalog
        self._component = component
        super().__init__(html=circumstance_switch(catalog, component, START))
        self.observe(self._show, "value")
        self.on_action(self._act)

    def _show(self, _: object) -> None:
        self.html = circumstance_switch(self._catalog, self._component, self.value)

    def _act(self, do: str, of: str, value: str) -> None:
        own = {f.factor_id: f for f in circumstances_of(self._catalog, self._component.component_id)}
        if do != "circumstance" or of not in own:
            return
        level = whole_number(value, own[of].top_level)
        if level is not None:
            self.value = self.value.with_levels({of: level})
