"""What a page's reader has chosen so far: what the address carries, and what undo takes back."""

from dataclasses import replace

import traitlets

from howopen.controls.page_link import PageLink
from howopen.domain.catalog import Catalog
from howopen.domain.history import History
from howopen.domain.scenario import START, Scenario
from howopen.sources.scenario_url import Link, read_link, write_link


class PageState(traitlets.HasTraits):
    """The one state that all controls of a page share; views watch `history`.

    The present link is the whole of it: a scenario, and the real system that it began as. It is
    written to the address on every change, so a reload or a dead kernel loses nothing.
    """

    history = traitlets.Instance(History, default_value=History(Link()))

    def __init__(self, catalog: Catalog, page_link: PageLink) -> None:
        super().__init__()
        self._catalog = catalog
        self._page_link = page_link
        page_link.observe(self._arrive, "arrived")
        self.observe(self._write, "history")

    @property
    def link(self) -> Link:
        """Return what the address carries now."""
        return self.history.present

    @property
    def scenario(self) -> Scenario:
        """Return the present scenario."""
        return self.link.scenario

    def change(self, scenario: Scenario) -> None:
        """Put another scenario in the present one's place."""
        self._do(replace(self.link, scenario=scenario))

    def begin_from(self, system_id: str) -> None:
        """Start from a real system, or from everything closed where the id is empty."""
        scenario = self._catalog.scenario_of(system_id) if system_id else START
        self._do(replace(self.link, scenario=scenario, origin=system_id))

    def undo(self) -> None:
        """Take back the last change."""
        self.history = self.history.undo()

    def redo(self) -> None:
        """Make again the change that was last taken back."""
        self.history = self.history.redo()

    def reset(self) -> None:
        """Close everything; this too can be taken back."""
        self.begin_from("")

    def _do(self, link: Link) -> None:
        # The notice of a bad entry has done its work once the reader goes on.
        self.history = self.history.do(replace(link, problems=()))

    def _arrive(self, _: object) -> None:
        self.history = History(read_link(self._page_link.arrived or "", self._catalog))

    def _write(self, _: object) -> None:
        self._page_link.value = write_link(self.link, self._catalog)
