"""What follows from being open: who gains, who bears it."""

from howopen.domain.catalog import Catalog, Findings
from howopen.domain.condition import Levels, Truth
from howopen.domain.consequence import ConsequenceFinding
from howopen.figures.explanation import explain_consequence, why_button
from howopen.figures.markup import Markup, element, join

_WORDS = {
    Truth.HOLDS: "follows now",
    Truth.UNKNOWN: "not known",
    Truth.FAILS: "does not follow now",
    Truth.NOT_APPLICABLE: "does not arise",
}
_GAIN_MARKS = {Truth.HOLDS: "▲", Truth.UNKNOWN: "?", Truth.FAILS: "△", Truth.NOT_APPLICABLE: "–"}
_HARM_MARKS = {Truth.HOLDS: "▼", Truth.UNKNOWN: "?", Truth.FAILS: "▽", Truth.NOT_APPLICABLE: "–"}


def consequence_list(
    catalog: Catalog, findings: Findings, levels: Levels, opened: frozenset[str] = frozenset()
) -> Markup:
    """Return gains and harms of being open, each with its bearer, equally loud."""
    return join(
        element("h2", "What follows from being open"),
        element("p", "What a closed system does to people is not told here.", class_="ho-note"),
        element(
            "div",
            _column("Gains", True, catalog, findings, levels, opened),
            _column("Harms", False, catalog, findings, levels, opened),
            class_="ho-columns",
        ),
    )


def _column(
    heading: str, gains: bool, catalog: Catalog, findings: Findings, levels: Levels, opened: frozenset[str]
) -> Markup:
    own = [f for f in findings.consequences if f.consequence.is_gain is gains]
    following = sum(f.truth is Truth.HOLDS for f in own)
    items = (_item(f, catalog, levels, opened) for f in own)
    return element(
        "section",
        element("h3", f"{heading} ({following} of {len(own)} follow now)"),
        element("ul", *items, class_="ho-items"),
    )


def _item(finding: ConsequenceFinding, catalog: Catalog, levels: Levels, opened: frozenset[str]) -> Markup:
    consequence = finding.consequence
    marks = _GAIN_MARKS if consequence.is_gain else _HARM_MARKS
    item = f"consequence:{consequence.consequence_id}"
    return element(
        "li",
        element("strong", f"{marks[finding.truth]} {consequence.name}"),
        f" – for {consequence.bearer}: {_WORDS[finding.truth]} ",
        why_button(item, consequence.name, opened),
        element("p", consequence.statement.why, class_="ho-note"),
        explain_consequence(consequence, catalog, levels) if item in opened else None,
        class_=f"ho-item ho-follows-{finding.truth.name.lower()}",
        data_key=item,
    )
