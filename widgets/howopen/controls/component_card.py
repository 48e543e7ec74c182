"""One component's switch, with its materials and circumstances in detail."""

import traitlets

from howopen.controls.unfolded import toggled
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.factor import Component
from howopen.domain.scenario import START, Scenario
from howopen.domain.stance import CHOOSABLE, Stance
from howopen.domain.system import System
from howopen.domain.whole_number import whole_number
from howopen.figures.component_card import component_card


class ComponentCard(View):
    """`value` is the whole scenario; the card changes its own component's materials in it."""

    value = traitlets.Instance(Scenario, default_value=START)
    system = traitlets.Instance(System, allow_none=True)
    opened = traitlets.Instance(frozenset, default_value=frozenset())

    def __init__(self, catalog: Catalog, component: Component) -> None:
        self._catalog = catalog
        self._component = component
        self._own = [f for f, one in catalog.factors.items() if one.component_id == component.component_id]
        self._shown: tuple[object, ...] | None = None
        super().__init__(html=component_card(catalog, component, START))
        self.observe(self._show, ["value", "system", "opened"])
        self.on_action(self._act)

    def show(self, scenario: Scenario, system: System | None) -> None:
        """Show a scenario and the real system it began as, in one step."""
        if system is self.system:  # as it nearly always is, and a step for two traits takes time
            self.value = scenario
            return
        with self.hold_trait_notifications():
            self.value, self.system = scenario, system

    def _show(self, _: object) -> None:
        # A click moves one component: the other cards need not be made again.
        levels = self.value.levels
        shown = ([levels.get(factor_id, 0) for factor_id in self._own], self.system, self.opened)
        if shown != self._shown:
            self._shown = shown
            self.html = component_card(self._catalog, self._component, self.value, self.system, self.opened)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "stance" and value in (*CHOOSABLE, Stance.IMAGINED):
            self.value = self._catalog.with_stance(self.value, self._component.component_id, Stance(value))
        elif do == "rung":
            self.value = self._moved(of, value)
        elif do == "why":
            self.opened = toggled(self.opened, of)

    def _moved(self, factor_id: str, level: str) -> Scenario:
        """Return the scenario with a material of this component moved, or as it was for any other."""
        for factor in self._catalog.materials[self._component.component_id]:
            moved = whole_number(level, factor.top_level)
            if factor.factor_id == factor_id and moved is not None:
                return self.value.with_levels({factor_id: moved})
        return self.value
