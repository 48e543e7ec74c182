"""A figure on the page, hidden until it may be seen, with files to take along."""

import pytest
from howopen.controls.explained_view import ExplainedView
from howopen.controls.figure_view import FigureView
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup

FIGURE = Figure("made-up", "A title", "somebody", ("who",), (("a",),))


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[dict]:
    """What a figure sends to the page."""
    messages: list[dict] = []
    monkeypatch.setattr(FigureView, "send", lambda self, content, buffers=None: messages.append(content))
    return messages


def test_a_file_is_made_when_asked_for(sent: list[dict]) -> None:
    """The table goes along as CSV."""
    FigureView(FIGURE)._act("download", "csv", "")

    assert ["howopen-made-up.csv"] == [message["name"] for message in sent]


@pytest.mark.parametrize("kind", ["svg", "exe", ""])
def test_nothing_is_sent_that_there_is_not(sent: list[dict], kind: str) -> None:
    """This figure has no picture."""
    FigureView(FIGURE)._act("download", kind, "")

    assert [] == sent


def test_what_is_hidden_is_not_on_the_page(sent: list[dict]) -> None:
    """Before the prediction neither the figure nor its file is to be had."""
    view = FigureView(FIGURE, revealed=False)
    view._act("download", "csv", "")

    assert "A title" not in view.html
    assert [] == sent


def test_it_appears_when_revealed() -> None:
    """And then it is there as usual."""
    view = FigureView(FIGURE, revealed=False)
    view.revealed = True

    assert "A title" in view.html


def test_reasons_open_and_close() -> None:
    """One button does both."""
    view = ExplainedView(lambda is_open: Markup("open" if is_open else "closed"))
    view.show()
    seen = [view.html]
    for _ in range(2):
        view._act("why", "", "")
        seen.append(view.html)

    assert ["closed", "open", "closed"] == seen


@pytest.mark.parametrize(("of", "went"), [("2", [2]), ("x", []), ("", [])])
def test_going_takes_a_number(of: str, went: list[int]) -> None:
    """A message that the page never sends leads nowhere."""
    places: list[int] = []
    ExplainedView(lambda _: Markup(), places.append)._act("go", of, "")

    assert went == places
