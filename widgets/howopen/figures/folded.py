"""A few cases in sight, and the others folded away for those who have the time."""

from collections.abc import Sequence

from howopen.figures.markup import Markup, element, join, row


def first_few(cases: Sequence[Markup], few: int, name: str, css: str | None = None) -> Markup:
    """Return the first few cases and a line that unfolds the others; `name` is the figure's."""
    shown, others = (element("div", *part, class_=css) for part in (cases[:few], cases[few:]))
    if len(cases) <= few:
        return shown
    return join(shown, folded(f"Show {len(cases) - few} more", others, name))


def folded(words: str, what: Markup, name: str) -> Markup:
    """Return something folded away under a line of words; `name` is that of the figure it belongs to."""
    return row("details", element("summary", words), what, class_="ho-more", data_key=f"{name}-more")


def folded_part(words: str, what: Markup, key: str) -> Markup:
    """Return a part of a figure folded away; it may hold rows, so it is none itself."""
    return element("details", element("summary", words), what, class_="ho-more", data_key=key)
