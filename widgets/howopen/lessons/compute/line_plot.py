"""Points and a line over the years, as SVG narrow enough for a phone."""

from collections.abc import Sequence
from dataclasses import dataclass

from howopen.figures.markup import Markup, element
from howopen.figures.row_chart import Axis

WIDTH, HEIGHT = 400, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 10, 14, 210
_NAME = 16


@dataclass(frozen=True, slots=True)
class Point:
    """A point at a year, such as 2020.5; its name, if it has one, is written above or below it."""

    year: float
    value: float
    name: str = ""
    above: bool = False


def line_plot(
    points: Sequence[Point],
    line: Sequence[tuple[float, float]],
    years: tuple[int, int],
    axis: Axis,
    label: str,
) -> Markup:
    """Return the points and the line; what of the line lies above the axis is cut off."""
    x = _Years(*years)
    inside = [(year, value) for year, value in line if value <= axis.end]
    path = " L".join(f"{x.place(year):.1f} {_y(axis, value):.1f}" for year, value in inside)
    return element(
        "svg",
        *(_level(axis, value, words) for value, words in axis.ticks),
        *(_year(x, year) for year in range(years[0], years[1] + 1, 2)),
        element("g", element("path", d=f"M{path}", class_="ho-rows-line"), class_="ho-rows-marked")
        if len(inside) > 1
        else None,
        *(_point(x, axis, p) for p in points),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        aria_label=label,
        class_="ho-rows ho-years",
        width=WIDTH,
        height=HEIGHT,
    )


@dataclass(frozen=True, slots=True)
class _Years:
    first: int
    last: int

    def place(self, year: float) -> float:
        return _LEFT + (year - self.first) / (self.last - self.first) * (WIDTH - _LEFT - _RIGHT)


def _y(axis: Axis, value: float) -> float:
    return _BOTTOM - axis.place(max(value, axis.start)) * (_BOTTOM - _TOP)


def _level(axis: Axis, value: float, words: str) -> Markup:
    y = _y(axis, value)
    return element(
        "g",
        element("line", x1=_LEFT, x2=WIDTH - _RIGHT, y1=f"{y:.1f}", y2=f"{y:.1f}", class_="ho-rows-grid"),
        element("text", words, x=_LEFT - 5, y=f"{y + 4:.1f}", text_anchor="end", class_="ho-rows-tick"),
    )


def _year(x: _Years, year: int) -> Markup:
    anchor = "end" if year == x.last else "middle"
    return element(
        "text",
        str(year),
        x=f"{x.place(year):.1f}",
        y=_BOTTOM + 18,
        text_anchor=anchor,
        class_="ho-rows-tick",
    )


def _point(x: _Years, axis: Axis, point: Point) -> Markup:
    at, y = x.place(point.year), _y(axis, point.value)
    above = point.above or y > _BOTTOM - _NAME  # below the lowest level stand the years
    name = element(
        "text",
        point.name,
        x=f"{at + 4:.1f}",
        y=f"{y - 8 if above else y + _NAME:.1f}",
        text_anchor="end" if above and at > WIDTH / 2 else "start",
        class_="ho-rows-label",
    )
    dot = element("circle", cx=f"{at:.1f}", cy=f"{y:.1f}", r=4, class_="ho-rows-dot")
    return element("g", dot, name if point.name else None)
