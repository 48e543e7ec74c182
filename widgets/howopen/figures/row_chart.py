"""Rows of figures on one axis, as SVG narrow enough for a phone: points, ranges and bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from howopen.figures.markup import Markup, element

WIDTH = 400
_ROW, _TOP, _LEFT, _RIGHT = 38, 22, 4, 4
_AFTER = 7
_LETTER = 6.6
"""About the width of a letter at the size used: enough to keep words inside the picture."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From where to where, logarithmic or not, and which ticks bear which words."""

    start: float
    end: float
    ticks: tuple[tuple[float, str], ...]
    is_log: bool = False

    def place(self, value: float) -> float:
        """Return how far along a value stands, from 0 to 1."""
        low, high, at = self.start, self.end, value
        if self.is_log:
            low, high, at = log10(low), log10(high), log10(at)
        return (at - low) / (high - low)


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A row: its label, its figure, and the figure in words.

    Equal ends are a point and unequal ones a range; a missing upper end is drawn as an arrow, and a
    row without either end has words alone. `bar` draws from the axis's start.
    """

    label: str
    low: float | None
    high: float | None
    words: str
    bar: bool = False
    marked: bool = False


def row_chart(rows: Sequence[ChartRow], axis: Axis, label: str) -> Markup:
    """Return the rows under one axis; `label` is the text alternative."""
    height = chart_height(rows)
    ticks = (_tick(axis, value, words, height) for value, words in axis.ticks)
    drawn = (_row(row, axis, _TOP + _ROW * n) for n, row in enumerate(rows))
    return element(
        "svg",
        *ticks,
        *drawn,
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        aria_label=label,
        class_="ho-rows",
        width=WIDTH,
        height=height,
    )


def chart_height(rows: Sequence[ChartRow]) -> int:
    """Return the height that the rows take."""
    return _TOP + _ROW * len(rows) + 4


def _x(axis: Axis, value: float) -> float:
    return _LEFT + axis.place(value) * (WIDTH - _LEFT - _RIGHT)


def _tick(axis: Axis, value: float, words: str, height: int) -> Markup:
    x = _x(axis, value)
    place = axis.place(value)
    anchor = "start" if place < 0.08 else "end" if place > 0.92 else "middle"
    return element(
        "g",
        element("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=_TOP - 4, y2=height, class_="ho-rows-grid"),
        element("text", words, x=f"{x:.1f}", y=12, text_anchor=anchor, class_="ho-rows-tick"),
    )


def _row(row: ChartRow, axis: Axis, top: float) -> Markup:
    middle = top + 27
    return element(
        "g",
        element("text", row.label, x=_LEFT, y=f"{top + 14:.0f}", class_="ho-rows-label"),
        *_mark(row, axis, middle),
        _words(row, axis, middle),
        class_="ho-rows-marked" if row.marked else None,
    )


def _mark(row: ChartRow, axis: Axis, y: float) -> list[Markup]:
    if row.low is None and row.high is None:
        return []
    if row.bar:
        width = _x(axis, row.high or 0) - _LEFT
        return [element("rect", x=_LEFT, y=y - 6, width=f"{width:.1f}", height=12, class_="ho-rows-bar")]
    low = _x(axis, row.low if row.low is not None else axis.start)
    high = _x(axis, row.high) if row.high is not None else low + 22
    parts = [element("circle", cx=f"{x:.1f}", cy=y, r=5, class_="ho-rows-dot") for x in {low, high}]
    if row.high is None:
        arrow = f"M{low:.1f} {y} H{high:.1f} m-6 -4 l6 4 l-6 4"
        return [parts[0], element("path", d=arrow, class_="ho-rows-line")]
    if low != high:
        parts.append(element("path", d=f"M{low:.1f} {y} H{high:.1f}", class_="ho-rows-line"))
    return parts


def _words(row: ChartRow, axis: Axis, y: float) -> Markup:
    ends = [end for end in (row.low, row.high) if end is not None]
    arrow = 22 if row.high is None and ends else 0
    right = max((_x(axis, end) for end in ends), default=_LEFT - _AFTER) + arrow
    fits = right + _AFTER + len(row.words) * _LETTER < WIDTH
    left = min((_x(axis, end) for end in ends), default=_LEFT)
    inside = row.bar and not fits
    x = right + _AFTER if fits else right - _AFTER if inside else left - _AFTER
    return element(
        "text",
        row.words,
        x=f"{x:.1f}",
        y=f"{y + 5:.0f}",
        text_anchor="start" if fits else "end",
        class_="ho-rows-words ho-rows-inside" if inside else "ho-rows-words",
    )
