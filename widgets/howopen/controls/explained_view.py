"""A figure that follows the state, with its reasons folded away and settings that one can go to."""

from collections.abc import Callable

from howopen.controls.figure_view import FigureView
from howopen.domain.whole_number import whole_number
from howopen.figures.figure_frame import Figure

_MOST_SETTINGS = 1000


class ExplainedView(FigureView):
    """Shows what `draw` returns, told whether its reasons are open; `go` is called with a chosen number."""

    def __init__(
        self,
        draw: Callable[[bool], Figure],
        go: Callable[[int], None] | None = None,
        *,
        revealed: bool = True,
    ) -> None:
        self._draw = draw
        self._go = go
        self._is_open = False
        super().__init__(draw(False), revealed=revealed)

    def show(self) -> None:
        """Draw the present state."""
        self._show(None)

    def _show(self, _: object) -> None:
        if self.revealed:
            self._figure = self._draw(self._is_open)
        super()._show(None)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "why":
            self._is_open = not self._is_open
            self.show()
        elif do == "go" and self._go and (number := whole_number(of, _MOST_SETTINGS)) is not None:
            self._go(number)
        else:
            super()._act(do, of, value)
