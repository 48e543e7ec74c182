"""The map of open AI drawn as SVG, from the figure that plotly draws elsewhere."""

from dataclasses import dataclass

from howopen.figures.markup import Markup, element, join

_LEFT, _TOP, _RIGHT, _BELOW = 48, 10, 12, 44
_ANCHORS = {"left": "end", "center": "middle", "right": "start"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of a drawing, and how far its axes reach."""

    name: str
    width: int
    height: int
    most_x: float
    most_y: float
    with_names: bool

    def x(self, value: float) -> float:
        """Return how far from the left edge a value stands."""
        return round(_LEFT + value / self.most_x * (self.width - _LEFT - _RIGHT), 1)

    def y(self, value: float) -> float:
        """Return how far from the upper edge a value stands."""
        return round(self.height - _BELOW - value / self.most_y * (self.height - _TOP - _BELOW), 1)


def openness_map_svg(figure: dict, label: str) -> Markup:
    """Return the map as two SVG pictures: one wide, and one without names for a narrow screen.

    Dots carry `data-do="setting"` and diamonds `data-do="system"` with what plotly has as `customdata`.

    Args:
        figure: What `openness_map` returns.
        label: What the picture is, for whoever does not see it.
    """
    settings, systems, _ = figure["data"]
    most_x = max((*settings["x"], *systems["x"])) + 1
    most_y = figure["layout"]["yaxis"]["range"][1]
    sheets = (
        Sheet("wide", 1080, 520, most_x, most_y, True),
        Sheet("narrow", 340, 380, most_x, most_y, False),
    )
    return join(*(_drawn(figure, label, sheet) for sheet in sheets))


def _drawn(figure: dict, label: str, sheet: Sheet) -> Markup:
    settings, systems, here = figure["data"]
    line = figure["layout"]["shapes"][0]["y0"]
    words = figure["layout"]["annotations"][0]["text"] if sheet.with_names else None
    return element(
        "svg",
        element("title", label),
        *_axes(figure, sheet),
        *_dots(settings, sheet),
        _line("ho-map-floor", sheet.x(0), sheet.y(line), sheet.x(sheet.most_x), sheet.y(line)),
        element("text", words, x=sheet.x(0) + 8, y=sheet.y(line) + 16) if words else None,
        *(_system(systems, number, sheet) for number in range(len(systems["x"]))),
        _here(here, sheet),
        viewBox=f"0 0 {sheet.width} {sheet.height}",
        role="img",
        class_=f"ho-map-svg ho-map-{sheet.name}",
    )


def _axes(figure: dict, sheet: Sheet):
    across, down = (figure["layout"][axis]["title"]["text"] for axis in ("xaxis", "yaxis"))
    for value in range(0, int(sheet.most_y) + 1, 5):
        y = sheet.y(value)
        yield _line("ho-map-grid", sheet.x(0), y, sheet.x(sheet.most_x), y)
        yield element("text", value, x=_LEFT - 8, y=y + 4, text_anchor="end")
    for value in range(0, int(sheet.most_x) + 1, 5):
        x = sheet.x(value)
        yield _line("ho-map-grid", x, sheet.y(0), x, sheet.y(sheet.most_y))
        yield element("text", value, x=x, y=sheet.height - _BELOW + 18, text_anchor="middle")
    yield element("text", across, x=sheet.width / 2, y=sheet.height - 6, text_anchor="middle")
    yield element(
        "text", down, transform=f"translate(12 {sheet.height / 2 - 10}) rotate(-90)", text_anchor="middle"
    )


def _dots(trace: dict, sheet: Sheet):
    for number, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        yield element(
            "circle",
            element(
                "title",
                f"{x} abilities, {y} dependencies remain\n" + trace["text"][number].replace("<br>", "\n"),
            ),
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
        _name(trace["text"][number], trace["textposition"][number], x, y) if sheet.with_names else None,
        class_="ho-map-system",
        data_do="system",
        data_of=trace["customdata"][number],
    )


def _name(text: str, position: str, x: float, y: float) -> Markup:
    """Return a name where plotly would put it, given plotly's words for the place."""
    vertical, horizontal = position.split()
    up = {"top": -10, "middle": 4, "bottom": 19}[vertical]
    out = {"left": -9, "center": 0, "right": 9}[horizontal]
    return element("text", text, x=x + out, y=y + up, text_anchor=_ANCHORS[horizontal])


def _here(trace: dict, sheet: Sheet) -> Markup:
    x, y = sheet.x(trace["x"][0]), sheet.y(trace["y"][0])
    return element(
        "g",
        element("circle", cx=x, cy=y, r=10),
        element("text", trace["text"][0], x=x, y=y + 25, text_anchor="middle"),
        class_="ho-map-here",
        data_key=f"here-{sheet.name}",
    )


def _line(css: str, x1: float, y1: float, x2: float, y2: float) -> Markup:
    return element("line", class_=css or None, x1=x1, y1=y1, x2=x2, y2=y2)
