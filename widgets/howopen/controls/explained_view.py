"""A figure that follows the state, with its reasons folded away and settings that one can go to."""

from collections.abc import Callable

from howopen.controls.view import View
from howopen.figures.markup import Markup


class ExplainedView(View):
    """Shows what `draw` returns, told whether its reasons are open; `go` is called with a chosen number."""

    def __init__(self, draw: Callable[[bool], Markup], go: Callable[[int], None] | None = None) -> None:
        self._draw = draw
        self._go = go
        self._is_open = False
        super().__init__()
        self.on_action(self._act)

    def show(self) -> None:
        """Draw the present state."""
        self.html = self._draw(self._is_open)

    def _act(self, do: str, of: str, _: str) -> None:
        if do == "why":
            self._is_open = not self._is_open
            self.show()
        elif do == "go" and self._go and of.isdecimal():
            self._go(int(of))
