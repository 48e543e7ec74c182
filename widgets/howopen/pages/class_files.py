"""Opens the files of a class and puts what they dispute together."""

from howopen.controls.view import View, script
from howopen.domain.class_dissent import DisputedRule, most_disputed, together
from howopen.domain.dissent import Dissent
from howopen.domain.hanging import overturned
from howopen.domain.shown import Shown
from howopen.figures.class_dissent import class_table
from howopen.sources.dissent_file import read_dissent_file

MOST_FILES = 60


class ClassFiles(View):
    """Shows which rules the opened files dispute most, and which of these matter in the present setting."""

    longest = 40_000  # a file
    _esm = script("morphdom.min.js", "view.js", "page_tools.js")

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._dissents: list[Dissent] = []
        self._problems: list[str] = []
        super().__init__()
        self.on_action(self._act)
        self._draw()

    def show(self, shown: Shown) -> None:
        """Ask what matters in the present setting."""
        before, self._shown = self._shown, shown
        if self._dissents and before.levels != shown.levels:
            self._draw()

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "file":
            self._open(of, value)
        elif do == "forget":
            self._dissents, self._problems = [], []
        self._draw()

    def _open(self, name: str, text: str) -> None:
        if len(self._dissents) >= MOST_FILES:
            self._problems = [f"There is room for {MOST_FILES} files; “{name[:40]}” was left out."]
            return
        said: list[str] = []
        dissent = read_dissent_file(text, self._shown.catalog.written, said)
        self._problems += [f"“{name[:40]}”: {problem}" for problem in said]
        del self._problems[MOST_FILES:]
        if dissent:
            self._dissents.append(dissent)

    def _draw(self) -> None:
        rules: tuple[DisputedRule, ...]
        all_overturn: tuple[str, ...]
        catalog, levels = self._shown.catalog.written, self._shown.levels
        rules, all_overturn = (), ()
        if self._dissents:
            rules = most_disputed(self._dissents, catalog, levels)
            [all_overturn] = overturned(catalog, [together(rules)], levels)
        self.html = class_table(catalog, len(self._dissents), rules, all_overturn, tuple(self._problems))
