"""What the browser sends when a reader does something, and what it is sent."""

import json
from typing import Any

from comm.base_comm import BaseComm
from howopen.controls.view import View


def act(view: View, do: str, of: str = "", value: str = "") -> None:
    """Let a view hear an action as it comes from the page."""
    view._handle_custom_msg({"do": do, "of": of, "value": value}, [])


class Page(BaseComm):
    """The page's end of a view's line; `told` holds what the view said of its markup."""

    def __init__(self, view: View) -> None:
        self.told: list[str | list[str | int]] = []
        self._view_id = view.model_id
        super().__init__(comm_id=self._view_id)
        view.comm = self

    def publish_msg(
        self, msg_type: str, data: Any = None, metadata: Any = None, buffers: Any = None, **keys: Any
    ) -> None:
        """Take in what would go to the page."""
        if msg_type != "comm_msg":
            return
        if data["method"] == "update":
            self.told.append(data["state"]["html"])
        else:
            self.told.append(json.loads(buffers[0])[self._view_id]["html"])
