"""Changes of several widgets that one action makes, sent as one message."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

import anywidget


class Gathered(anywidget.AnyWidget):
    """A widget whose changes wait for those of the others while an action is under way.

    Each message costs the kernel, the server and the page about a millisecond of their own.
    """

    _waiting: ClassVar[dict[str, dict[str, Any]] | None] = None

    def send_state(self, key: Any = None) -> None:
        """Send the state or a part of it, unless it waits for the rest of what an action changes."""
        if Gathered._waiting is not None and key:
            Gathered._waiting.setdefault(self.model_id, {}).update(self.get_state(key))
        else:
            super().send_state(key)

    @contextmanager
    def all_at_once(self) -> Iterator[None]:
        """Send what changes inside, of whatever widgets, as one message of this widget."""
        if Gathered._waiting is not None:
            yield
            return
        Gathered._waiting = {}
        try:
            yield
        finally:
            waiting, Gathered._waiting = Gathered._waiting, None
            if waiting:
                # As bytes: whoever passes a message on reads its text, and would read all of this.
                self.send({"task": "show"}, buffers=[json.dumps(waiting).encode()])
