"""A figure with files to take along that is drawn anew for each setting."""

from collections.abc import Callable

from howopen.controls.figure_view import FigureView
from howopen.domain.shown import Shown
from howopen.figures.figure_frame import Figure


class ShownFigure(FigureView):
    """Shows what `draw` makes of whatever it was given last; while it is hidden, nothing is drawn."""

    def __init__(self, draw: Callable[[Shown], Figure], *, revealed: bool = True) -> None:
        self._draw = draw
        self._shown: Shown | None = None
        super().__init__(revealed=revealed)

    def show(self, shown: Shown) -> None:
        """Put what is shown in place; figures show a setting, and nothing of what is lit elsewhere."""
        before, self._shown = self._shown, shown
        if before is None or before.findings is not shown.findings or before.disputing != shown.disputing:
            self.redraw()

    def redraw(self) -> None:
        """Draw the same once more, since something else has changed on which the figure depends."""
        self._show(None)

    def _show(self, _: object) -> None:
        if self.revealed and self._shown is not None:
            self._figure = self._draw(self._shown)
        super()._show(None)
