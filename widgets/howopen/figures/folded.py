"""A few cases in sight, and the others folded away for those who have the time."""

from collections.abc import Sequence

from howopen.figures.markup import Markup, element, join


def first_few(cases: Sequence[Markup], few: int, name: str, css: str | None = None) -> Markup:
    """Return the first few cases and a line that unfolds the others; `name` is the figure's."""
    shown, others = (element("div", *part, class_=css) for part in (cases[:few], cases[few:]))
    if len(cases) <= few:
        return shown
    more = element("summary", f"Show {len(cases) - few} more")
    return join(shown, element("details", more, others, data_key=f"{name}-more"))
