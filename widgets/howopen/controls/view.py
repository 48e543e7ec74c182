"""A place on the page that shows markup and reports what the reader does with it."""

import logging
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any, ClassVar

import traitlets

from howopen.controls.batched import Batched
from howopen.figures.markup import Markup, join, parts_since

log = logging.getLogger(__name__)

_LONGEST = 4_000


@cache
def script(*names: str) -> str:
    """Return scripts of this package one after another, as one module."""
    folder = files("howopen.controls") / "static"
    return "".join((folder / name).read_text(encoding="utf-8") for name in names)


class View(Batched):
    """Markup on the page. It is morphed, not replaced: focus and opened details stay.

    An action of the reader calls the function given to `on_action` with what to do, to what, and the
    value chosen: three texts, as the markup's `data-do` and `data-of` and the control's value have them.
    """

    longest: ClassVar[int] = _LONGEST
    _esm = script("morphdom.min.js", "view.js", "view_export.js")
    html = traitlets.Unicode().tag(sync=True)
    classes = traitlets.Unicode("ho").tag(sync=True)
    attributes = traitlets.Dict().tag(sync=True)

    def __init__(self, html: Markup | None = None, **traits: Any) -> None:
        super().__init__(html=html or "", **traits)
        self._told = self.html

    @traitlets.validate("html")
    def _escape_what_is_no_markup(self, proposal: Any) -> Markup:
        return join(proposal["value"])

    def sent_whole(self) -> None:
        """Remember the markup that pages have."""
        self._told = self.html

    def changes(self, keys: set[str]) -> dict[str, Any]:
        """Return the changed traits; of the markup only the rows that the page has not."""
        state = super().changes(keys)
        if "html" in state:
            state["html"] = parts_since(self._told, self.html)
            self._told = self.html
        return state

    def on_action(self, act: Callable[[str, str, str], None]) -> None:
        """Call a function for every action; one that fails is logged, and said on the page."""

        def heard(_: View, content: Any, __: Any) -> None:
            texts = [content.get(name) for name in ("do", "of", "value")] if isinstance(content, dict) else []
            if len(texts) != 3 or not isinstance(texts[0], str):
                return
            if any(isinstance(text, str) and len(text) > self.longest for text in texts):
                return  # no control of ours sends so much
            try:
                with self.all_at_once():
                    act(*(text if isinstance(text, str) else "" for text in texts))
            except Exception:
                log.exception("The action %r failed.", texts)
                self.send({"task": "failed"})

        self.on_msg(heard)
