"""A figure on the page, hidden until it may be seen, with files to take along."""

from dataclasses import replace

import pytest
from howopen.controls.explained_view import ExplainedView
from howopen.controls.figure_view import FigureView
from howopen.domain.shown import Shown
from howopen.figures.figure_frame import Figure
from howopen.sources.catalog_files import catalog

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


def test_a_picture_is_drawn_by_the_page(sent: list[dict]) -> None:
    """What draws it comes with the answer, and with it what the picture says of its making."""
    FigureView(FIGURE)._act("download", "png", "")

    assert ("howopen-made-up.png", "image/png") == (sent[0]["name"], sent[0]["type"])
    assert "export function drawing" in sent[0]["script"]
    assert "CC BY" in sent[0]["made"]


@pytest.mark.parametrize("kind", ["exe", ""])
def test_nothing_is_sent_that_there_is_not(sent: list[dict], kind: str) -> None:
    """A message that the page never sends is harmless."""
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


CATALOG = catalog()
SHOWN = Shown.of(CATALOG)


def drawn(_: Shown, is_open: bool) -> Figure:
    """Return a figure that says whether its reasons are open."""
    return replace(FIGURE, note="open" if is_open else "closed")


def test_reasons_open_and_close() -> None:
    """One button does both."""
    view = ExplainedView(drawn)
    view.show(SHOWN)
    seen = [view.html]
    for _ in range(2):
        view._act("why", "", "")
        seen.append(view.html)

    assert [False, True, False] == [">open<" in html for html in seen]


def test_what_is_hidden_follows_all_the_same() -> None:
    """A setting that came while it was hidden is the one that appears."""
    view = ExplainedView(lambda shown, _: replace(FIGURE, note=shown.origin), revealed=False)
    for origin in ("pythia", "bloom"):
        view.show(Shown.of(CATALOG, CATALOG.scenario_of(origin), origin))
    view.revealed = True

    assert "bloom" in view.html


@pytest.mark.parametrize(("of", "went"), [("2", [2]), ("x", []), ("", [])])
def test_going_takes_a_number(of: str, went: list[int]) -> None:
    """A message that the page never sends leads nowhere."""
    places: list[int] = []
    ExplainedView(drawn, places.append)._act("go", of, "")

    assert went == places
