"""A place on the page for a figure in plotly's schema."""

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import traitlets

from howopen.controls.batched import Batched
from howopen.controls.view import script


class PlotlyView(Batched):
    """A figure that the reader can hover over, zoom and choose points of.

    `here` is the one point that moves with every click. It is laid over the figure, since plotly takes
    20 ms to draw anything again.

    Plotly's own widget sends its 4.8 MB with every figure; this one sends the 1 MB basic bundle once a
    page, and not before a figure is shown.
    """

    _esm = script("plotly_view.js")
    figure = traitlets.Dict().tag(sync=True)
    here = traitlets.Dict().tag(sync=True)
    label = traitlets.Unicode().tag(sync=True)

    def __init__(self, label: str) -> None:
        super().__init__(label=label)
        self.on_msg(self._send_library)

    def on_choice(self, act: Callable[[str], None]) -> None:
        """Call a function with the `customdata` of each point that the reader chooses."""

        def heard(_: object, content: Any, __: object) -> None:
            chosen = content.get("chosen") if isinstance(content, dict) else None
            if isinstance(chosen, str):
                act(chosen)

        self.on_msg(heard)

    def _send_library(self, _: object, content: Any, __: object) -> None:
        if content == "library":
            library = files("howopen.controls") / "static" / "plotly-basic.min.js"
            self.send("library", buffers=[library.read_bytes()])
