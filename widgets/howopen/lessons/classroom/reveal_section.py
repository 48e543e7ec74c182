"""One thing at a time that a class handed in, revealed in steps."""

from collections.abc import Callable, Mapping

import ipywidgets

from howopen.controls.live_figure import LiveFigure
from howopen.controls.view import View
from howopen.figures.figure_frame import Figure
from howopen.lessons.classroom.reveal_choice import reveal_choice
from howopen.pages.layout import placed


class RevealSection:
    """`choice` says of what `shown` is a figure, and at which step; another one begins at the first step.

    `figure` draws one thing at a step; `nothing` stands there as long as there is none.
    """

    def __init__(
        self, named: str, steps: Mapping[str, str], nothing: Figure, figure: Callable[[str, str], Figure]
    ) -> None:
        self._named, self._steps, self._nothing, self._figure = named, steps, nothing, figure
        self._options: Mapping[str, str] = {}
        self._chosen, self._step = "", next(iter(steps))
        self.choice = View()
        self.choice.on_action(self._act)
        self.shown = LiveFigure()
        self._draw()

    @property
    def placed(self) -> ipywidgets.Box:
        """Return the choice with its figure below."""
        return placed("ho-figures", {"wide": [self.choice], "shown": [self.shown]})

    def show(self, options: Mapping[str, str]) -> None:
        """Offer these from now on: the words of each by its name."""
        self._options = options
        self._draw()

    def _act(self, do: str, of: str, value: str) -> None:
        if do == "choose" and value in self._options:
            self._chosen, self._step = value, next(iter(self._steps))
        elif do == "step" and of in self._steps:
            self._step = of
        self._draw()

    def _draw(self) -> None:
        if self._options and self._chosen not in self._options:
            self._chosen, self._step = next(iter(self._options)), next(iter(self._steps))
        self.choice.html = reveal_choice(self._named, self._options, self._steps, self._chosen, self._step)
        self.shown.show(self._figure(self._chosen, self._step) if self._options else self._nothing)
