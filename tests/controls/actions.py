"""What the browser sends when a reader does something."""

from howopen.controls.view import View


def act(view: View, do: str, of: str = "", value: str = "") -> None:
    """Let a view hear an action as it comes from the page."""
    view._handle_custom_msg({"do": do, "of": of, "value": value}, [])
