"""Chooses which paragraphs are shown."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import traitlets

from howopen.controls.view import View
from howopen.domain.link_problem import left_out
from howopen.figures.words import counted
from howopen.lessons.read_along.filter_form import filter_form
from howopen.lessons.read_along.paragraph import Entry
from howopen.lessons.read_along.reading import LONGEST_SEARCH, Reading, chosen, reading_of, text_of


class ParagraphChooser(View):
    """`value` is the choice as a text, empty for the whole paper; `entries` are the paragraphs chosen."""

    value = traitlets.Unicode()

    def __init__(self, entries: Sequence[Entry], options: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        self._entries, self._options = entries, options
        super().__init__()
        self._show()
        self.observe(lambda _: self._show(), "value")
        self.on_action(self._act)

    @property
    def entries(self) -> list[Entry]:
        """Return the paragraphs chosen, in the order of the paper."""
        return chosen(self._entries, self._reading)

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value that an address carries; one that cannot be read is left out, and named."""
        reading = reading_of(text)
        if text and (reading is None or not self._is_known(reading)):
            problems.append(left_out("chooses paragraphs that there are not", text))
            return ""
        return text_of(reading or Reading())

    @property
    def _reading(self) -> Reading:
        return reading_of(self.value) or Reading()

    def _is_known(self, reading: Reading) -> bool:
        asked = {"section": reading.section, "component": reading.component, "page": reading.page}
        return all(not v or v in {value for value, _ in self._options[what]} for what, v in asked.items())

    def _show(self) -> None:
        number = len(self.entries)
        found = f"{counted(number).capitalize() if number else 'None'} of {len(self._entries)} paragraphs."
        self.html = filter_form(self._options, self._reading, found)

    def _act(self, do: str, _: str, value: str) -> None:
        if do == "all":
            self.value = ""
        elif do == "words":
            self.value = text_of(replace(self._reading, words=" ".join(value[:LONGEST_SEARCH].split())))
        elif do in self._options:
            asked = replace(self._reading, **{do: value})
            if self._is_known(asked):
                self.value = text_of(asked)
