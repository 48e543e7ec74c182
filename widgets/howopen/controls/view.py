"""A place on the page that shows markup and reports what the reader does with it."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from typing import Any, ClassVar

import anywidget
import traitlets

from howopen.figures.markup import Markup

log = logging.getLogger(__name__)


@cache
def script(*names: str) -> str:
    """Return scripts of this package one after another, as one module."""
    folder = files("howopen.controls") / "static"
    return "".join((folder / name).read_text(encoding="utf-8") for name in names)


class View(anywidget.AnyWidget):
    """Markup on the page. It is morphed, not replaced: focus and opened details stay.

    An action of the reader calls the function given to `on_action` with what to do, to what, and the
    value chosen: three texts, as the markup's `data-do` and `data-of` and the control's value have them.
    """

    _esm = script("morphdom.min.js", "view.js", "view_export.js")
    html = traitlets.Unicode().tag(sync=True)
    classes = traitlets.Unicode("ho").tag(sync=True)
    attributes = traitlets.Dict().tag(sync=True)
    _gathered: ClassVar[dict[str, str] | None] = None

    def __init__(self, html: Markup | None = None, **traits: Any) -> None:
        super().__init__(html=html or "", **traits)

    def on_action(self, act: Callable[[str, str, str], None]) -> None:
        """Call a function for every action; one that fails is logged, and said on the page."""

        def heard(_: View, content: Any, __: Any) -> None:
            texts = [content.get(name) for name in ("do", "of", "value")] if isinstance(content, dict) else []
            if len(texts) != 3 or not isinstance(texts[0], str):
                return
            try:
                with self._all_at_once():
                    act(*(text if isinstance(text, str) else "" for text in texts))
            except Exception:
                log.exception("The action %r failed.", texts)
                self.send({"task": "failed"})

        self.on_msg(heard)

    def send_state(self, key: Any = None) -> None:
        """Send the state or a part of it, unless it is markup that goes with that of other views."""
        if View._gathered is not None and key == "html":
            View._gathered[self.model_id] = self.html
        else:
            super().send_state(key)

    @contextmanager
    def _all_at_once(self) -> Iterator[None]:
        """Send the markup of all views that change inside as one message of this view.

        Each message costs the kernel, the server and the page about a millisecond of their own.
        """
        if View._gathered is not None:
            yield
            return
        View._gathered = {}
        try:
            yield
        finally:
            gathered, View._gathered = View._gathered, None
            if gathered:
                self.send({"task": "show", "html": gathered})
