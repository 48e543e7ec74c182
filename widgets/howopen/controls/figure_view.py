"""A figure of a lesson on the page, with files to take along."""

import traitlets

from howopen.controls.view import View, script
from howopen.figures.figure_frame import Figure, figure_csv, framed, made_line
from howopen.figures.number_prediction import waits_for_prediction

_PICTURES = {"svg": "image/svg+xml", "png": "image/png"}


class FigureView(View):
    """Shows a figure once it is `revealed`; a file of it is made when it is asked for.

    A picture is drawn by the page from what stands there; what draws it is sent along with the answer.
    """

    _esm = script("morphdom.min.js", "view.js", "page_tools.js")

    revealed = traitlets.Bool(True)

    def __init__(self, figure: Figure | None = None, *, revealed: bool = True) -> None:
        self._figure = figure
        super().__init__(revealed=revealed)
        self.on_action(self._act)
        self.observe(self._show, "revealed")
        self._show(None)

    def _show(self, _: object) -> None:
        if not self.revealed:
            self.html = waits_for_prediction()
        elif self._figure is not None:
            self.html = framed(self._figure)

    def _act(self, do: str, of: str, _: str) -> None:
        if do == "download" and self.revealed and self._figure is not None:
            self._take_along(self._figure, of)

    def _take_along(self, figure: Figure, kind: str) -> None:
        if kind == "csv":
            made = figure_csv(figure)
            self.send({"task": "save", "name": made.name, "type": made.media_type, "text": made.text})
        elif kind in _PICTURES:
            name = f"howopen-{figure.name}.{kind}"
            drawing = {"script": script("drawing.js"), "made": made_line()}
            self.send({"task": "save", "name": name, "type": _PICTURES[kind]} | drawing)
