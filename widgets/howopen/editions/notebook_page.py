"""A notebook's page as HTML that stands alone: its prose, and the lesson's parts in their places."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import ipywidgets
import mistune

from howopen.controls.view import View
from howopen.figures.markup import Markup, element, join

_PART = re.compile(r"lesson\.(\w+)")


def notebook_page(path: Path, parts: Mapping[str, Markup]) -> Markup:
    """Return a notebook's cells one after another; a cell `lesson.board` becomes the part `board`.

    A part that is not among `parts` is left out, and so is any other code.
    """
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return join(*(_cell(cell["cell_type"], "".join(cell["source"]), parts) for cell in cells))


def title_of(path: Path) -> str:
    """Return a notebook's first heading."""
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if found := re.match("# (.*)", "".join(cell["source"])):
            return found[1]
    raise ValueError(f"{path} has no heading.")


def _cell(kind: str, source: str, parts: Mapping[str, Markup]) -> Markup | None:
    if kind == "markdown":
        # Prose of the project itself, like the code that stands beside it.
        return element("div", Markup(mistune.html(source)), class_="jp-MarkdownOutput")
    part = _PART.fullmatch(source.strip())
    return parts.get(part[1]) if part else None


def placed_views(widget: Any, names: Mapping[Any, str], first: Mapping[str, Markup]) -> Markup | None:
    """Return a tree of widgets as elements with the same classes.

    Args:
        widget: A box, or a view.
        names: The name of every view to show; what a page does besides is not shown.
        first: What each view shows at first.
    """
    css = " ".join(widget._dom_classes)
    if isinstance(widget, ipywidgets.Box):
        inner = (placed_views(child, names, first) for child in widget.children)
        return element("div", *inner, class_=f"widget-box jupyter-widgets {css}")
    name = names.get(widget)
    if name is None:
        return None
    classes, attributes = (widget.classes, widget.attributes) if isinstance(widget, View) else ("ho", {})
    view = element(
        "div", first[name], class_=classes, **{k.replace("-", "_"): v for k, v in attributes.items()}
    )
    return element("div", view, class_=f"jupyter-widgets {css}", data_view=name)
