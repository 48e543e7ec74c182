"""Sort the cases by likeness first; then see the paper's plays, and where both agree."""

from collections.abc import Mapping

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.lessons.market.play import MarketCase, Play
from howopen.lessons.market.sorting import GROUPS, SEEN, groups_of, parsed_sorting, written_sorting
from howopen.lessons.market.sorting_form import sorting_form


class CaseSorter(View):
    """`value` holds the group of each case by its letter, and ends in `-s` once the plays were looked at."""

    value = traitlets.Unicode()

    def __init__(self, catalog: Catalog, plays: Mapping[str, Play], cases: Mapping[str, MarketCase]) -> None:
        self._catalog, self._plays = catalog, plays
        self.cases = tuple(case for case in cases.values() if case.letter)
        super().__init__()
        self.observe(lambda _: self._draw(), "value")
        self.on_action(self._act)
        self._draw()

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value that an address carries; what cannot be read of it is left out, and named."""
        return parsed_sorting(text, self.cases, problems)

    def _draw(self) -> None:
        self.html = sorting_form(
            self._catalog,
            self._plays,
            self.cases,
            groups_of(self.value, self.cases),
            self.value.endswith(SEEN),
        )

    def _act(self, do: str, of: str, value: str) -> None:
        placed, seen = groups_of(self.value, self.cases), self.value.endswith(SEEN)
        if do == "sort" and value in GROUPS and of in {c.letter for c in self.cases}:
            self.value = written_sorting(placed | {of: value}, self.cases, seen)
        elif do == "compare":
            self.value = written_sorting(placed, self.cases, True)
