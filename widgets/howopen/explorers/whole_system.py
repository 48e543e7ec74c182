"""The whole-system explorer: what remains when all is open?"""

from howopen.controls.component_card import ComponentCard
from howopen.controls.page_link import PageLink
from howopen.controls.page_tools import PageTools
from howopen.controls.prediction import PredictionForm
from howopen.controls.system_picker import SystemPicker
from howopen.controls.view import View
from howopen.domain.catalog import Catalog, find
from howopen.domain.stance import Stance
from howopen.explorers.layout import placed
from howopen.explorers.map_section import MapSection
from howopen.explorers.page_state import PageState
from howopen.figures.ability_list import ability_list
from howopen.figures.consequence_list import consequence_list
from howopen.figures.dependency_list import dependency_list
from howopen.figures.dependency_network import dependency_network
from howopen.figures.downloads import Download, findings_csv, network_png, network_svg, scenario_json
from howopen.figures.link_notice import link_notice
from howopen.figures.state_sentence import state_sentence
from howopen.figures.theme import style_sheet
from howopen.sources.catalog_files import catalog as read_catalog
from howopen.sources.prediction_url import NAME, read_prediction, write_prediction


class WholeSystem:
    """Five switches, and what they let people do and leave everybody depending on.

    `board` holds the switches with the answers beside them; `dependencies`, `consequences` and
    `open_map` are shown apart. All follow the one `state`.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        self._catalog = catalog or read_catalog()
        self._opened: frozenset[str] = frozenset()
        self._chosen = ""
        page_link = PageLink()
        self.state = PageState(self._catalog, page_link)
        self.picker = SystemPicker(self._catalog)
        self.cards = tuple(ComponentCard(self._catalog, c) for c in self._catalog.switches)
        self.sentence = View(classes="ho ho-sentence", attributes={"role": "status", "aria-live": "polite"})
        self.notice = View(attributes={"role": "alert"})
        self.abilities, self.network, self.dependencies, self.consequences = (View() for _ in range(4))
        self.prediction = PredictionForm(self._catalog, self._open_all)
        self.tools = PageTools(self._actions(), self._downloads())
        self._map = MapSection(self._catalog, self.state)
        self.open_map = self._map.box
        self.board = self._board(page_link)
        self._listen()
        self._show()

    def _board(self, page_link: PageLink) -> object:
        return placed(
            "ho-board",
            {
                "unseen": [page_link, View(style_sheet())],
                "in-notice": [self.notice],
                "in-switches": [placed("ho-switches", {"switch": [self.picker, *self.cards]})],
                "in-sentence": [self.sentence],
                "in-abilities": [self.abilities],
                "in-network": [self.network],
                "in-predict": [self.prediction],
                "in-tools": [self.tools],
            },
        )

    def _listen(self) -> None:
        self.state.observe(lambda _: self._show(), "history")
        self.state.observe(lambda _: self._show_prediction(), "others")
        self.state.observe(lambda _: self._show_notice(), "problems")
        self.picker.observe(self._begin, "value")
        self.prediction.observe(self._predicted, "value")
        for card in self.cards:
            card.observe(lambda change: self.state.change(change.new), "value")
        for view in (self.abilities, self.dependencies, self.consequences):
            view.on_action(self._act)

    def _begin(self, _: object) -> None:
        # The picker also follows the state, as after undo; only a choice of the reader's starts anew.
        if self.picker.value != self.state.origin:
            self.state.begin_from(self.picker.value)

    def _open_all(self) -> None:
        scenario = self.state.scenario
        for component in self._catalog.switches:
            scenario = self._catalog.with_stance(scenario, component.component_id, Stance.OPEN)
        self.state.change(scenario)

    def _predicted(self, _: object) -> None:
        if self.prediction.value is not None:
            entry = {NAME: write_prediction(self.prediction.value, self._catalog)}
            self.state.others = self.state.others | entry

    def _show_prediction(self) -> None:
        self.prediction.value = read_prediction(self.state.others.get(NAME, ""), self._catalog)
        self._map.revealed = self.prediction.value is not None

    def _show_notice(self) -> None:
        self.notice.html = link_notice(self.state.problems)

    def _act(self, do: str, of: str, _: str) -> None:
        """Unfold an explanation, or light the dependencies that an ability rests on."""
        if do == "why":
            self._opened ^= {of}
        elif do == "choose" and (of in self._catalog.abilities or not of):
            self._chosen = of
        self._show()

    def _show(self) -> None:
        """Put the present state into every view; a view that stays as it is sends nothing."""
        catalog, scenario, levels = self._catalog, self.state.scenario, self.state.scenario.levels
        opened, chosen, developer = self._opened, self._chosen, self._developer()
        findings = find(catalog, scenario)
        self.sentence.html = state_sentence(catalog, scenario, findings)
        self.abilities.html = ability_list(catalog, findings, levels, opened, chosen)
        self.network.html = dependency_network(catalog, findings, chosen, developer)
        for card in self.cards:
            card.show(scenario, catalog.systems.get(self.state.origin))
        self.picker.show(self.state.origin, scenario)
        self.dependencies.html = dependency_list(catalog, findings, levels, opened, chosen, developer)
        self.consequences.html = consequence_list(catalog, findings, levels, opened)
        self.tools.show(bool(self.state.history.past), bool(self.state.history.future))

    def _developer(self) -> str:
        system = self._catalog.systems.get(self.state.origin)
        return system.developer if system else ""

    def _actions(self) -> dict:
        return {"undo": self.state.undo, "redo": self.state.redo, "reset": self.state.reset}

    def _downloads(self) -> dict:
        return {
            "json": lambda: scenario_json(self._catalog, self.state.scenario, self.state.query),
            "csv": self._csv,
            "svg": self._svg,
            "png": lambda: network_png(self._svg()),
        }

    def _csv(self) -> Download:
        findings = find(self._catalog, self.state.scenario)
        return findings_csv(self._catalog, findings, self.state.query, self._developer())

    def _svg(self) -> Download:
        scenario = self.state.scenario
        findings = find(self._catalog, scenario)
        return network_svg(self._catalog, scenario, findings, self.state.query, self._developer())
