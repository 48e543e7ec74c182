"""Asks which rules a conclusion hangs on, and lets the reader dispute them."""

from howopen.controls.view import View
from howopen.domain.disputed import left_out
from howopen.domain.flips import Flips, find_flips
from howopen.domain.hanging import conclusions
from howopen.domain.shown import Shown
from howopen.domain.whole_number import whole_number
from howopen.lessons.beyond_openness.hanging_figure import MOST_SHOWN, hanging
from howopen.pages.page_state import PageState


class HangingSection:
    """`view` shows the conclusions, and of the chosen one what overturns it, by the rules as the tables say.

    Nothing is searched before something is chosen; then it takes milliseconds.
    """

    def __init__(self, shown: Shown, state: PageState) -> None:
        self._catalog, self._state, self._levels = shown.catalog.written, state, shown.levels
        self._names = tuple(conclusions(self._catalog, shown.levels))
        self._chosen = ""
        self._flips: Flips | None = None
        self.view = View(hanging(self._catalog, self._names, "", None))
        self.view.on_action(self._act)

    def show(self, shown: Shown) -> None:
        """Ask for the present setting."""
        if shown.levels != self._levels:
            self._levels = shown.levels
            self._search()

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "conclusion" and (not value or value in self._names):
            self._chosen = value
            self._search()
        elif do == "leave-out" and self._flips is not None:
            number = whole_number(of, min(MOST_SHOWN, len(self._flips.sets)) - 1)
            if number is not None:
                self._leave_out(sorted(self._flips.sets[number]))

    def _leave_out(self, rules: list[str]) -> None:
        dissent = self._state.dissent
        for rule in rules:
            dissent = dissent.with_change(left_out(rule, self._catalog))
        self._state.dispute(dissent)

    def _search(self) -> None:
        asked = conclusions(self._catalog, self._levels).get(self._chosen)
        self._flips = find_flips(asked) if asked else None
        self.view.html = hanging(self._catalog, self._names, self._chosen, self._flips)
