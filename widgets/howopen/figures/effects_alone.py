"""What describing, releasing and agreeing bring, each alone, side by side."""

from collections.abc import Sequence

from howopen.domain.alone import Effects
from howopen.domain.catalog import Catalog
from howopen.domain.condition import Levels
from howopen.figures.markup import Markup, element, join
from howopen.figures.reasons import reasons


def effects_alone(
    catalog: Catalog, levels: Levels, effects: Sequence[Effects], hands: Sequence[str], is_open: bool
) -> Markup:
    """Return a column for each move: by whose hand it is made, and what it adds."""
    columns = (_column(e, hand) for e, hand in zip(effects, hands, strict=True))
    return join(
        element("div", *columns, class_="ho-columns ho-alone-columns"),
        reasons(
            catalog,
            levels,
            is_open,
            (a for e in effects for a in e.abilities),
            (d.dependency for e in effects for d in e.dependencies),
            (c for e in effects for c in e.consequences),
        ),
    )


def _column(effects: Effects, hand: str) -> Markup:
    parts = (
        _list("✚ You can now", [a.name for a in effects.abilities]),
        _list("◐ ○ You depend less on", [f"{d.dependency.name} ({d.status})" for d in effects.dependencies]),
        _list("▲ Gains", [f"{c.name}, for {c.bearer}" for c in effects.consequences if c.is_gain]),
        _list("▼ Harms", [f"{c.name}, for {c.bearer}" for c in effects.consequences if not c.is_gain]),
    )
    return element("section", element("h3", effects.move.name), element("p", hand, class_="ho-note"), *parts)


def _list(heading: str, names: list[str]) -> Markup:
    items = names or ["nothing"]
    return element(
        "div",
        element("h4", heading),
        element("ul", *(element("li", name) for name in items), class_="ho-plain"),
        class_="ho-none" if not names else None,
    )
