"""The map of open AI as a view of the file: the ground stays, the reader's place moves."""

from howopen.domain.catalog import Catalog
from howopen.domain.place import place_in
from howopen.domain.shown import Shown
from howopen.editions.file_view import FileView, Row
from howopen.figures.markup import Markup, Rows
from howopen.lessons.whole_system.map_figure import here_on_map, openness_map
from howopen.lessons.whole_system.map_svg import here_marks, openness_map_svg
from howopen.lessons.whole_system.openness_map import Setting, system_places

LABEL = "Map of open AI; the tables below say the same"


def map_view(catalog: Catalog, settings: tuple[Setting, ...]) -> FileView:
    """Return the map with the given settings of the five switches."""
    ground = openness_map(catalog, settings, system_places(catalog))

    def frame(_: Shown, here: Rows) -> Markup:
        return openness_map_svg(ground, here, LABEL)

    def marks(shown: Shown) -> Rows:
        return here_marks(ground, here_on_map(shown))

    rows = tuple(Row(key, _place) for key in ("here-wide", "here-narrow"))
    return FileView("map", frame, lambda s: (), rows, marks)


def _place(shown: Shown):
    return place_in(shown.findings, shown.levels)
