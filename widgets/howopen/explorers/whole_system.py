"""The whole-system explorer: what remains when all is open?"""

from functools import partial

import ipywidgets

from howopen.controls.component_card import ComponentCard
from howopen.controls.page_link import PageLink
from howopen.controls.system_picker import SystemPicker
from howopen.controls.view import View
from howopen.domain.catalog import Catalog, find
from howopen.explorers.page_state import PageState
from howopen.figures.ability_list import ability_list
from howopen.figures.consequence_list import consequence_list
from howopen.figures.dependency_list import dependency_list
from howopen.figures.dependency_network import dependency_network
from howopen.figures.link_notice import link_notice
from howopen.figures.state_sentence import state_sentence
from howopen.figures.theme import style_sheet
from howopen.sources.catalog_files import catalog as read_catalog


class WholeSystem:
    """Five switches, and what they let people do and leave everybody depending on.

    `board` holds the switches with the answers beside them; `consequences` is shown apart. Both follow
    the one `state`.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        self._catalog = catalog or read_catalog()
        self._opened: frozenset[str] = frozenset()
        self._chosen = ""
        page_link = PageLink()
        self.state = PageState(self._catalog, page_link)
        self.picker = SystemPicker(self._catalog)
        self.cards = tuple(ComponentCard(self._catalog, c) for c in self._catalog.switches)
        self.sentence = View(attributes={"role": "status", "aria-live": "polite"}, classes="ho ho-sentence")
        self.notice = View(attributes={"role": "alert"})
        self.abilities = View(classes="ho ho-abilities")
        self.dependencies = View(classes="ho ho-dependencies")
        self.consequences = View(classes="ho ho-consequences")
        self.board = self._board(page_link)
        self._listen()
        self._show()

    def _board(self, page_link: PageLink) -> ipywidgets.Box:
        switches = _box("ho-switches", self.picker, *self.cards)
        answers = _box("ho-answers", self.abilities, self.dependencies)
        style = View(style_sheet(), classes="ho-style")
        return _box(
            "ho-board", style, page_link, self.notice, switches, _box("ho-right", self.sentence, answers)
        )

    def _listen(self) -> None:
        self.state.observe(lambda _: self._show(), "history")
        self.picker.observe(self._begin, "value")
        for card in self.cards:
            card.observe(lambda change: self.state.change(change.new), "value")
        for view in (self.abilities, self.dependencies, self.consequences):
            view.on_action(self._act)

    def _begin(self, _: object) -> None:
        # The picker also follows the state, as after undo; only a choice of the reader's starts anew.
        if self.picker.value != self.state.link.origin:
            self.state.begin_from(self.picker.value)

    def _act(self, do: str, of: str, _: str) -> None:
        """Unfold an explanation, or light the dependencies that an ability rests on."""
        if do == "why":
            self._opened ^= {of}
        elif do == "choose" and (of in self._catalog.abilities or not of):
            self._chosen = of
        self._show()

    def _show(self) -> None:
        """Put the present state into every view; views that stay as they are send nothing."""
        catalog, link = self._catalog, self.state.link
        scenario, levels = link.scenario, link.scenario.levels
        system = catalog.systems.get(link.origin)
        developer = system.developer if system else ""
        findings = find(catalog, scenario)
        self.sentence.html = state_sentence(catalog, scenario, findings)
        for card in self.cards:
            card.set_trait("system", system)
            card.value = scenario
        self.picker.show(link.origin, scenario)
        listing = partial(dependency_list, catalog, findings, levels, self._opened, self._chosen, developer)
        self.abilities.html = ability_list(catalog, findings, levels, self._opened, self._chosen)
        self.dependencies.html = dependency_network(catalog, findings, self._chosen, developer) + listing()
        self.consequences.html = consequence_list(catalog, findings, levels, self._opened)
        self.notice.html = link_notice(link.problems)


def _box(name: str, *children: ipywidgets.Widget) -> ipywidgets.Box:
    return ipywidgets.Box(children).add_class(name)
