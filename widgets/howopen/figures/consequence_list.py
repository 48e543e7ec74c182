"""What follows from being open, and from being made, open or closed: who gains, who bears it."""

from functools import lru_cache

from howopen.domain.condition import Truth
from howopen.domain.consequence import Consequence, ConsequenceFinding
from howopen.domain.disputed import is_disputed
from howopen.domain.shown import Shown
from howopen.figures.dissent import MARK
from howopen.figures.explanation import explain_consequence, why_button
from howopen.figures.markup import Markup, Rows, element, join, row

_WORDS = {
    Truth.HOLDS: "follows now",
    Truth.UNKNOWN: "not known",
    Truth.FAILS: "does not follow now",
    Truth.NOT_APPLICABLE: "does not arise",
}
_GAIN_MARKS = {Truth.HOLDS: "▲", Truth.UNKNOWN: "?", Truth.FAILS: "△", Truth.NOT_APPLICABLE: "–"}
_HARM_MARKS = {Truth.HOLDS: "▼", Truth.UNKNOWN: "?", Truth.FAILS: "▽", Truth.NOT_APPLICABLE: "–"}


def consequence_list(shown: Shown) -> Markup:
    """Return gains and harms with their bearers, equally loud; what opening adds is told apart."""
    return consequence_frame(shown, consequence_rows(shown))


def consequence_rows(shown: Shown) -> dict[str, Markup]:
    """Return the consequences."""
    return {_key(f): _item(f, shown) for f in shown.findings.consequences}


def consequence_frame(shown: Shown, rows: Rows) -> Markup:
    """Return the columns, with the consequences in their places."""

    def columns(follows_from: str) -> Markup:
        own = [f for f in shown.findings.consequences if f.consequence.follows_from == follows_from]
        gains = [f for f in own if f.consequence.is_gain]
        harms = [f for f in own if not f.consequence.is_gain]
        return element(
            "div",
            _column("Gains", gains, rows) if gains else None,
            _column("Harms", harms, rows),
            class_="ho-columns",
        )

    return join(
        element("h2", "What follows from being open"),
        columns("opening"),
        element("h2", "What follows from how it is made, open or closed"),
        element("p", "Closing takes none of these back.", class_="ho-note"),
        columns("making"),
    )


def whether_it_follows(finding: ConsequenceFinding) -> tuple[str, str]:
    """Return a mark and words for whether a consequence follows."""
    marks = _GAIN_MARKS if finding.consequence.is_gain else _HARM_MARKS
    return marks[finding.truth], _WORDS[finding.truth]


def _key(finding: ConsequenceFinding) -> str:
    return f"consequence:{finding.consequence.consequence_id}"


def _column(heading: str, own: list[ConsequenceFinding], rows: Rows) -> Markup:
    following = sum(f.truth is Truth.HOLDS for f in own)
    return element(
        "section",
        element("h3", f"{heading} ({following} of {len(own)} follow now)"),
        element("ul", *(rows[_key(f)] for f in own), class_="ho-items"),
    )


def _item(finding: ConsequenceFinding, shown: Shown) -> Markup:
    consequence, truth = finding.consequence, finding.truth
    item, (mark, words) = _key(finding), whether_it_follows(finding)
    return _drawn(
        item,
        truth.name.lower(),
        f"{mark} {consequence.name}",
        f" – for {consequence.bearer}: {words} ",
        why_button(item, consequence.name, item in shown.opened),
        consequence.statement.why,
        _explanation(consequence, shown) if item in shown.opened else None,
        is_disputed(consequence, shown.catalog.dissent),
    )


def _explanation(consequence: Consequence, shown: Shown) -> Markup:
    return explain_consequence(consequence, shown.catalog, shown.levels, shown.disputing)


@lru_cache(maxsize=128)
def _drawn(
    item: str,
    truth: str,
    name: str,
    bearer: str,
    why: Markup,
    note: str,
    explanation: Markup | None,
    disputed: bool,
) -> Markup:
    """Return a consequence as it is shown; kept, since a click changes few of them."""
    return row(
        "li",
        element("strong", name),
        bearer,
        why,
        MARK if disputed else None,
        element("p", note, class_="ho-note"),
        explanation,
        class_=f"ho-item ho-follows-{truth}",
        data_key=item,
    )
