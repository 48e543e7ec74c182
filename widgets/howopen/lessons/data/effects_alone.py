"""What describing, releasing and agreeing bring, each alone, side by side."""

from collections.abc import Sequence

from howopen.domain.alone import Effects
from howopen.domain.shown import Shown
from howopen.figures.figure_frame import RULES, Figure
from howopen.figures.markup import Markup, element, join
from howopen.figures.reasons import reasons

_MARKS = ("✚", "◐ ○", "▲", "▼")
_PARTS = ("You can now", "You depend less on", "Gains", "Harms")


def effects_alone(shown: Shown, effects: Sequence[Effects], hands: Sequence[str], is_open: bool) -> Figure:
    """Return a column for each move: by whose hand it is made, and what it adds."""
    columns = (_column(e, hand) for e, hand in zip(effects, hands, strict=True))
    why = reasons(
        shown,
        is_open,
        (a for e in effects for a in e.abilities),
        (d.dependency for e in effects for d in e.dependencies),
        (c for e in effects for c in e.consequences),
    )
    return Figure(
        "each-alone",
        "What each brings on its own",
        RULES,
        ("move", "by whose hand", *_PARTS),
        tuple(_row(e, hand) for e, hand in zip(effects, hands, strict=True)),
        join(element("div", *columns, class_="ho-columns ho-alone-columns"), why),
    )


def _row(effects: Effects, hand: str) -> tuple[str, ...]:
    return (effects.move.name, hand, *("; ".join(names) for names in _parts(effects)))


def _parts(effects: Effects) -> tuple[list[str], ...]:
    """Return what a move adds, under each heading."""
    return (
        [a.name for a in effects.abilities],
        [f"{d.dependency.name} ({d.status})" for d in effects.dependencies],
        [f"{c.name}, for {c.bearer}" for c in effects.consequences if c.is_gain],
        [f"{c.name}, for {c.bearer}" for c in effects.consequences if not c.is_gain],
    )


def _column(effects: Effects, hand: str) -> Markup:
    headings = (f"{mark} {words}" for mark, words in zip(_MARKS, _PARTS, strict=True))
    parts = (_list(heading, names) for heading, names in zip(headings, _parts(effects), strict=True))
    return element("section", element("h3", effects.move.name), element("p", hand, class_="ho-note"), *parts)


def _list(heading: str, names: list[str]) -> Markup:
    items = names or ["nothing"]
    return element(
        "div",
        element("h4", heading),
        element("ul", *(element("li", name) for name in items), class_="ho-plain"),
        class_="ho-none" if not names else None,
    )
