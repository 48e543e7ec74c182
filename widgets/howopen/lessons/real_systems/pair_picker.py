"""Chooses the two systems that are set side by side."""

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.link_problem import left_out
from howopen.lessons.real_systems.pair_form import pair_form

_POLES = ("llama_3", "pythia")  # the paper's own examples of little and of much


class PairPicker(View):
    """`value` is the two ids as in `olmo~gpt_4`, or an empty text for the two with which it begins."""

    value = traitlets.Unicode()

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        known = tuple(catalog.systems)
        self._first = _POLES if set(_POLES) <= set(known) else (known[0], known[-1])
        super().__init__()
        self._show()
        self.observe(lambda _: self._show(), "value")
        self.on_action(self._act)

    @property
    def pair(self) -> tuple[str, str]:
        """Return the ids of the two systems."""
        one, _, other = self.value.partition("~")
        return (one, other) if other else self._first

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value that an address carries; two that there are not are left out, and named."""
        ids = text.split("~")
        if text and not (len(ids) == 2 and set(ids) <= set(self._catalog.systems)):
            problems.append(left_out("sets systems side by side that there are not", text))
            return ""
        return text

    def _show(self) -> None:
        self.html = pair_form(self._catalog, *self.pair)

    def _act(self, do: str, _: str, value: str) -> None:
        if do in ("one", "other") and value in self._catalog.systems:
            one, other = self.pair
            pair = (value, other) if do == "one" else (one, value)
            self.value = "" if pair == self._first else "~".join(pair)
