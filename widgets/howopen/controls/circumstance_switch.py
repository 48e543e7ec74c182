"""What no release moves, as a switch on the page that is about it."""

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.factor import Component
from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.whole_number import whole_number
from howopen.figures.circumstance_switch import circumstance_switch, circumstances_of


class CircumstanceSwitch(View):
    """`value` is the whole scenario; a choice changes the component's circumstances in it.

    It shows what it is given, not what was chosen: the page does that, with all its other parts.
    """

    value = traitlets.Instance(Scenario, default_value=START)

    def __init__(self, catalog: Catalog, component: Component) -> None:
        self._catalog = catalog
        self._component = component
        super().__init__()
        self.on_action(self._act)

    def show(self, shown: Shown) -> None:
        """Show where a setting puts the circumstances."""
        self.value = shown.scenario
        self.html = circumstance_switch(shown, self._component)

    def _act(self, do: str, of: str, value: str) -> None:
        own = {f.factor_id: f for f in circumstances_of(self._catalog, self._component.component_id)}
        if do != "circumstance" or of not in own:
            return
        level = whole_number(value, own[of].top_level)
        if level is not None:
            self.value = self.value.with_levels({of: level})
