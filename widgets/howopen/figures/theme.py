"""Colour, type and spacing, in one style sheet."""

from functools import cache
from importlib.resources import files

from howopen.figures.markup import Markup, element


@cache
def style_sheet() -> Markup:
    """Return the style sheet of all views as an element to put on the page once."""
    return element("style", Markup((files("howopen.figures") / "theme.css").read_text(encoding="utf-8")))
