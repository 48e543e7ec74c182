"""What every page has: one state, the switches, the state in a sentence, the answers, and the tools."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Protocol, TypeVar

from howopen.controls.component_card import ComponentCard
from howopen.controls.explained_view import ExplainedView
from howopen.controls.page_link import PageLink
from howopen.controls.page_tools import PageTools
from howopen.controls.prediction import PredictionForm
from howopen.controls.shown_view import ShownView
from howopen.controls.system_picker import SystemPicker
from howopen.controls.unfolded import toggled
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.label import find_verdicts
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.ability_list import ability_list
from howopen.figures.asked_dependency import asked_dependency
from howopen.figures.consequence_list import consequence_list
from howopen.figures.dependency_list import dependency_list
from howopen.figures.dependency_network import dependency_network
from howopen.figures.dissent_file import dissent_file
from howopen.figures.downloads import Download, findings_csv, network_png, network_svg, scenario_json
from howopen.figures.link_notice import link_notice
from howopen.figures.markup import Markup, join
from howopen.figures.prediction import kept_back
from howopen.figures.state_sentence import state_counts, state_markup
from howopen.figures.theme import style_sheet
from howopen.figures.tracing import WHAT, WHOM, relied_on, trace_buttons
from howopen.pages.dissent_part import DissentPart
from howopen.pages.kept import keep_what_remains
from howopen.pages.layout import placed
from howopen.pages.page_state import PageState
from howopen.sources.catalog_files import catalog as read_catalog


class Part(Protocol):
    """What a page is made of: it shows whatever it is given, and needs to know of no other part."""

    def show(self, shown: Shown) -> None:
        """Put what is shown in place."""


AnyPart = TypeVar("AnyPart", bound=Part)
AnyExplained = TypeVar("AnyExplained", bound=ExplainedView)


class Page:
    """The parts that all lessons share, and a place to `add` others; all follow the one `state`.

    `shown` is what all parts show at present. A part that not every page has is made when it is first
    asked for.
    """

    def __init__(self, catalog: Catalog | None = None, components: Iterable[str] | None = None) -> None:
        """Make the parts, with a card for each of the named components or, by default, all five."""
        self.catalog = catalog or read_catalog()
        self.shown = Shown.of(self.catalog, disputing="")
        self._parts: list[Part] = []
        self.page_link = PageLink()
        self.state = PageState(self.catalog, self.page_link)
        self.style = View(style_sheet())
        self.notice = View(attributes={"role": "alert"})
        self._asking: PredictionForm | None = None
        self._asked_of = self.catalog.at_stance(Stance.OPEN)
        self.sentence = self.add(
            ShownView(
                self._unless_asked("sentence", state_markup),
                classes="ho ho-sentence",
                attributes={"role": "status"},
            )
        )
        # The counts again, at the foot of a small screen; who listens has just been told the sentence.
        self.counts = self.add(
            ShownView(
                self._unless_asked("counts", lambda shown: join(state_counts(shown))),
                classes="ho ho-counts",
                attributes={"aria-hidden": "true"},
            )
        )
        self.picker = self.add(SystemPicker(self.catalog, self.state.begin_from))
        switches = (component.component_id for component in self.catalog.switches)
        self.components = tuple(switches if components is None else components)
        self.cards = tuple(self._card(component_id) for component_id in self.components)
        self.tools = PageTools(
            {"undo": self.state.undo, "redo": self.state.redo, "reset": self.state.reset},
            lambda: self.state.setting_query,
            {
                "json": self._json,
                "csv": self._csv,
                "svg": self._svg,
                "png": lambda: network_png(self._svg()),
                "dissent": lambda: dissent_file(self.shown.catalog),
            },
        )
        # Before the parts: they show what follows from what is disputed.
        self.dissent = self.add(DissentPart(self.catalog, self.state))
        self.notices = placed("ho-told", {"told": [self.notice, self.dissent.view]})
        self.tools.on_file(self.dissent.open)
        self.state.observe(lambda _: self._follow(), "history")
        self.state.observe(lambda _: self._show_notice(), "problems")

    def add(self, part: AnyPart, looked_into: View | None = None) -> AnyPart:
        """Return a part, which shows from now on what the page shows.

        In the view `looked_into` a reader can unfold explanations, dispute their rules, and choose what to
        light.
        """
        part.show(self.shown)
        self._parts.append(part)
        if looked_into is not None:
            looked_into.on_action(lambda do, of, value: self._look_into(part, do, of, value))
        return part

    def disputable(self, view: AnyExplained) -> AnyExplained:
        """Return a view that unfolds its reasons by itself, in which a reader can dispute the rules."""
        view.on_action(lambda do, of, value: self._dispute(view, do, of, value))
        return view

    @cached_property
    def abilities(self) -> ShownView:
        """Return the list of what people can do."""
        return self._list(ability_list)

    @cached_property
    def network(self) -> ShownView:
        """Return the network of dependencies, with what lights a part of it and asks about one."""

        def draw(shown: Shown) -> Markup:
            return join(dependency_network(shown), trace_buttons(shown), asked_dependency(shown))

        return self._list(self._unless_asked("network", draw))

    @cached_property
    def dependencies(self) -> ShownView:
        """Return the table of dependencies."""
        return self._list(self._unless_asked("dependencies", dependency_list))

    @cached_property
    def consequences(self) -> ShownView:
        """Return the list of gains and harms."""
        return self._list(consequence_list)

    def ask_what_remains(self, prediction: PredictionForm) -> PredictionForm:
        """Return the prediction of what remains when all is open, kept in the address.

        Until the reader has predicted or skipped, nothing on the page tells what remains in that setting,
        however the reader came there.
        """
        keep_what_remains(self.state, prediction, self.catalog)
        self._asking = prediction
        prediction.observe(lambda _: self._show(self.shown), "value")
        return prediction

    def _unless_asked(self, name: str, draw: Callable[[Shown], Markup]) -> Callable[[Shown], Markup]:
        """Return how a part is drawn that tells what remains, save where that is still to be predicted."""

        def drawn(shown: Shown) -> Markup:
            is_open = self._asking is not None and self._asking.value is None
            return kept_back(shown)[name] if is_open and shown.scenario == self._asked_of else draw(shown)

        return drawn

    def _card(self, component_id: str) -> ComponentCard:
        card = ComponentCard(self.catalog, self.catalog.components[component_id])
        card.observe(lambda change: self.state.change(change.new), "value")
        return self.add(card, card)

    def _list(self, draw: Callable[[Shown], Markup]) -> ShownView:
        view = ShownView(draw)
        return self.add(view, view)

    def _look_into(self, part: Part, do: str, of: str, value: str) -> None:
        """Unfold an explanation, or light what an ability rests on or what passes through a company."""
        self._dispute(part, do, of, value)
        if do == "why":
            # An explanation stands where its button is: the other parts stay as they are.
            self.shown = replace(self.shown, opened=toggled(self.shown.opened, of))
            part.show(self.shown)
        elif do == "choose" and (not of or of in self.catalog.abilities or self._is_relied_on(of)):
            self._show(replace(self.shown, chosen=of))
        elif do == "ask" and self._is_dependency(asked := of or value):
            self._show(replace(self.shown, chosen="" if asked == self.shown.chosen else asked))

    def _dispute(self, part: Part, do: str, of: str, value: str) -> None:
        """Open or close the form in which a rule is disputed, or dispute the rule."""
        if self.dissent.act(do, of, value):
            of = of if self.dissent.is_refused else ""
            self.shown = replace(self.shown, disputing=of)
            part.show(self.shown)
        elif do == "disputing":
            self.shown = replace(self.shown, disputing="" if self.shown.disputing == of else of)
            part.show(self.shown)

    def _follow(self) -> None:
        present, seen = self.state.history.present, self.shown
        self._show(
            Shown.of(
                self.dissent.catalog,
                present.scenario,
                present.origin,
                seen.opened,
                seen.chosen,
                seen.disputing,
            )
        )
        self.tools.show(bool(self.state.history.past), bool(self.state.history.future))

    def _show(self, shown: Shown) -> None:
        self.shown = shown
        for part in self._parts:
            part.show(shown)

    def _show_notice(self) -> None:
        self.notice.html = link_notice(self.state.problems)

    def _is_relied_on(self, chosen: str) -> bool:
        return chosen in (WHOM + name for name in relied_on(self.shown))

    def _is_dependency(self, asked: str) -> bool:
        return not asked or asked in (WHAT + name for name in self.catalog.dependencies)

    def _json(self) -> Download:
        return scenario_json(self.shown, self.state.setting_query)

    def _csv(self) -> Download:
        return findings_csv(
            self.shown, find_verdicts(self.shown.catalog, self.state.scenario), self.state.setting_query
        )

    def _svg(self) -> Download:
        return network_svg(self.shown, self.state.setting_query)
