"""A figure with files to take along that follows the state of the page."""

from howopen.controls.figure_view import FigureView
from howopen.figures.figure_frame import Figure


class LiveFigure(FigureView):
    """Shows whatever figure it was given last; its files are of that one."""

    def show(self, figure: Figure) -> None:
        """Put another figure in place."""
        self._figure = figure
        self._show(None)
