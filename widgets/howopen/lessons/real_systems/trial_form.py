"""A statement on trial: who said what, the verdicts, and the evidence to weigh, component by component."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.factor import Component
from howopen.figures.citation import cited
from howopen.figures.folded import folded
from howopen.figures.markup import Markup, element, join
from howopen.figures.radio_boxes import radio_boxes
from howopen.lessons.real_systems.hearing import Hearing, Piece
from howopen.lessons.real_systems.statement import Statement
from howopen.lessons.real_systems.trial import SKIPPED, VERDICTS, WEIGHTS, Trial

_EVIDENCE = "evidence"
"""The key of what comes once there is a verdict; the focus goes there."""


def choice(statements: Sequence[Statement], called: str) -> Markup:
    """Return the list of statements, with the one that is before the reader."""
    names = {s.letter: f"{s.about}: “{s.word}”, {s.dated[:4]}" for s in statements}
    options = (
        element("option", name, value=letter, selected=letter == called) for letter, name in names.items()
    )
    select = element("select", *options, id="ho-statement", data_do="call")
    return element(
        "div",
        element("div", element("label", "Statement", for_="ho-statement"), " ", select),
        class_="ho-filters",
    )


def statement_said(catalog: Catalog, statement: Statement) -> Markup:
    """Return what was said, by whom, when and where."""
    said = statement.said
    foreign = statement.in_english
    original = (
        join(", in our translation of ", element("q", statement.quoted, lang="zh")) if foreign else None
    )
    return element(
        "blockquote",
        element("p", element("q", foreign or statement.quoted), original),
        element(
            "p",
            f"{statement.said_by} on {statement.about}, {statement.dated}. ",
            cited(catalog.sources[said.source_id], said.locator),
            class_="ho-note",
        ),
    )


def first_verdict(statement: Statement) -> Markup:
    """Return the question for a verdict before any evidence, with a way past it.

    Buttons, since a verdict stays: arrows go through radio buttons and choose each on the way.
    """
    verdicts = (
        element("button", words, type="button", data_do="first", data_of=verdict, data_back=_EVIDENCE)
        for verdict, words in {**VERDICTS, SKIPPED: "Skip"}.items()
    )
    return element(
        "fieldset",
        element("legend", f"Before any evidence: is “{statement.word}” borne out?"),
        element("div", *verdicts, class_="ho-row"),
        class_="ho-sort",
    )


def evidence_form(catalog: Catalog, hearing: Hearing, trial: Trial) -> Markup:
    """Return the first verdict, and all evidence with what the reader makes of it."""
    word = hearing.statement.word
    said = "You skipped the verdict." if trial.first == SKIPPED else f"You said: {VERDICTS[trial.first]}."
    return join(
        element(
            "p",
            f"{said} Now look at each component: what does its evidence do to “{word}”?",
            role="status",
            data_key=_EVIDENCE,
            tabindex=-1,
        ),
        element(
            "div",
            *(_component(catalog, hearing, trial, component) for component in catalog.switches),
            class_="ho-cases",
        ),
    )


def second_verdict(statement: Statement, trial: Trial) -> Markup:
    """Return the question for second thoughts, and what became of the first."""
    return element(
        "fieldset",
        element("legend", f"Second thoughts: is “{statement.word}” borne out?"),
        element("div", *radio_boxes("ho-second", VERDICTS, trial.second, "second"), class_="ho-row"),
        element("p", _moved(trial), role="status"),
        class_="ho-sort",
    )


def _moved(trial: Trial) -> str:
    if not trial.second:
        return "Nobody counts a verdict as right or wrong."
    if trial.first in (SKIPPED, trial.second):
        return f"You say: {VERDICTS[trial.second]}. Which evidence would move you?"
    return f"From “{VERDICTS[trial.first]}” to “{VERDICTS[trial.second]}”: which evidence moved you?"


def _component(catalog: Catalog, hearing: Hearing, trial: Trial, component: Component) -> Markup:
    of, pieces = component.component_id, hearing.pieces[component.component_id]
    reasons = [piece for piece in pieces if piece.why]
    return element(
        "fieldset",
        element("legend", component.name),
        element("p", *_answers(pieces)) if pieces else element("p", "Nothing was looked into here."),
        folded("Why, and who says so", _reasons(catalog, reasons), f"reasons:{of}") if reasons else None,
        element(
            "div",
            *radio_boxes(f"ho-weight-{of}", WEIGHTS, trial.weighed.get(of, ""), "weigh", of),
            class_="ho-row",
        ),
        class_="ho-sort",
        data_key=f"weigh:{of}",
    )


def _answers(pieces: Sequence[Piece]) -> list[Markup]:
    return [
        join(" · " if place else None, f"{piece.factor.name}: ", element("b", piece.answer))
        for place, piece in enumerate(pieces)
    ]


def _reasons(catalog: Catalog, pieces: Sequence[Piece]) -> Markup:
    told = (
        element(
            "li",
            f"{piece.factor.name}: {piece.why.why} ",
            cited(catalog.sources[piece.why.source_id], piece.why.locator),
        )
        for piece in pieces
        if piece.why
    )
    return element("ul", *told, class_="ho-plain")
