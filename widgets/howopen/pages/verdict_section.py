"""What every definition says of the present setting, on any page that shows it."""

from howopen.controls.unfolded import toggled
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.label import find_verdicts
from howopen.domain.scenario import Scenario
from howopen.figures.verdict_strip import verdict_strip, who_calls_it_open
from howopen.pages.page_state import PageState


class VerdictSection:
    """`strip` shows the verdicts and `sentence` says who would call this open; both follow the state.

    A page that wants them to answer a change before its other parts do calls `show` itself.
    """

    def __init__(self, catalog: Catalog, state: PageState) -> None:
        self._catalog = catalog
        self._state = state
        self._opened: frozenset[str] = frozenset()
        self._shown: tuple[Scenario, frozenset[str]] | None = None
        self.sentence = View(classes="ho ho-sentence ho-who", attributes={"role": "status"})
        self.strip = View()
        self.strip.on_action(self._act)
        state.observe(lambda _: self.show(), "history")
        self.show()

    def show(self) -> None:
        """Put the present setting's verdicts into both, unless they stand there already."""
        if self._shown == (self._state.scenario, self._opened):
            return
        self._shown = self._state.scenario, self._opened
        findings = find_verdicts(self._catalog, self._state.scenario)
        self.sentence.html = who_calls_it_open(findings)
        self.strip.html = verdict_strip(self._catalog, findings, self._state.scenario.levels, self._opened)

    def _act(self, do: str, of: str, _: str) -> None:
        if do == "why":
            self._opened = toggled(self._opened, of)
            self.show()
