"""Three bars, each unfolding into what people can do, and through whom."""

from functools import lru_cache

from howopen.domain.affordance import Ability, AbilityFinding, Affordance
from howopen.domain.condition import Truth, hangs_on
from howopen.domain.disputed import is_disputed
from howopen.domain.shown import Shown
from howopen.figures.dissent import MARK
from howopen.figures.explanation import explain_ability, why_button, would_take
from howopen.figures.markup import Markup, Rows, element, join, row
from howopen.figures.tracing import held_through, whom
from howopen.figures.words import listed, lower_first

GROUPS = (
    ("free", "held"),
    ("through", "held, but resting on others"),
    ("unknown", "not known"),
    ("absent", "does not arise"),
    ("out", "out of reach"),
)
_NOT_HELD = {Truth.UNKNOWN: "unknown", Truth.NOT_APPLICABLE: "absent", Truth.FAILS: "out"}
MARKS = {"free": "●", "through": "◐", "unknown": "?", "absent": "–", "out": "○"}


def group_of(finding: AbilityFinding) -> str:
    """Return the group in which an ability is shown: one of the first parts of `GROUPS`."""
    if finding.truth is Truth.HOLDS:
        return "through" if finding.through else "free"
    return _NOT_HELD[finding.truth]


def ability_list(shown: Shown) -> Markup:
    """Return the affordances as bars over their abilities."""
    return ability_frame(shown, ability_sections(shown, ability_rows(shown)))


def ability_rows(shown: Shown) -> dict[str, Markup]:
    """Return the abilities."""
    through = held_through(shown)
    found = shown.findings.abilities
    return {_key(f): _item(f, shown, f.ability.ability_id in through) for f in found}


def ability_sections(shown: Shown, rows: Rows) -> dict[str, Markup]:
    """Return the affordances, each as a bar over its abilities, which are among the rows."""
    through = held_through(shown)
    return {a.affordance_id: _section(a, shown, through, rows) for a in shown.catalog.affordances.values()}


def ability_frame(shown: Shown, sections: Rows) -> Markup:
    """Return what stands around the affordances, with them in their places."""
    legend = "One cell, one ability; on a line: through others; dotted: not known."
    return join(
        element("h2", "What people can do", id="ho-abilities"),
        *(sections[affordance_id] for affordance_id in shown.catalog.affordances),
        element("p", legend, class_="ho-note"),
    )


def _key(finding: AbilityFinding) -> str:
    return f"ability:{finding.ability.ability_id}"


def _section(affordance: Affordance, shown: Shown, through: frozenset[str], rows: Rows) -> Markup:
    findings = [f for f in shown.findings.abilities if f.ability.affordance_id == affordance.affordance_id]
    groups: dict[str, list[AbilityFinding]] = {group: [] for group, _ in GROUPS}
    for finding in findings:
        groups[group_of(finding)].append(finding)
    counts = {group: len(own) for group, own in groups.items()}
    lit = sum(f.ability.ability_id in through for f in findings)
    summary = element(
        "summary",
        element("span", affordance.name, class_="ho-bar-name"),
        element("span", _count(counts, whom(shown), lit), class_="ho-bar-count"),
        _bar(findings, through),
    )
    lists = (_group(group, heading, groups[group], rows) for group, heading in GROUPS if groups[group])
    return element("details", summary, *lists, class_="ho-affordance", data_key=affordance.affordance_id)


def _count(counts: dict[str, int], company: str, lit: int) -> Markup:
    """Return how many abilities are held, and how: `lit` of them through the company chosen, if one is."""
    held = counts["free"] + counts["through"]
    parts = []
    if counts["through"]:
        through = "all" if counts["through"] == held else str(counts["through"])
        parts.append(f"{through} through others")
    if counts["unknown"]:
        parts.append(f"{counts['unknown']} not known")
    more = element("span", *(f" · {part}" for part in parts), class_="ho-bar-more")
    chosen = (f" · {lit} lit", element("span", f", through {company}", class_="ho-bar-more"))
    return join(f"{held} of {sum(counts.values())}", more, *(chosen if company else ()))


def _bar(findings: list[AbilityFinding], through: frozenset[str]) -> Markup:
    """Return a cell for each ability, always at its place, so that they can be counted and compared."""
    cells = (
        element("i", class_=f"ho-bar-{group_of(f)}" + (" ho-lit" if f.ability.ability_id in through else ""))
        for f in findings
    )
    return element("span", *cells, class_="ho-bar", aria_hidden="true")


def _group(group: str, heading: str, findings: list[AbilityFinding], rows: Rows) -> Markup:
    return join(
        element("h3", f"{MARKS[group]} {heading[:1].upper()}{heading[1:]}", class_="ho-group"),
        element("ul", *(rows[_key(f)] for f in findings), class_="ho-items"),
    )


def _item(finding: AbilityFinding, shown: Shown, is_lit: bool) -> Markup:
    ability, group, item = finding.ability, group_of(finding), _key(finding)
    return _drawn(
        group,
        item,
        ability.name,
        _note(group, finding, shown),
        ability.ability_id == shown.chosen,
        whom(shown) if is_lit else "",
        _explanation(ability, shown) if item in shown.opened else None,
        is_disputed(ability, shown.catalog.dissent),
    )


def _explanation(ability: Ability, shown: Shown) -> Markup:
    return explain_ability(ability, shown.catalog, shown.levels, shown.disputing)


@lru_cache(maxsize=512)
def _drawn(
    group: str,
    item: str,
    name: str,
    note: str,
    is_chosen: bool,
    lit: str,
    explanation: Markup | None,
    disputed: bool,
) -> Markup:
    """Return an ability as it is shown; kept, since a click changes few of them."""
    choose = element(
        "button",
        name,
        type="button",
        class_="ho-choose",
        data_do="choose",
        data_of="" if is_chosen else item.removeprefix("ability:"),
        aria_pressed="true" if is_chosen else "false",
        title="Show what it rests on",
    )
    return row(
        "li",
        choose,
        element("strong", f" ← through {lit}", class_="ho-lit-word") if lit else None,
        why_button(item, name, explanation is not None),
        MARK if disputed else None,
        element("p", note, class_="ho-note"),
        explanation,
        class_=f"ho-item ho-item-{group}" + (" ho-lit" if lit else ""),
        data_key=item,
    )


def _note(group: str, finding: AbilityFinding, shown: Shown) -> str:
    ability, catalog, levels = finding.ability, shown.catalog, shown.levels
    if group == "out":
        return f"It would take {would_take(ability.enables, catalog, levels)}."
    if group == "unknown":
        names = [lower_first(catalog.factors[f].name) for f in hangs_on(ability.enables, levels)]
        return f"Hangs on what is not known: {listed(names)}."
    if group == "absent":
        return "The question does not arise for this system."
    through = [lower_first(catalog.dependencies[d].name) for d in finding.through]
    resting = f"Rests on: {listed(through)}. " if through else ""
    return f"{resting}Even so: {ability.limit.why}"
