"""The map of open AI as a view of the file: the ground stays, the reader's place moves."""

from howopen.domain.catalog import Catalog
from howopen.domain.place import place_in
from howopen.editions.shown import FileView, Row, Shown
from howopen.lessons.whole_system.map_figure import here_on_map, openness_map
from howopen.lessons.whole_system.map_svg import openness_map_svg
from howopen.lessons.whole_system.openness_map import Setting

LABEL = "Map of open AI; the tables below say the same"


def map_view(catalog: Catalog, settings: tuple[Setting, ...]) -> FileView:
    """Return the map with the given settings of the five switches."""
    ground = openness_map(catalog, settings)

    def draw(shown: Shown, opened, chosen):
        return openness_map_svg(ground, here_on_map(catalog, shown.scenario), LABEL)

    rows = tuple(Row(key, _place) for key in ("here-wide", "here-narrow"))
    return FileView("map", draw, lambda s: (), rows)


def _place(shown: Shown):
    return place_in(shown.findings, shown.levels)
