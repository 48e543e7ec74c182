"""What a class handed in, as codes and files: kept as long as the page is open, and nowhere else."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import parse_qs

import traitlets

from howopen.controls.view import View, script
from howopen.domain.link_problem import quoted
from howopen.lessons.classroom.collect_form import collect_form
from howopen.lessons.classroom.tally import FIRST, ROUNDS, Sheet

Read = Callable[[str, list[str]], Mapping[str, str]]
"""Returns what a code or a file carries, and adds a sentence for whatever it cannot read."""

MOST_SHEETS = 1_000
_MOST_PROBLEMS = 100


class ClassAnswers(View):
    """`value` holds the sheets handed in, in the order in which they came."""

    longest = 40_000  # a file, or the codes of a class
    _esm = script("morphdom.min.js", "view.js", "page_tools.js")
    value = traitlets.Tuple()

    def __init__(self, read_code: Read, read_file: Read) -> None:
        self._read_code, self._read_file = read_code, read_file
        self._vote, self._said = FIRST, ""
        self._problems: list[str] = []
        super().__init__()
        self.on_action(self._act)
        self._draw()

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "vote" and of in ROUNDS:
            self._vote = of
        elif do == "codes":
            self._problems = []
            codes = filter(str.strip, parse_qs(value).get("codes", [""])[0].splitlines())
            self._take_in(self._read_code, map(str.strip, codes), "")
        elif do == "file":
            self._take_in(self._read_file, [value], f"{quoted(of)}: ")
        elif do == "forget":
            self.value, self._problems = (), []
        self._draw()

    def _take_in(self, read: Read, texts: Iterable[str], where: str) -> None:
        said: list[str] = []
        sheets = list(self.value)
        for text in texts:
            if len(sheets) >= MOST_SHEETS:
                said.append(f"There is room for {MOST_SHEETS} sheets; this one was left out.")
            elif given := read(text, said):
                sheets.append(Sheet(self._vote, given))
        self.value = tuple(sheets)  # once: whoever looks on counts all of them anew
        self._problems = [*self._problems, *(where + problem for problem in said)][-_MOST_PROBLEMS:]

    def _draw(self) -> None:
        collected = Counter(sheet.vote for sheet in self.value)
        different = {(sheet.vote, frozenset(sheet.given.items())) for sheet in self.value}
        alike = len(self.value) - len(different)
        self.html = collect_form(self._vote, collected, alike, self._problems)
