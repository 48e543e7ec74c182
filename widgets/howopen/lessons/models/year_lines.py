"""Shares over the years as lines, one panel below the other, narrow enough for a phone."""

from collections.abc import Sequence
from dataclasses import dataclass

from howopen.figures.markup import Markup, element

WIDTH = 400
_PANEL, _TOP, _BOTTOM, _LEFT, _RIGHT = 140, 26, 104, 40, 88


@dataclass(frozen=True, slots=True)
class Line:
    """A share for each year, from 0 to 1, with the words that stand at its last point."""

    name: str
    shares: tuple[float, ...]
    last_words: str
    css: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Lines over the same years, under one heading."""

    heading: str
    years: tuple[int, ...]
    lines: tuple[Line, ...]


def year_lines(panels: Sequence[Panel], label: str) -> Markup:
    """Return the panels as one picture; `label` is its text alternative."""
    height = _height(panels)
    return element(
        "svg",
        *(_panel(panel, _PANEL * n) for n, panel in enumerate(panels)),
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        aria_label=label,
        class_="ho-rows ho-lines",
        width=WIDTH,
        height=height,
    )


def _height(panels: Sequence[Panel]) -> int:
    """Return the height that the panels take."""
    return _PANEL * len(panels)


def _panel(panel: Panel, top: int) -> Markup:
    marks = [_grid(share, top) for share in (0, 0.5, 1)]
    years = [_year(panel, n, top) for n in range(len(panel.years))]
    heading = element("text", panel.heading, x=0, y=top + 12, class_="ho-rows-words")
    words = _apart([_y(line.shares[-1], top) + 4 for line in panel.lines])
    lines = [part for line, y in zip(panel.lines, words, strict=True) for part in _line(panel, line, top, y)]
    return element("g", heading, *marks, *years, *lines)


def _apart(places: list[float]) -> list[float]:
    """Return the heights of two words moved apart where they would touch."""
    if len(places) == 2 and abs(places[0] - places[1]) < 30:
        middle = sum(places) / 2
        high, low = middle - 15, middle + 15
        return [high, low] if places[0] <= places[1] else [low, high]
    return places


def _line(panel: Panel, line: Line, top: int, words_at: float) -> list[Markup]:
    points = [(_x(panel, n), _y(share, top)) for n, share in enumerate(line.shares)]
    path = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    dots = [
        element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=4, class_=f"ho-dot-{line.css}") for x, y in points
    ]
    x = WIDTH - _RIGHT + 12
    return [
        element("path", d=path, class_=f"ho-line-{line.css}"),
        *dots,
        element("text", line.name, x=x, y=f"{words_at - 2:.0f}"),
        element("text", line.last_words, x=x, y=f"{words_at + 12:.0f}", class_="ho-rows-words"),
    ]


def _grid(share: float, top: int) -> Markup:
    y = _y(share, top)
    return element(
        "g",
        element("line", x1=_LEFT, x2=WIDTH - _RIGHT, y1=f"{y:.1f}", y2=f"{y:.1f}", class_="ho-rows-grid"),
        element(
            "text", f"{share:.0%}", x=_LEFT - 6, y=f"{y + 4:.0f}", text_anchor="end", class_="ho-rows-tick"
        ),
    )


def _year(panel: Panel, number: int, top: int) -> Markup:
    return element(
        "text",
        str(panel.years[number]),
        x=f"{_x(panel, number):.1f}",
        y=top + _BOTTOM + 18,
        text_anchor="middle",
        class_="ho-rows-tick",
    )


def _x(panel: Panel, number: int) -> float:
    return _LEFT + 12 + (WIDTH - _LEFT - _RIGHT - 24) * number / (len(panel.years) - 1)


def _y(share: float, top: int) -> float:
    return top + _TOP + (_BOTTOM - _TOP) * (1 - share)
