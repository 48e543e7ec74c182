"""The map of open AI: abilities held against dependencies remaining, as a figure in plotly's schema."""

from collections import defaultdict

from howopen.domain.catalog import Catalog
from howopen.domain.openness_map import Floor, Place, Setting, place_of
from howopen.domain.scenario import Scenario
from howopen.domain.system import System
from howopen.figures.label_positions import label_positions
from howopen.figures.markup import Markup, element, join

_SYSTEM_COLOUR = "#2f80c8"
"""Three to one against white and against the dark page alike."""


def openness_map(catalog: Catalog, settings: tuple[Setting, ...], scenario: Scenario) -> dict:
    """Return a plotly figure: all settings as dots, real systems with what is unknown as bars, and you.

    Dots that coincide are one dot, larger the more settings it stands for. A dot carries the index of
    one of its settings as `customdata`.
    """
    here = place_of(catalog, scenario)
    return {
        "data": [
            _settings_trace(catalog, settings),
            _systems_trace(catalog, _floor_of(settings)),
            _here_trace(here),
        ],
        "layout": {
            "xaxis": {
                "title": {"text": f"abilities held, of {len(catalog.abilities)}"},
                "rangemode": "tozero",
            },
            "yaxis": {
                "title": {"text": f"dependencies remaining, of {len(catalog.dependencies)}"},
                "range": [0, len(catalog.dependencies) + 1],
            },
            "shapes": [_floor_line(settings)],
            "annotations": [_floor_word(settings)],
            "legend": {"orientation": "h", "y": -0.16},
            "margin": {"l": 56, "r": 16, "t": 8, "b": 80},
            "height": 520,
            "hovermode": "closest",
        },
    }


def map_heading(catalog: Catalog, *, revealed: bool) -> Markup:
    """Return the map's heading, with how to read it, or with what it waits for."""
    words = (
        "Each dot is a setting of the five switches: to the right more abilities, further down fewer "
        "dependencies. Systems below the line got there by their circumstances. Choose a dot or a diamond "
        "to go there."
        if revealed
        else "The map appears once you have predicted, or skipped, above."
    )
    unnamed = "On a screen this narrow the systems go without their names; the table below has them."
    return join(
        element("h2", "The map of open AI"),
        element("p", words, class_="ho-note"),
        element("p", unnamed, class_="ho-unnamed") if revealed else None,
    )


def map_notes(catalog: Catalog, floors: tuple[Floor, ...]) -> Markup:
    """Return under the map what moves the floor and what does not, and the systems as a table."""
    rows = (
        element(
            "tr",
            element("th", f.name, scope="row"),
            element("td", f"{f.remaining} of {f.total}"),
            element("td", _show_button(number, f)),
        )
        for number, f in enumerate(floors)
    )
    systems = (
        element(
            "tr",
            element("th", s.name, scope="row"),
            *_cells(place_of(catalog, catalog.scenario_of(s.system_id))),
        )
        for s in _models(catalog)
    )
    return join(
        element("h3", "What moves the floor, and what does not"),
        element(
            "table",
            element("caption", "Dependencies that remain with all five switches as open as any known system"),
            element("tbody", *rows),
            class_="ho-table",
        ),
        element(
            "details",
            element("summary", "Real systems on the map, as a table"),
            element(
                "table",
                element("caption", "Real systems on the map", class_="ho-hidden"),
                element("thead", element("tr", *(element("th", h, scope="col") for h in _SYSTEM_COLUMNS))),
                element("tbody", *systems),
                class_="ho-table",
            ),
            data_key="map-table",
        ),
    )


def _show_button(number: int, floor: Floor) -> Markup:
    return element(
        "button", "show", type="button", data_do="floor", data_of=number, aria_label=f"Show: {floor.name}"
    )


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


def _systems_trace(catalog: Catalog, floor: int) -> dict:
    systems = _models(catalog)
    names = [s.name for s in systems]
    places = [place_of(catalog, catalog.scenario_of(s.system_id)) for s in systems]
    across = [(p.held + p.held_at_most) / 2 for p in places]
    down = [(p.remaining + p.remaining_at_most) / 2 for p in places]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": "real systems",
        "x": across,
        "y": down,
        "customdata": [s.system_id for s in systems],
        "hovertext": [_system_words(s.name, p) for s, p in zip(systems, places, strict=True)],
        "text": names,
        "textposition": label_positions(list(zip(across, down, strict=True)), names, floor),
        "textfont": {"size": 11},
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"symbol": "diamond", "size": 9, "color": _SYSTEM_COLOUR},
        "error_x": _bars([(p.held_at_most - p.held) / 2 for p in places]),
        "error_y": _bars([(p.remaining_at_most - p.remaining) / 2 for p in places]),
    }


def _bars(lengths: list[float]) -> dict:
    """Return error bars as far as what is unknown could reach, either way from the middle."""
    return {"type": "data", "array": lengths, "thickness": 1, "color": _SYSTEM_COLOUR}


def _models(catalog: Catalog) -> list[System]:
    """Return the systems that are models: a data set alone is not what the switches set."""
    return [system for system in catalog.systems.values() if system.system_type == "model"]


def _system_words(name: str, place: Place) -> str:
    held, remaining = _cells_words(place)
    return f"{name}: {held} abilities, {remaining} dependencies remain"


def _here_trace(here: Place) -> dict:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": "you are here",
        "x": [(here.held + here.held_at_most) / 2],
        "y": [(here.remaining + here.remaining_at_most) / 2],
        "text": ["you are here"],
        "textposition": "bottom center",
        "hoverinfo": "skip",
        "marker": {"symbol": "circle-open", "size": 18, "color": "#b3480b", "line": {"width": 3}},
    }


def _floor_of(settings: tuple[Setting, ...]) -> int:
    return min(s.place.remaining for s in settings)


def _floor_line(settings: tuple[Setting, ...]) -> dict:
    y = _floor_of(settings)
    line = {"color": "#b3480b", "width": 1.5, "dash": "dash"}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line}


def _floor_word(settings: tuple[Setting, ...]) -> dict:
    return {
        "xref": "paper",
        "x": 0.01,
        "y": _floor_of(settings),
        "text": "with nothing else changed, no switch goes below this line",
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "top",
    }
