"""The actor's controls and what the setting holds for the actor, kept in step."""

from collections.abc import Callable, Mapping

from howopen.controls.shown_figure import ShownFigure
from howopen.controls.view import View
from howopen.domain.condition import Levels
from howopen.domain.shown import Shown
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup
from howopen.lessons.open_to_whom.actor import Actor
from howopen.lessons.open_to_whom.actor_picker import ActorPicker
from howopen.lessons.open_to_whom.all_actors import all_actors, line_by_line
from howopen.lessons.open_to_whom.practice import Outlook, changed, outlook
from howopen.lessons.open_to_whom.practice_list import change_sentence, practice_list, practice_sentence


class PracticeSection:
    """`summed` says how the actor fares, until another is chosen: `said` then tells in a live region what
    that changes. (Of another setting its own sentence is what is spoken.) `lines` are all that they meet.

    `everyone` and `matrix` put the table's actors side by side, with the reader's own where there is one.
    """

    def __init__(
        self, picker: ActorPicker, actors: Mapping[str, Actor], open_all: Callable[[], None]
    ) -> None:
        """Make the parts; `open_all` is called where the reader asks for a setting in which all is open."""
        self._picker, self._actors, self._open_all = picker, actors, open_all
        self._before: Outlook | None = None
        self._changed: frozenset[str] = frozenset()
        self._shown: Shown | None = None
        self._all: tuple[Outlook, ...] = ()
        self.summed = View()
        self.said = View(attributes={"role": "status"})
        self.lines = View()
        self.everyone = ShownFigure(self._draw_everyone)
        self.matrix = ShownFigure(self._draw_matrix)
        self.lines.on_action(self._act)
        picker.observe(lambda _: self._swap(), "value")

    def show(self, shown: Shown) -> None:
        """Put what is shown in place: the same actor, in another setting, or with other reasons unfolded."""
        before, self._shown = self._shown, shown
        if self._before is not None and before is not None and before.findings is shown.findings:
            self._draw(shown, self._before)
            return
        self._before, self._changed = self._outlook(shown), frozenset()
        self.summed.html, self.said.html = practice_sentence(shown.catalog, self._before), Markup()
        self._all = self._everyone(shown)
        self._draw(shown, self._before)
        self.everyone.show(shown)
        self.matrix.show(shown)

    def _swap(self) -> None:
        """Show the same setting to another actor, or to one that has more or less."""
        shown, before = self._shown, self._before
        if shown is None or before is None:
            return
        after = self._outlook(shown)
        self._before, self._changed = after, changed(before, after)
        self.summed.html, self.said.html = (
            Markup(),
            change_sentence(shown.catalog, before, after, self._changed),
        )
        self._all = self._everyone(shown)
        self._draw(shown, after)
        self.everyone.redraw()
        self.matrix.redraw()

    def _act(self, do: str, _of: str, _value: str) -> None:
        if do == "open_all":
            self._open_all()

    def _draw(self, shown: Shown, found: Outlook) -> None:
        self.lines.html = practice_list(shown, found, self._levels(shown), self._changed)

    def _levels(self, shown: Shown) -> Levels:
        return {**shown.levels, **self._picker.levels}

    def _outlook(self, shown: Shown) -> Outlook:
        return outlook(shown.catalog, shown.findings, self._levels(shown), self._picker.given)

    def _everyone(self, shown: Shown) -> tuple[Outlook, ...]:
        """Return what the setting holds for each actor, those of the table as the table has them."""
        own = self._picker.own
        actors = (*self._actors.values(), *([own] if own else []))
        return outlooks(shown, actors)

    def _draw_everyone(self, shown: Shown) -> Figure:
        title = "The same setting, for all of them"
        return all_actors(shown.catalog, self._all, "all-actors", title)

    def _draw_matrix(self, shown: Shown) -> Figure:
        return line_by_line(shown.catalog, self._all)


def outlooks(shown: Shown, actors: tuple[Actor, ...]) -> tuple[Outlook, ...]:
    """Return what a setting holds for each of these actors."""
    return tuple(outlook(shown.catalog, shown.findings, {**shown.levels, **a.levels}, a) for a in actors)
