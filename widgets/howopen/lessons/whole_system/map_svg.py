"""The map of open AI drawn as SVG, from the figure that plotly draws elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from howopen.figures.markup import Markup, Rows, element, join, row
from howopen.lessons.whole_system.map_figure import MAP_WIDTH

_NARROW = 340, 400
_HOLLOW = "rgba(0,0,0,0)"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of a drawing, and how far its axes reach."""

    name: str
    width: int
    height: int
    margin: dict[str, int]
    across: tuple[float, float]
    up: tuple[float, float]

    @property
    def is_wide(self) -> bool:
        """Return whether there is room for names."""
        return self.name == "wide"

    def x(self, value: float) -> float:
        """Return how far from the left edge a value stands."""
        return self._between(self.margin["l"], self.width - self.margin["r"], self.across, value)

    def y(self, value: float) -> float:
        """Return how far from the upper edge a value stands."""
        return self._between(self.height - self.margin["b"], self.margin["t"], self.up, value)

    @staticmethod
    def _between(start: float, end: float, reach: tuple[float, float], value: float) -> float:
        return round(start + (value - reach[0]) / (reach[1] - reach[0]) * (end - start), 1)


def openness_map_svg(figure: dict, here: Rows, label: str) -> Markup:
    """Return the map as two SVG pictures: one wide, and one without names for a narrow screen.

    Dots carry `data-do="setting"` and diamonds `data-do="system"` with what plotly has as `customdata`.

    Args:
        figure: What `openness_map` returns.
        here: What `here_marks` returns.
        label: What the picture is, for whoever does not see it.
    """
    return join(*(_drawn(figure, here, label, sheet) for sheet in _sheets(figure)))


def here_marks(figure: dict, here: dict[str, float]) -> dict[str, Markup]:
    """Return the mark of the reader's place for each picture; `here` is what `here_on_map` returns."""
    return {
        _here(sheet): element(
            "circle",
            cx=sheet.x(here["x"]),
            cy=sheet.y(here["y"]),
            r=10,
            class_="ho-map-here",
            data_key=_here(sheet),
        )
        for sheet in _sheets(figure)
    }


def _sheets(figure: dict) -> tuple[Sheet, Sheet]:
    layout = figure["layout"]
    reach = layout["xaxis"]["range"], layout["yaxis"]["range"]
    wide = Sheet("wide", MAP_WIDTH, layout["height"], layout["margin"], *reach)
    return wide, Sheet("narrow", *_NARROW, layout["margin"], *reach)


def _here(sheet: Sheet) -> str:
    return f"here-{sheet.name}"


def _drawn(figure: dict, here: Rows, label: str, sheet: Sheet) -> Markup:
    settings, systems = figure["data"]
    floor = sheet.y(figure["layout"]["shapes"][0]["y0"])
    names = figure["layout"]["annotations"] if sheet.is_wide else ()
    # The hundreds of dots are one row: a page that shows them already does not read them again.
    ground = row(
        "g",
        *_axes(figure, sheet),
        *_dots(settings, sheet),
        _line("ho-map-floor", sheet.x(sheet.across[0]), floor, sheet.x(sheet.across[1]), floor),
        *(_system(systems, number, sheet) for number in range(len(systems["x"]))),
        *(_name(name, sheet) for name in names),
        data_key=f"ground-{sheet.name}",
    )
    return element(
        "svg",
        element("title", label),
        ground,
        here[_here(sheet)],
        viewBox=f"0 0 {sheet.width} {sheet.height}",
        role="img",
        class_=f"ho-map-svg ho-map-{sheet.name}",
    )


def _axes(figure: dict, sheet: Sheet) -> Iterator[Markup]:
    left, bottom = sheet.x(sheet.across[0]), sheet.y(sheet.up[0])
    right, top = sheet.x(sheet.across[1]), sheet.y(sheet.up[1])
    for value in range(0, int(sheet.up[1]) + 1, 5):
        yield _line("ho-map-grid", left, sheet.y(value), right, sheet.y(value))
        yield element("text", value, x=left - 6, y=sheet.y(value) + 4, text_anchor="end")
    for value in range(0, int(sheet.across[1]) + 1, 10):
        yield _line("ho-map-grid", sheet.x(value), bottom, sheet.x(value), top)
        yield element("text", value, x=sheet.x(value), y=bottom + 18, text_anchor="middle")
    across, up = (figure["layout"][axis]["title"]["text"] for axis in ("xaxis", "yaxis"))
    middle, half = (left + right) / 2, (bottom + top) / 2
    yield element("text", across, x=middle, y=sheet.height - 8, text_anchor="middle")
    turned = f"translate(14 {half}) rotate(-90)"
    yield element("text", up, transform=turned, text_anchor="middle")


def _dots(trace: dict, sheet: Sheet) -> Iterator[Markup]:
    for number, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        words = f"{x} abilities, {y} dependencies remain<br>{trace['text'][number]}"
        yield element(
            "circle",
            element("title", words.replace("<br>", "\n")),
            cx=sheet.x(x),
            cy=sheet.y(y),
            r=round(trace["marker"]["size"][number] / 2, 1),
            class_="ho-map-dot",
            data_do="setting",
            data_of=trace["customdata"][number],
        )


def _system(trace: dict, number: int, sheet: Sheet) -> Markup:
    across, down = trace["x"][number], trace["y"][number]
    x, y = sheet.x(across), sheet.y(down)
    reach_x, reach_y = trace["error_x"]["array"][number], trace["error_y"]["array"][number]
    return element(
        "g",
        element("title", trace["hovertext"][number]),
        _line("", sheet.x(across - reach_x), y, sheet.x(across + reach_x), y) if reach_x else None,
        _line("", x, sheet.y(down - reach_y), x, sheet.y(down + reach_y)) if reach_y else None,
        element("path", d=f"M{x} {y - 6}l6 6-6 6-6-6z"),
        class_="ho-map-system",
        data_do="system",
        data_of=trace["customdata"][number],
    )


def _name(annotation: dict, sheet: Sheet) -> Markup:
    """Return a system's name, with a line to its point where it stands far from it."""
    x, y = sheet.x(annotation["x"]), sheet.y(annotation["y"])
    at_x, at_y = x + annotation["ax"], y + annotation["ay"]
    far = annotation["arrowcolor"] != _HOLLOW
    line = _line("ho-map-lead", x, y, at_x, at_y + (5 if at_y < y else -5)) if far else None
    return join(line, element("text", annotation["text"], x=at_x, y=at_y + 4, text_anchor="middle"))


def _line(css: str, x1: float, y1: float, x2: float, y2: float) -> Markup:
    return element("line", class_=css or None, x1=x1, y1=y1, x2=x2, y2=y2)
