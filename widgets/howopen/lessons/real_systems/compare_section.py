"""Opens the assessments of a class and sets them side by side, with the reader's own and ours if wanted."""

from collections.abc import Callable

from howopen.controls.live_figure import LiveFigure
from howopen.controls.view import View, script
from howopen.domain.catalog import Catalog
from howopen.domain.indices.entry import Problem
from howopen.domain.shown import Shown
from howopen.figures.markup import Markup
from howopen.lessons.real_systems.compare_form import compare_form
from howopen.lessons.real_systems.compared_figure import compared_figure
from howopen.lessons.real_systems.own import OwnAssessment, with_own
from howopen.lessons.real_systems.own_file import read_own_file
from howopen.lessons.real_systems.pair import side_of
from howopen.lessons.real_systems.standing import entry_of

MOST_FILES = 36
_YOURS = "yours"


class AssessmentFiles(View):
    """Where a class's files are opened."""

    longest = 40_000  # a file
    _esm = script("morphdom.min.js", "view.js", "page_tools.js")


class CompareSection:
    """`form` opens files and says with what they are compared, `figure` shows where they differ.

    `yours` returns the assessment that the reader makes on the page, or None.
    """

    def __init__(self, catalog: Catalog, yours: Callable[[], OwnAssessment | None]) -> None:
        self._catalog, self._yours = catalog, yours
        self._forget()
        self.form = AssessmentFiles()
        self.figure = LiveFigure()
        self.form.on_action(self._act)
        self._draw()

    def show(self, shown: Shown) -> None:
        """Draw them again where the rules have changed; the page's setting does not matter here."""
        if shown.catalog is not self._catalog:
            self._catalog = shown.catalog
            self._draw()

    def _forget(self) -> None:
        self._files: list[tuple[str, OwnAssessment]] = []
        self._problems: list[Problem] = []
        self._with_yours, self._beside = False, ""

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "file":
            self._open(of[:40], value)
        elif do == "yours":
            self._with_yours = not self._with_yours
        elif do == "beside" and value in ("", *self._catalog.systems):
            self._beside = value
        elif do == "forget":
            self._forget()
        self._draw()

    def _open(self, name: str, text: str) -> None:
        if len(self._files) >= MOST_FILES:
            self._problems = [Problem(name, 0, f"there is room for {MOST_FILES} files; it was left out")]
        elif own := read_own_file(name, text, self._catalog, self._problems):
            self._files.append((name.rpartition(".")[0] or name, own))
        del self._problems[MOST_FILES:]

    def _draw(self) -> None:
        own = list(self._files)
        mine = self._yours() if self._with_yours else None
        if mine:
            own.append((_YOURS, mine))
        self.form.html = compare_form(
            self._catalog, len(self._files), bool(mine), self._beside, self._problems
        )
        self._compare(own)

    def _compare(self, own: list[tuple[str, OwnAssessment]]) -> None:
        catalog = with_own(self._catalog, {f"file.{n}": one for n, (_, one) in enumerate(own)})
        ids = [f"file.{n}" for n in range(len(own))]
        labels = [label for label, _ in own]
        if self._beside:
            ids.append(self._beside)
            labels.append("How Open?")
        if len(ids) < 2:
            self.figure.html = Markup()
            return
        sides = [side_of(catalog, entry_of(catalog, catalog.systems[key]), ()) for key in ids]
        self.figure.show(compared_figure(catalog, sides, labels))
