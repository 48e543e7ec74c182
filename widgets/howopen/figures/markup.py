"""HTML and SVG built from parts, with every text from outside escaped."""

import re
from functools import cache
from html import escape

_special = re.compile("[&<>\"']").search


class Markup(str):
    """Text that is already HTML and goes to the page as it stands."""

    __slots__ = ()


def element(
    name: str, /, *children: "str | Markup | None", **attributes: "str | int | float | bool | None"
) -> Markup:
    """Return an element; plain texts in it are escaped, `Markup` is not, and None is left out.

    Attribute names lose a closing underscore and turn the others into hyphens (`class_`, `aria_label`).
    True gives a bare attribute; None and False leave it out.
    """
    return Markup(f"<{name}{_attributes(attributes)}>{join(*children)}</{name}>")


def empty_element(name: str, /, **attributes: "str | int | float | bool | None") -> Markup:
    """Return an element that takes no content and no closing tag, such as `input`."""
    return Markup(f"<{name}{_attributes(attributes)}>")


def join(*children: "str | Markup | None") -> Markup:
    """Return the children one after another, plain texts escaped."""
    return Markup(
        "".join(
            child if isinstance(child, Markup) else _escaped(str(child))
            for child in children
            if child is not None
        )
    )


def _attributes(attributes: "dict[str, str | int | float | bool | None]") -> str:
    parts = []
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        parts.append(f" {_name(name)}" if value is True else f' {_name(name)}="{_escaped(str(value))}"')
    return "".join(parts)


@cache
def _name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _escaped(text: str) -> str:
    return escape(text) if _special(text) else text  # most texts have nothing to escape
