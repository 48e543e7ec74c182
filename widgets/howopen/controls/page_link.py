"""The page's address: read when the page arrives, and rewritten when the scenario changes."""

from typing import Any

import traitlets

from howopen.controls.batched import Batched
from howopen.controls.view import script

MOST_STEPS = 200
"""How many changes can be taken back; without an end to them a page's memory would grow for ever."""

_LONGEST_STEP, _MOST_OF_ALL = 6_000, 402_000


class PageLink(Batched):
    """`arrived` is the query that the reader came with; `value` is the query to show, without `?`.

    The tab keeps the queries of the steps that can be taken back and made again: `behind` and `ahead`
    tell how many there are, and what it kept arrives as `steps`, of which number `at` was the present.
    """

    _esm = script("page_link.js")
    arrived = traitlets.Unicode(None, allow_none=True).tag(sync=True)
    value = traitlets.Unicode().tag(sync=True)
    behind = traitlets.Int().tag(sync=True)
    ahead = traitlets.Int().tag(sync=True)
    steps = traitlets.List(traitlets.Unicode()).tag(sync=True)
    at = traitlets.Int().tag(sync=True)

    @traitlets.validate("steps")
    def _drop_what_no_page_kept(self, proposal: Any) -> list[str]:
        steps = proposal["value"]
        lengths = [len(step) for step in steps]
        fits = len(steps) <= MOST_STEPS + 1 and max(lengths, default=0) <= _LONGEST_STEP
        fits = fits and sum(lengths) <= _MOST_OF_ALL
        return steps if fits else []

    def show(self, query: str, behind: int, ahead: int) -> None:
        """Show a query, with so many steps that can be taken back and so many to be made again."""
        with self.hold_sync():
            self.value, self.behind, self.ahead = query, behind, ahead

    def answer_arrival(self) -> None:
        """Tell the page that it shows what its address carries."""
        self.send({"task": "arrived"})
