"""A figure of a lesson on the page, with files to take along."""

from howopen.controls.view import View, script
from howopen.figures.downloads import Download
from howopen.figures.figure_frame import Figure, figure_csv, figure_png, figure_svg, framed

_FILES = {"csv": figure_csv, "svg": figure_svg, "png": figure_png}


class FigureView(View):
    """Shows a figure; a file of it is made when it is asked for."""

    _esm = script("morphdom.min.js", "view.js", "page_tools.js")

    def __init__(self, figure: Figure) -> None:
        self._figure = figure
        super().__init__(html=framed(figure))
        self.on_action(self._act)

    def file(self, kind: str) -> Download:
        """Return the figure as `csv`, `svg` or `png`; raise `KeyError` for any other kind."""
        return _FILES[kind](self._figure)

    def _act(self, do: str, of: str, _: str) -> None:
        if do == "download" and of in _FILES and (of == "csv" or self._figure.picture):
            made = self.file(of)
            self.send({"task": "save", "name": made.name, "type": made.media_type, "text": made.text})
