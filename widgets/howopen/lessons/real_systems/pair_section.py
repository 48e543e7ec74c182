"""Two systems side by side, by the rules as the reader has them."""

from howopen.controls.live_figure import LiveFigure
from howopen.domain.catalog import Catalog
from howopen.domain.shown import Shown
from howopen.lessons.real_systems.pair import side_of
from howopen.lessons.real_systems.pair_figure import pair_figure
from howopen.lessons.real_systems.pair_picker import PairPicker
from howopen.lessons.real_systems.standing import Entry
from howopen.sources.verdict_table import read_verdicts


class PairSection:
    """`picker` chooses the two systems that `figure` shows."""

    def __init__(self, catalog: Catalog, entries: tuple[Entry, ...]) -> None:
        self._entries = {entry.system.system_id: entry for entry in entries}
        self._catalog, self._published = catalog, read_verdicts(catalog)
        self.picker = PairPicker(catalog)
        self.figure = LiveFigure()
        self.picker.observe(lambda _: self._draw(), "value")
        self._draw()

    def show(self, shown: Shown) -> None:
        """Draw the two again where the rules have changed; the page's setting does not matter here."""
        if shown.catalog is not self._catalog:
            self._catalog = shown.catalog
            self._draw()

    def _draw(self) -> None:
        one, other = (
            side_of(self._catalog, self._entries[system_id], self._published)
            for system_id in self.picker.pair
        )
        self.figure.show(pair_figure(self._catalog, one, other))
