"""One component's switch, with its materials and circumstances in detail."""

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.factor import Component
from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import CHOOSABLE, Stance
from howopen.domain.whole_number import whole_number
from howopen.figures.component_card import component_card


class ComponentCard(View):
    """`value` is the whole scenario; a choice changes the component's materials in it.

    It shows what it is given, not what was chosen: the page does that, with all its other parts.
    """

    value = traitlets.Instance(Scenario, default_value=START)

    def __init__(self, catalog: Catalog, component: Component) -> None:
        self._catalog = catalog
        self._component = component
        self._own = [f for f, one in catalog.factors.items() if one.component_id == component.component_id]
        self._items = frozenset(f"factor:{factor_id}" for factor_id in self._own)
        self._drawn_from: tuple[object, ...] | None = None
        super().__init__()
        self.on_action(self._act)

    def show(self, shown: Shown) -> None:
        """Show where a setting puts the materials and circumstances."""
        self.value = shown.scenario
        # A click moves one component: the other cards need not be made again.
        levels = [shown.levels.get(factor_id, 0) for factor_id in self._own]
        drawn_from = (levels, shown.origin, shown.opened & self._items)
        if drawn_from != self._drawn_from:
            self._drawn_from = drawn_from
            self.html = component_card(shown, self._component)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "stance" and value in (*CHOOSABLE, Stance.IMAGINED):
            self.value = self._catalog.with_stance(self.value, self._component.component_id, Stance(value))
        elif do == "rung":
            self.value = self._moved(of, value)

    def _moved(self, factor_id: str, level: str) -> Scenario:
        """Return the scenario with a material of this component moved, or as it was for any other."""
        for factor in self._catalog.materials[self._component.component_id]:
            moved = whole_number(level, factor.top_level)
            if factor.factor_id == factor_id and moved is not None:
                return self.value.with_levels({factor_id: moved})
        return self.value
