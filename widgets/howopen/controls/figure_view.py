"""A figure of a lesson on the page, with files to take along."""

import traitlets

from howopen.controls.view import View, script
from howopen.figures.downloads import Download
from howopen.figures.figure_frame import Figure, figure_csv, figure_png, figure_svg, framed
from howopen.figures.number_prediction import waits_for_prediction

_FILES = {"csv": figure_csv, "svg": figure_svg, "png": figure_png}


class FigureView(View):
    """Shows a figure once it is `revealed`; a file of it is made when it is asked for."""

    _esm = script("morphdom.min.js", "view.js", "page_tools.js")

    revealed = traitlets.Bool(True)

    def __init__(self, figure: Figure, *, revealed: bool = True) -> None:
        self._figure = figure
        super().__init__(revealed=revealed)
        self.on_action(self._act)
        self.observe(self._show, "revealed")
        self._show(None)

    def file(self, kind: str) -> Download:
        """Return the figure as `csv`, `svg` or `png`; raise `KeyError` for any other kind."""
        return _FILES[kind](self._figure)

    def _show(self, _: object) -> None:
        self.html = framed(self._figure) if self.revealed else waits_for_prediction()

    def _act(self, do: str, of: str, _: str) -> None:
        if do == "download" and self.revealed and of in _FILES and (of == "csv" or self._figure.picture):
            made = self.file(of)
            self.send({"task": "save", "name": made.name, "type": made.media_type, "text": made.text})
