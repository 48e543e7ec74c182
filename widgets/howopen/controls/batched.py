"""Changes of several widgets that one action makes, sent as one message."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar
from weakref import WeakSet

import anywidget


class Batched(anywidget.AnyWidget):
    """A widget whose changes wait for those of the others while an action is under way.

    Each message costs the kernel, the server and the page about a millisecond of their own.
    The messages are numbered, so that a page notices one that it missed: it then asks for all.
    """

    _all: ClassVar[WeakSet["Batched"]] = WeakSet()
    _waiting: ClassVar[dict["Batched", set[str]] | None] = None
    _number: ClassVar[int] = 0

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        Batched._all.add(self)
        self.on_msg(self._asked)

    def send_state(self, key: Any = None) -> None:
        """Send the state or a part of it, unless it waits for the rest of what an action changes."""
        if Batched._waiting is not None and key:
            Batched._waiting.setdefault(self, set()).update([key] if isinstance(key, str) else key)
        else:
            super().send_state(key)
            self.sent_whole()

    def sent_whole(self) -> None:
        """Take note that pages have what was to be sent, as it stands now."""

    def changes(self, keys: set[str]) -> dict[str, Any]:
        """Return what to tell a page of the traits that an action changed."""
        return self.get_state(keys)

    @contextmanager
    def all_at_once(self) -> Iterator[None]:
        """Send what changes inside, of whatever widgets, as one message of this widget."""
        if Batched._waiting is not None:
            yield
            return
        Batched._waiting = {}
        try:
            yield
        finally:
            waiting, Batched._waiting = Batched._waiting, None
            if waiting:
                self._tell({widget.model_id: widget.changes(keys) for widget, keys in waiting.items()})

    def _tell(self, changes: dict[str, dict[str, Any]]) -> None:
        Batched._number += 1
        # As bytes: whoever passes a message on reads its text, and would read all of this.
        self.send({"task": "show", "number": Batched._number}, buffers=[json.dumps(changes).encode()])

    @staticmethod
    def _asked(_: "Batched", content: Any, __: Any) -> None:
        if content == {"ask": "all"}:
            for widget in Batched._all:
                widget.send_state([name for name in widget.keys if not name.startswith("_")])
