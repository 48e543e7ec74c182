"""Where the parts of a page stand."""

from collections.abc import Mapping, Sequence

import ipywidgets


def placed(name: str, parts: Mapping[str, Sequence[ipywidgets.DOMWidget]]) -> ipywidgets.Box:
    """Return a box of widgets; the style sheet knows the box by its name and each part by its place."""
    children = [widget.add_class(f"ho-{place}") for place, widgets in parts.items() for widget in widgets]
    return ipywidgets.Box(children).add_class(name)
