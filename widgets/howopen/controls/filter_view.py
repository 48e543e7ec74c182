"""Chooses which of many things are shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import traitlets

from howopen.controls.view import View
from howopen.domain.filters import LONGEST_SEARCH, Facet, Filters, filters_of, filters_text
from howopen.domain.link_problem import left_out
from howopen.figures.filter_form import filter_form
from howopen.figures.words import counted


class FilterView(View):
    """`value` is what is chosen as a text, empty for everything; `filters` is the same to look things up by.

    `things` says what is chosen among, `everything` asks for all, and `count` returns how many are found.
    """

    value = traitlets.Unicode()

    def __init__(
        self, facets: Sequence[Facet], things: str, everything: str, count: Callable[[Filters], int]
    ) -> None:
        self._facets, self._things, self._everything = facets, things, everything
        self._count, self._total = count, count(Filters())
        super().__init__()
        self._show()
        self.observe(lambda _: self._show(), "value")
        self.on_action(self._act)

    @property
    def filters(self) -> Filters:
        """Return what is chosen."""
        return filters_of(self.value, self._facets) or Filters()

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value that an address carries; one that cannot be read is left out, and named."""
        filters = filters_of(text, self._facets) if text else Filters()
        if filters is None:
            problems.append(left_out(f"chooses {self._things} that there are not", text))
            return ""
        return filters_text(filters, self._facets)

    def choose(self, name: str, value: str) -> None:
        """Choose a value of a facet; one that cannot be chosen changes nothing."""
        if any(facet.name == name and facet.has(value) for facet in self._facets):
            chosen = {**self.filters.chosen, name: value}
            asked = replace(self.filters, chosen={key: one for key, one in chosen.items() if one})
            self.value = filters_text(asked, self._facets)

    def _show(self) -> None:
        number = self._count(self.filters)
        found = f"{counted(number).capitalize() if number else 'None'} of {self._total} {self._things}."
        self.html = filter_form(self._facets, self.filters, self._everything, found)

    def _act(self, do: str, _: str, value: str) -> None:
        if do == "all":
            self.value = ""
        elif do == "words":
            asked = replace(self.filters, words=" ".join(value[:LONGEST_SEARCH].split()))
            self.value = filters_text(asked, self._facets)
        else:
            self.choose(do, value)
