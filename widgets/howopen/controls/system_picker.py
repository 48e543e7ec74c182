"""Start from a real system."""

from collections.abc import Callable

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.shown import Shown
from howopen.figures.system_choice import system_choice


class SystemPicker(View):
    """`value` is the id of the system that the setting began as, or empty.

    `begin` is called with each choice of the reader's, the same system once more included: that leads
    back to it from whatever has been changed.
    """

    value = traitlets.Unicode()

    def __init__(self, catalog: Catalog, begin: Callable[[str], None] = lambda _: None) -> None:
        self._catalog = catalog
        self._begin = begin
        super().__init__()
        self.on_action(self._act)

    def show(self, shown: Shown) -> None:
        """Show where the setting began and whether it has changed since."""
        self.value = shown.origin
        self.html = system_choice(shown)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "system" and (value == "" or value in self._catalog.systems):
            self.value = value
            self._begin(value)
