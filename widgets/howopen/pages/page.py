"""What every page has: one state, the switches, the state in a sentence, the answers, and the tools."""

from collections.abc import Iterable

from howopen.controls.component_card import ComponentCard
from howopen.controls.page_link import PageLink
from howopen.controls.page_tools import PageTools
from howopen.controls.system_picker import SystemPicker
from howopen.controls.unfolded import toggled
from howopen.controls.view import View
from howopen.domain.catalog import Catalog, Findings, find
from howopen.figures.ability_list import ability_list
from howopen.figures.consequence_list import consequence_list
from howopen.figures.dependency_list import dependency_list
from howopen.figures.dependency_network import dependency_network
from howopen.figures.downloads import Download, findings_csv, network_png, network_svg, scenario_json
from howopen.figures.link_notice import link_notice
from howopen.figures.markup import join
from howopen.figures.state_sentence import state_counts, state_sentence
from howopen.figures.theme import style_sheet
from howopen.figures.tracing import WHOM, relied_on, trace_buttons
from howopen.pages.page_state import PageState
from howopen.sources.catalog_files import catalog as read_catalog


class Page:
    """The parts that all lessons share, each a widget that follows the one `state`.

    A lesson shows those it needs, and adds its own by extending `show`. A part that is never
    displayed costs its making and nothing else.
    """

    shows_lists = False
    """Whether `dependencies` and `consequences` stand on the page; those that do not are not drawn."""

    def __init__(self, catalog: Catalog | None = None, components: Iterable[str] | None = None) -> None:
        """Make the parts, with a card for each of the named components or, by default, all five."""
        self.catalog = catalog or read_catalog()
        self._opened: frozenset[str] = frozenset()
        self._chosen = ""
        self.page_link = PageLink()
        self.state = PageState(self.catalog, self.page_link)
        self.style = View(style_sheet())
        self.notice = View(attributes={"role": "alert"})
        self.picker = SystemPicker(self.catalog, self.state.begin_from)
        named = [c.component_id for c in self.catalog.switches] if components is None else components
        self.cards = tuple(ComponentCard(self.catalog, self.catalog.components[c]) for c in named)
        self.sentence = View(classes="ho ho-sentence", attributes={"role": "status"})
        # The counts again, at the foot of a small screen; who listens has just been told the sentence.
        self.counts = View(classes="ho ho-counts", attributes={"aria-hidden": "true"})
        self.abilities, self.network, self.dependencies, self.consequences = (View() for _ in range(4))
        self.tools = PageTools(
            {"undo": self.state.undo, "redo": self.state.redo, "reset": self.state.reset},
            lambda: self.state.setting_query,
            {"json": self._json, "csv": self._csv, "svg": self._svg, "png": lambda: network_png(self._svg())},
        )
        self._listen()

    @property
    def developer(self) -> str:
        """Return the developer of the real system that the scenario began as, or an empty text."""
        system = self.catalog.systems.get(self.state.origin)
        return system.developer if system else ""

    def show(self) -> Findings:
        """Put the present state into every part, and return the answers it is made of.

        What answers a click comes first; a part that stays as it is sends nothing.
        """
        catalog, scenario, levels = self.catalog, self.state.scenario, self.state.scenario.levels
        opened, chosen, developer = self._opened, self._chosen, self.developer
        findings = find(catalog, scenario)
        self.sentence.html = join(state_sentence(catalog, scenario, findings))
        self.counts.html = join(state_counts(catalog, findings))
        self.abilities.html = ability_list(catalog, findings, levels, opened, chosen, developer)
        self.network.html = join(
            dependency_network(catalog, findings, chosen, developer),
            trace_buttons(catalog, findings, chosen, developer),
        )
        for card in self.cards:
            card.show(scenario, catalog.systems.get(self.state.origin))
        self.picker.show(self.state.origin, scenario)
        if self.shows_lists:
            self.dependencies.html = dependency_list(catalog, findings, levels, opened, chosen, developer)
            self.consequences.html = consequence_list(catalog, findings, levels, opened)
        self.tools.show(bool(self.state.history.past), bool(self.state.history.future))
        return findings

    def _listen(self) -> None:
        self.state.observe(lambda _: self.show(), "history")
        self.state.observe(lambda _: self._show_notice(), "problems")
        for card in self.cards:
            card.observe(lambda change: self.state.change(change.new), "value")
        for view in (self.abilities, self.network, self.dependencies, self.consequences):
            view.on_action(self._act)

    def _show_notice(self) -> None:
        self.notice.html = link_notice(self.state.problems)

    def _act(self, do: str, of: str, _: str) -> None:
        """Unfold an explanation, or light what an ability rests on or what passes through a company."""
        if do == "why":
            self._opened = toggled(self._opened, of)
        elif do == "choose" and (not of or of in self.catalog.abilities or self._is_relied_on(of)):
            self._chosen = of
        self.show()

    def _is_relied_on(self, chosen: str) -> bool:
        findings = find(self.catalog, self.state.scenario)
        return chosen in (WHOM + name for name in relied_on(self.catalog, findings, self.developer))

    def _json(self) -> Download:
        return scenario_json(self.catalog, self.state.scenario, self.state.query)

    def _csv(self) -> Download:
        return findings_csv(self.catalog, self.state.scenario, self.state.query, self.developer)

    def _svg(self) -> Download:
        scenario = self.state.scenario
        findings = find(self.catalog, scenario)
        return network_svg(self.catalog, scenario, findings, self.state.query, self.developer)
