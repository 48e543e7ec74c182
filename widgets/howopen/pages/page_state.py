"""What a page's reader has chosen so far: what the address carries, and what undo takes back."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import traitlets

from howopen.controls.page_link import MOST_STEPS, PageLink
from howopen.domain.catalog import Catalog
from howopen.domain.dissent import Dissent
from howopen.domain.history import History
from howopen.domain.scenario import START, Scenario
from howopen.sources.scenario_url import Link, read_link, write_link


@dataclass(frozen=True, slots=True)
class Entry:
    """How an entry of the address is read and written; `read` adds a sentence for each mistake."""

    read: Callable[[str, list[str]], Any]
    write: Callable[[Any], str]

    def as_far_as_it_can_be_read(self, text: str, problems: list[str]) -> str:
        """Return the text of what can be read of another."""
        return self.write(self.read(text, problems))


def _without_others(link: Link) -> Link:
    """Return what of a link undo takes back."""
    return Link(link.scenario, link.origin, dissent=link.dissent)


class PageState(traitlets.HasTraits):
    """The one state that all controls of a page share; views watch `history` and `others`.

    All of it is written to the address on every change, so a reload or a dead kernel loses nothing.
    `others` are entries that are not the scenario's, such as a prediction: undo leaves them alone, and
    what a page does not use it keeps and passes on.
    """

    history = traitlets.Instance(History, default_value=History(Link()))
    others = traitlets.Dict()
    problems = traitlets.Tuple()

    def __init__(self, catalog: Catalog, page_link: PageLink) -> None:
        super().__init__()
        self._catalog = catalog
        self._page_link = page_link
        self._entries: dict[str, Entry] = {}
        self._repeated: tuple[tuple[str, str], ...] = ()
        self._forgotten = 0
        self._has_read_steps = False
        page_link.observe(self._arrive, "arrived")
        self.observe(self._write, ["history", "others"])

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the entries that this page reads."""
        return tuple(self._entries)

    def know(self, key: str, entry: Entry) -> None:
        """Read the entries with a key in this way from now on; raise `ValueError` for a key in use."""
        if key in self._entries:
            raise ValueError(f"Two controls of one page want the entry {key!r} of its address.")
        self._entries[key] = entry

    def put(self, key: str, text: str) -> None:
        """Put a text in the entry with a key; an empty one needs no entry."""
        others = {name: value for name, value in self.others.items() if name != key or text}
        self.others = others | ({key: text} if text else {})

    @property
    def scenario(self) -> Scenario:
        """Return the present scenario."""
        return self.history.present.scenario

    @property
    def origin(self) -> str:
        """Return the id of the real system that the scenario began as, or an empty text."""
        return self.history.present.origin

    @property
    def dissent(self) -> Dissent:
        """Return what the reader disputes of the rules."""
        return self.history.present.dissent

    @property
    def query(self) -> str:
        """Return the query that carries the present state."""
        others = (*self.others.items(), *self._repeated)
        return write_link(replace(self.history.present, others=others), self._catalog)

    @property
    def setting_query(self) -> str:
        """Return the query for others, with the setting and nothing of the reader's own answers."""
        return write_link(replace(self.history.present, others=()), self._catalog)

    def change(self, scenario: Scenario) -> None:
        """Put another scenario in the present one's place."""
        self._do(replace(self.history.present, scenario=scenario))

    def start(self, scenario: Scenario) -> None:
        """Put a scenario that did not begin as any real system."""
        self._do(replace(self.history.present, scenario=scenario, origin=""))

    def begin_from(self, system_id: str) -> None:
        """Start from a real system, or from everything closed where the id is empty."""
        scenario = self._catalog.scenario_of(system_id) if system_id else START
        self._do(replace(self.history.present, scenario=scenario, origin=system_id))

    def dispute(self, dissent: Dissent) -> None:
        """Put another dissent in the present one's place."""
        self._do(replace(self.history.present, dissent=dissent))

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
        # A card that is shown what arrived reports it as its value; that is no step of the reader's.
        if link != self.history.present:
            self.problems = ()  # the notice has done its work once the reader goes on
            done = self.history.do(link)
            self._forgotten += max(0, len(done.past) - MOST_STEPS)
            self.history = replace(done, past=done.past[-MOST_STEPS:])

    def _arrive(self, _: object) -> None:
        arrived = read_link(self._page_link.arrived or "", self._catalog)
        problems = list(arrived.problems)
        times = Counter(name for name, _ in arrived.others)
        # Entries whose name comes twice are some other page's, and not for this one to choose between.
        self._repeated = tuple(entry for entry in arrived.others if times[entry[0]] > 1)
        others = {name: text for name, text in arrived.others if times[name] == 1}
        for key, entry in self._entries.items():
            if key in others:
                others[key] = entry.as_far_as_it_can_be_read(others[key], problems)
        self.problems = tuple(problems)
        # As one change: an address with the entries and not yet the setting would be lost to a reload.
        with self.hold_trait_notifications():
            self.others = {name: text for name, text in others.items() if text or name not in self._entries}
            self.history = self._steps_around(_without_others(arrived))
        if self._page_link.arrived:
            self._write(None)  # also where all of a link was left out, so that nothing else has changed
        self._page_link.answer_arrival()

    def _steps_around(self, present: Link) -> History[Link]:
        """Return the present with the steps that the tab kept, unless they belong to another present.

        They are read as the page arrives, and once: to read them takes longer than all else that a page says.
        """
        steps, at = self._page_link.steps, self._page_link.at
        if self._has_read_steps or not 0 <= at < len(steps):
            return History(present)
        self._has_read_steps = True
        read = (read_link(query, self._catalog) for query in steps)
        links = [_without_others(link) for link in read]
        if links[at] != present:
            return History(present)
        return History(present, tuple(links[:at]), tuple(links[at + 1 :]))

    def _write(self, _: object) -> None:
        behind = self._forgotten + len(self.history.past)
        self._page_link.show(self.query, behind, len(self.history.future))
