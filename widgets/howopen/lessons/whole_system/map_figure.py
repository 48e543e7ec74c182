"""The map of open AI: abilities held against dependencies remaining, as a figure in plotly's schema."""

from collections import defaultdict
from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.place import Place, place_in
from howopen.domain.scenario import Scenario
from howopen.domain.shown import Shown
from howopen.domain.system import System
from howopen.figures.markup import Markup, element, join
from howopen.figures.way_there import way_there
from howopen.lessons.whole_system.label_places import is_far, label_places
from howopen.lessons.whole_system.openness_map import Floor, Setting

MAP_WIDTH = 1230
"""In pixels, where there is room; the names are placed for it."""

_HEIGHT = 560
_MARGIN = {"l": 56, "r": 16, "t": 8, "b": 52}
_SYSTEM_COLOUR = "#6f737d"
"""Three to one against white and against the dark page alike."""


Placed = Sequence[tuple[System, Place]]


def openness_map(catalog: Catalog, settings: tuple[Setting, ...], systems: Placed) -> dict:
    """Return a plotly figure: all settings as dots, and real systems with what is unknown as bars.

    Dots that coincide are one dot, larger the more settings it stands for. A dot carries the index of
    one of its settings as `customdata`.
    """
    floor = min(s.place.remaining for s in settings)
    across, up = [-1, len(catalog.abilities) + 1], [0, len(catalog.dependencies) + 1]
    return {
        "data": [_settings_trace(catalog, settings), _systems_trace(systems)],
        "layout": {
            "xaxis": {"title": {"text": f"abilities held, of {len(catalog.abilities)}"}, "range": across},
            "yaxis": {"title": {"text": f"dependencies remaining, of {up[1] - 1}"}, "range": up},
            "shapes": [_floor_line(floor)],
            "annotations": _labels(systems, across, up),
            # Plotly would widen the margins for its own; the words over the map say what is what.
            "showlegend": False,
            "margin": _MARGIN,
            "height": _HEIGHT,
            "hovermode": "closest",
        },
    }


def here_on_map(shown: Shown) -> dict[str, float]:
    """Return where the setting stands on the map; in the middle of what is unknown."""
    across, up = _middle(place_in(shown.findings, shown.levels))
    return {"x": across, "y": up}


def map_heading(*, revealed: bool) -> Markup:
    """Return the map's heading, with how to read it, or with what it waits for."""
    heading = element("h2", "The map of open AI")
    if not revealed:
        wait = "The map appears once you have predicted, or skipped, above."
        return join(heading, element("p", wait, class_="ho-note"))
    words = (
        "To the right more abilities, further down fewer dependencies. Bars reach as far as what is not "
        "known could. Systems below the dashed line got there by their circumstances. Choose a dot or a "
        "diamond to go there."
    )
    marks = (
        ("●", "setting", "a setting of the five switches"),
        ("◆", "system", "a real system"),
        ("○", "here", "you are here"),
        ("- -", "floor", "with nothing else changed, no switch goes lower"),
    )
    key = (
        element(
            "span",
            element("span", mark, class_=f"ho-mark-{name}", aria_hidden="true"),
            f" {text}",
            class_="ho-mark",
        )
        for mark, name, text in marks
    )
    unnamed = "With so little room the systems go without their names; the folded table below has them."
    return join(
        heading,
        element("p", words, class_="ho-note"),
        element("p", *key, class_="ho-note"),
        element("p", unnamed, class_="ho-unnamed"),
    )


def floor_table(floors: Sequence[Floor], scenario: Scenario | None) -> Markup:
    """Return what moves the floor and what does not, each with the way to its setting.

    Several may count the same setting in other ways; the first of them has the way there.
    """
    first = {floor.scenario: number for number, floor in reversed([*enumerate(floors)])}

    def way(number: int, floor: Floor) -> Markup | str:
        if first[floor.scenario] != number:
            return "the same setting, counted otherwise"
        is_here = floor.scenario == scenario
        return way_there(str(number), is_here, "show", do="floor", label=f"Show: {floor.name}")

    rows = (
        element(
            "tr",
            element("th", floor.name, scope="row"),
            element("td", f"{floor.remaining} of {floor.total}"),
            element("td", way(number, floor)),
        )
        for number, floor in enumerate(floors)
    )
    return join(
        element("h3", "What moves the floor, and what does not"),
        element(
            "table",
            element("caption", "Dependencies that remain with all five switches as open as any known system"),
            element("tbody", *rows),
            class_="ho-table",
        ),
    )


