"""The sign of a component: with its colour it stands wherever the component is named."""

from functools import cache

from howopen.figures.markup import Markup, element

# A cube, a drum, a person, brackets, a chip, a shop; drawn on sixteen by sixteen.
_LINES = {
    "models": "M8 1.8 13.4 5v6L8 14.2 2.6 11V5zM8 8v6M8 8 2.8 5.1M8 8l5.2-2.9",
    "data": "M3 4c0-1.3 2.2-2.2 5-2.2S13 2.7 13 4 10.8 6.2 8 6.2 3 5.3 3 4z"
    "M3 4v8c0 1.3 2.2 2.2 5 2.2s5-.9 5-2.2V4M3 8c0 1.3 2.2 2.2 5 2.2S13 9.3 13 8",
    "labour": "M8 2.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6M2.6 14.2c.4-3.2 2.6-4.7 5.4-4.7s5 1.5 5.4 4.7",
    "frameworks": "M5.5 3 2 8l3.5 5M10.5 3 14 8l-3.5 5",
    "compute": "M4.5 4.5h7v7h-7zM6.5 1.8v2.7M9.5 1.8v2.7M6.5 11.5v2.7M9.5 11.5v2.7M1.8 6.5h2.7M1.8 9.5h2.7"
    "M11.5 6.5h2.7M11.5 9.5h2.7",
    "route_to_market": "M2 6.2 3.2 2.5h9.6L14 6.2zM3.3 6.2v7.3h9.4V6.2M6.5 13.5V9.5h3v4",
}


@cache
def tile(component_id: str) -> Markup | None:
    """Return a component's sign, which is not read out: its name stands beside it."""
    if component_id not in _LINES:
        return None
    drawn = element("svg", element("path", d=_LINES[component_id]), viewBox="0 0 16 16")
    return element("span", drawn, class_="ho-tile", aria_hidden="true")
