"""What every definition says of the present setting, on any page that shows it."""

from howopen.controls.view import View
from howopen.domain.label import find_verdicts
from howopen.domain.shown import Shown
from howopen.figures.verdict_strip import verdict_strip, who_calls_it_open


class VerdictSection:
    """`strip` shows the verdicts, each with clauses to look into; `sentence` says who calls this open.

    What the other answers would take waits where a page asks the reader for it, until it is `revealed`.
    """

    def __init__(self) -> None:
        self._shown: Shown | None = None
        self._drawn_from: tuple[object, ...] | None = None
        self._revealed = True
        self.sentence = View(classes="ho ho-sentence ho-who", attributes={"role": "status"})
        self.strip = View()

    @property
    def revealed(self) -> bool:
        """Whether the strip says what the other answers would take."""
        return self._revealed

    @revealed.setter
    def revealed(self, revealed: bool) -> None:
        self._revealed = revealed
        if self._shown is not None:
            self.show(self._shown)

    def show(self, shown: Shown) -> None:
        """Put the setting's verdicts into both, unless they stand there already."""
        self._shown = shown
        drawn_from = shown.scenario, shown.opened, shown.disputing, shown.catalog.dissent, self._revealed
        if self._drawn_from == drawn_from:
            return
        self._drawn_from = drawn_from
        findings = find_verdicts(shown.catalog, shown.scenario)
        self.sentence.html = who_calls_it_open(findings)
        self.strip.html = verdict_strip(shown, findings, revealed=self._revealed)
