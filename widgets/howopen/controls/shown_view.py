"""A view that a figure draws anew for each setting."""

from collections.abc import Callable
from typing import Any

from howopen.controls.view import View
from howopen.domain.shown import Shown
from howopen.figures.markup import Markup


class ShownView(View):
    """Shows what `draw` makes of whatever it is given to show."""

    def __init__(self, draw: Callable[[Shown], Markup], **traits: Any) -> None:
        self._draw = draw
        super().__init__(**traits)

    def show(self, shown: Shown) -> None:
        """Put what is shown in place; what stays as it is sends nothing."""
        self.html = self._draw(shown)
