"""HTML and SVG built from parts, with every text from outside escaped."""

import re
from collections.abc import Mapping
from functools import cache
from html import escape

# Half a pair of code units stands in no UTF-8: a page that holds one could never be sent again.
_special = re.compile("[&<>\"'\ud800-\udfff]").search
# A page on the web, one beside this, or a place in it; `javascript:` and its like are none of them.
_can_be_followed = re.compile("https?://|[\\w.-]*([/?#]|$)", re.ASCII).match

_ROW = "<!--row-->"  # view.js goes by it


class Markup(str):
    """Text that is already HTML and goes to the page as it stands."""

    __slots__ = ()


Rows = Mapping[str, Markup]
"""The parts of a figure by their keys, so that it can also be had with blanks in their places."""


def element(
    name: str, /, *children: "str | Markup | None", **attributes: "str | int | float | bool | None"
) -> Markup:
    """Return an element; plain texts in it are escaped, `Markup` is not, and None is left out.

    Attribute names lose a closing underscore and turn the others into hyphens (`class_`, `aria_label`).
    True gives a bare attribute; None and False leave it out.
    """
    return Markup(f"<{name}{_attributes(attributes)}>{_content(children)}</{name}>")


def row(name: str, /, *children: "str | Markup | None", data_key: str, **attributes: str) -> Markup:
    """Return an element between two marks.

    A page compares it, as a text, with the one of the same key that it shows, and leaves that one alone where
    they are the same. Raises `ValueError` for a row in another: the marks would be taken the wrong way round.
    """
    inside = element(name, *children, **attributes, data_key=data_key)
    if _ROW in inside:
        raise ValueError(f"A row stands in the row {data_key!r}.")
    return Markup(f"{_ROW}{inside}{_ROW}")


def parts_since(before: str, markup: str) -> list[str | int]:
    """Return the parts of a markup, in turn what is no row and a row.

    A row that was also in the markup before is given as the number, from 0, of that row there.
    """
    known: dict[str | int, int] = {part: number for number, part in enumerate(before.split(_ROW)[1::2])}
    parts: list[str | int] = [*markup.split(_ROW)]
    parts[1::2] = [known.get(part, part) for part in parts[1::2]]
    return parts


def empty_element(name: str, /, **attributes: "str | int | float | bool | None") -> Markup:
    """Return an element that takes no content and no closing tag, such as `input`."""
    return Markup(f"<{name}{_attributes(attributes)}>")


def join(*children: "str | Markup | None") -> Markup:
    """Return the children one after another, plain texts escaped."""
    return Markup(_content(children))


# A click makes some eight hundred elements, so these two are written for speed.
def _content(children: "tuple[str | Markup | None, ...]") -> str:
    parts: list[str] = []
    for child in children:
        if type(child) is Markup:
            parts.append(child)
        elif child is not None:
            text = str(child)
            parts.append(_escaped(text) if _special(text) else text)
    return "".join(parts)


def _attributes(attributes: "dict[str, str | int | float | bool | None]") -> str:
    parts = []
    for name, value in attributes.items():
        if value is True:
            parts.append(_spaced(name))
        elif value is not None and value is not False:
            text = str(value)
            if name == "href" and not _can_be_followed(text):
                continue
            parts.append(f'{_spaced(name)}="{_escaped(text) if _special(text) else text}"')
    return "".join(parts)


def _escaped(text: str) -> str:
    return escape(text.encode("utf-8", "replace").decode())


@cache
def _spaced(name: str) -> str:
    return " " + name.rstrip("_").replace("_", "-")