def systems_table(systems: Placed) -> Markup:
    """Return the systems on the map as a table, folded."""
    places = (element("tr", element("th", s.name, scope="row"), *_cells(place)) for s, place in systems)
    table = element(
        "table",
        element("caption", _SYSTEMS_TITLE, class_="ho-hidden"),
        element("thead", element("tr", *(element("th", h, scope="col") for h in _SYSTEM_COLUMNS))),
        element("tbody", *places),
        class_="ho-table",
    )
    return element(
        "details",
        element("summary", "Real systems on the map, as a table"),
        element("div", table, class_="ho-scroll", tabindex=0, role="region", aria_label=_SYSTEMS_TITLE),
        data_key="map-table",
    )


_SYSTEMS_TITLE = "Real systems on the map"
_SYSTEM_COLUMNS = ("System", "Abilities held", "Dependencies remaining")


def _cells_words(place: Place) -> tuple[str, str]:
    return _span(place.held, place.held_at_most), _span(place.remaining, place.remaining_at_most)


def _cells(place: Place) -> list[Markup]:
    return [element("td", words) for words in _cells_words(place)]


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} to {high}"


def _settings_trace(catalog: Catalog, settings: tuple[Setting, ...]) -> dict:
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, setting in enumerate(settings):
        groups[setting.place.held, setting.place.remaining].append(index)
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "settings of the five switches",
        "x": [held for held, _ in groups],
        "y": [remaining for _, remaining in groups],
        "customdata": [str(own[0]) for own in groups.values()],
        "text": [_setting_words(catalog, settings[own[0]], len(own)) for own in groups.values()],
        "hovertemplate": "%{x} abilities, %{y} dependencies remain<br>%{text}<extra></extra>",
        "marker": {
            "size": [6 + 3 * len(own) ** 0.5 for own in groups.values()],
            "color": "rgba(128,128,140,0.45)",
            "line": {"color": "rgba(128,128,140,0.9)", "width": 1},
        },
    }


def _setting_words(catalog: Catalog, setting: Setting, number: int) -> str:
    words = "<br>".join(
        f"{component.name}: {stance}"
        for component, stance in zip(catalog.switches, setting.stances, strict=True)
    )
    return f"{number} settings, such as<br>{words}" if number > 1 else words


def _systems_trace(systems: Placed) -> dict:
    middles = [_middle(place) for _, place in systems]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "real systems",
        "x": [across for across, _ in middles],
        "y": [up for _, up in middles],
        "customdata": [system.system_id for system, _ in systems],
        "hovertext": [_system_words(system.name, place) for system, place in systems],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"symbol": "diamond", "size": 9, "color": _SYSTEM_COLOUR},
        "error_x": _bars([(p.held_at_most - p.held) / 2 for _, p in systems]),
        "error_y": _bars([(p.remaining_at_most - p.remaining) / 2 for _, p in systems]),
    }


def _middle(place: Place) -> tuple[float, float]:
    return (place.held + place.held_at_most) / 2, (place.remaining + place.remaining_at_most) / 2


def _labels(systems: Placed, across: Sequence[int], up: Sequence[int]) -> list[dict]:
    """Return the systems' names, with a line to the point where one stands far from it."""
    wide = (MAP_WIDTH - _MARGIN["l"] - _MARGIN["r"]) / (across[1] - across[0])
    high = (_HEIGHT - _MARGIN["t"] - _MARGIN["b"]) / (up[1] - up[0])
    middles = [_middle(place) for _, place in systems]
    points = [((x - across[0]) * wide, (y - up[0]) * high) for x, y in middles]
    names = [system.name for system, _ in systems]
    return [
        {
            "x": x,
            "y": y,
            "text": name,
            "ax": place[0],
            "ay": -place[1],
            "showarrow": True,
            "arrowhead": 0,
            "arrowwidth": 1,
            "arrowcolor": _SYSTEM_COLOUR if is_far(place) else "rgba(0,0,0,0)",
            "font": {"size": 11},
            "borderpad": 1,
        }
        for (x, y), name, place in zip(middles, names, label_places(points, names), strict=True)
    ]


def _bars(lengths: list[float]) -> dict:
    """Return error bars as far as what is unknown could reach, either way from the middle."""
    return {"type": "data", "array": lengths, "thickness": 1, "color": _SYSTEM_COLOUR}


def _system_words(name: str, place: Place) -> str:
    held, remaining = _cells_words(place)
    return f"{name}: {held} abilities, {remaining} dependencies remain"


def _floor_line(floor: int) -> dict:
    line = {"color": _SYSTEM_COLOUR, "width": 1.5, "dash": "dash"}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": floor, "y1": floor, "line": line}
