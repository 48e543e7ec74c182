"""Rows of figures on one axis, as SVG narrow enough for a phone: points, ranges and bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from howopen.figures.markup import Markup, element

WIDTH = 400
_TALL, _FLAT, _TOP, _LEFT, _RIGHT = 38, 23, 22, 4, 4
_AFTER = 7
_LETTER, _BOLD = 8, 9
"""About the width of a letter at the size used, in a wide typeface: enough to keep words in the picture."""

_SHORT = 18
"""Labels of at most so many letters stand beside their marks, longer ones above."""


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
    row without either end has words alone. `bar` draws from the axis's start, lighter from `lighter_from`.
    """

    label: str
    low: float | None
    high: float | None
    words: str
    bar: bool = False
    marked: bool = False
    lighter_from: float | None = None


def row_chart(rows: Sequence[ChartRow], axis: Axis, label: str) -> Markup:
    """Return the rows under one axis; `label` is the text alternative."""
    height, scale = _height(rows), _Scale(axis, _label_width(rows))
    ticks = (_tick(scale, value, words, height) for value, words in axis.ticks)
    drawn = (_row(row, scale, _TOP + _row_height(rows) * n) for n, row in enumerate(rows))
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


def _height(rows: Sequence[ChartRow]) -> int:
    """Return the height that the rows take."""
    return _TOP + _row_height(rows) * len(rows) + 4


def _label_width(rows: Sequence[ChartRow]) -> int:
    """Return the room that labels take beside the marks; none where they stand above."""
    longest = max((len(row.label) for row in rows), default=0)
    return longest * _LETTER + 8 if longest <= _SHORT else 0


def _row_height(rows: Sequence[ChartRow]) -> int:
    return _FLAT if _label_width(rows) else _TALL


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where on the picture the values of an axis stand, beside labels of some width."""

    axis: Axis
    label_width: int

    @property
    def left(self) -> int:
        return _LEFT + self.label_width

    def x(self, value: float) -> float:
        return self.left + self.axis.place(value) * (WIDTH - self.left - _RIGHT)


def _tick(scale: _Scale, value: float, words: str, height: int) -> Markup:
    x = scale.x(value)
    place = scale.axis.place(value)
    anchor = "start" if place < 0.08 else "end" if place > 0.92 else "middle"
    return element(
        "g",
        element("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=_TOP - 4, y2=height, class_="ho-rows-grid"),
        element("text", words, x=f"{x:.1f}", y=12, text_anchor=anchor, class_="ho-rows-tick"),
    )


def _row(row: ChartRow, scale: _Scale, top: float) -> Markup:
    middle = top + (12 if scale.label_width else 27)
    return element(
        "g",
        element(
            "text",
            row.label,
            x=_LEFT,
            y=f"{top + (16 if scale.label_width else 14):.0f}",
            class_="ho-rows-label",
        ),
        *_mark(row, scale, middle),
        _words(row, scale, middle),
        class_="ho-rows-marked" if row.marked else None,
    )


def _mark(row: ChartRow, scale: _Scale, y: float) -> list[Markup]:
    if row.low is None and row.high is None:
        return []
    if row.bar:
        return _bar(row, scale, y)
    low = scale.x(row.low if row.low is not None else scale.axis.start)
    high = scale.x(row.high) if row.high is not None else low + 22
    if row.high is None:
        arrow = f"M{low:.1f} {y} H{high:.1f} m-6 -4 l6 4 l-6 4"
        return [_dot(low, y), element("path", d=arrow, class_="ho-rows-line")]
    parts = [_dot(low, y)]
    if low != high:
        line = element("path", d=f"M{low:.1f} {y} H{high:.1f}", class_="ho-rows-line")
        parts += [line, _dot(high, y)]
    return parts


def _dot(x: float, y: float) -> Markup:
    return element("circle", cx=f"{x:.1f}", cy=y, r=5, class_="ho-rows-dot")


def _bar(row: ChartRow, scale: _Scale, y: float) -> list[Markup]:
    end = scale.x(row.high or 0)
    middle = end if row.lighter_from is None else scale.x(row.lighter_from)
    spans = ((scale.left, middle, "ho-rows-bar"), (middle, end, "ho-rows-bar ho-rows-lighter"))
    return [
        element("rect", x=f"{a:.1f}", y=y - 6, width=f"{b - a:.1f}", height=12, class_=css)
        for a, b, css in spans
        if b > a
    ]


def _words(row: ChartRow, scale: _Scale, y: float) -> Markup:
    ends = [end for end in (row.low, row.high) if end is not None]
    arrow = 22 if row.high is None and ends else 0
    right = max((scale.x(end) for end in ends), default=scale.left - _AFTER) + arrow
    fits = right + _AFTER + len(row.words) * _BOLD < WIDTH
    left = min((scale.x(end) for end in ends), default=scale.left)
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
