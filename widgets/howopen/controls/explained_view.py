"""A figure that follows the setting, with its reasons folded away and settings that one can go to."""

from collections.abc import Callable

from howopen.controls.shown_figure import ShownFigure
from howopen.domain.shown import Shown
from howopen.domain.whole_number import whole_number
from howopen.figures.figure_frame import Figure

_MOST_SETTINGS = 1000


class ExplainedView(ShownFigure):
    """Shows what `draw` returns, told whether its reasons are open; `go` is called with a chosen number."""

    def __init__(
        self,
        draw: Callable[[Shown, bool], Figure],
        go: Callable[[int], None] | None = None,
        *,
        revealed: bool = True,
    ) -> None:
        self._go = go
        self._is_open = False
        super().__init__(lambda shown: draw(shown, self._is_open), revealed=revealed)

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "why":
            self._is_open = not self._is_open
            self.redraw()
        elif do == "go" and self._go and (number := whole_number(of, _MOST_SETTINGS)) is not None:
            self._go(number)
        else:
            super()._act(do, of, value)
