"""Three bars, each unfolding into what people can do, and through whom."""

from functools import lru_cache
from typing import NamedTuple

from howopen.domain.affordance import AbilityFinding, Affordance
from howopen.domain.catalog import Catalog, Findings
from howopen.domain.condition import Levels, Truth, hangs_on
from howopen.figures.explanation import explain_ability, why_button, would_take
from howopen.figures.markup import Markup, element, join, row
from howopen.figures.tracing import WHOM, traced
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


def ability_list(
    catalog: Catalog,
    findings: Findings,
    levels: Levels,
    opened: frozenset[str] = frozenset(),
    chosen: str = "",
    developer: str = "",
) -> Markup:
    """Return the affordances as bars over their abilities.

    Args:
        catalog: Facts and rules.
        findings: The catalog's answers to the setting.
        levels: The setting itself.
        opened: Items whose explanation is open, such as `ability:fine_tune`.
        chosen: The ability or company whose dependencies are lit, or an empty text.
        developer: The developer of the real system that the setting began as, or an empty text.
    """
    whom = chosen.removeprefix(WHOM) if chosen.startswith(WHOM) else ""
    lit = traced(catalog, findings, chosen, developer) if whom else None
    reading = _Reading(catalog, levels, opened, chosen, whom, lit or frozenset())
    sections = (
        _section(
            affordance,
            [f for f in findings.abilities if f.ability.affordance_id == affordance.affordance_id],
            reading,
        )
        for affordance in catalog.affordances.values()
    )
    legend = "Striped: held, through others. Dotted: not known. Choose an ability to see what it rests on."
    return join(
        element("h2", "What people can do", id="ho-abilities"),
        *sections,
        element("p", legend, class_="ho-note"),
    )


class _Reading(NamedTuple):
    """What the list is read against; `lit` are the dependencies that pass through `whom`, if anyone."""

    catalog: Catalog
    levels: Levels
    opened: frozenset[str]
    chosen: str
    whom: str
    lit: frozenset[str]

    def lights(self, finding: AbilityFinding) -> bool:
        """Return whether an ability is held, and through the one chosen."""
        return finding.is_held and not self.lit.isdisjoint(finding.through)


def _section(affordance: Affordance, findings: list[AbilityFinding], reading: _Reading) -> Markup:
    groups: dict[str, list[AbilityFinding]] = {group: [] for group, _ in GROUPS}
    for finding in findings:
        groups[group_of(finding)].append(finding)
    counts = {group: len(own) for group, own in groups.items()}
    summary = element(
        "summary",
        element("span", affordance.name, class_="ho-bar-name"),
        element("span", _count(counts, findings, reading), class_="ho-bar-count"),
        _bar(counts),
    )
    lists = (_group(group, heading, groups[group], reading) for group, heading in GROUPS if groups[group])
    return element("details", summary, *lists, class_="ho-affordance", data_key=affordance.affordance_id)


def _count(counts: dict[str, int], findings: list[AbilityFinding], reading: _Reading) -> str:
    held = counts["free"] + counts["through"]
    parts = [f"{held} of {len(findings)}"]
    if counts["through"]:
        through = "all" if counts["through"] == held else str(counts["through"])
        parts.append(f"{through} through others")
    if counts["unknown"]:
        parts.append(f"{counts['unknown']} not known")
    if reading.whom:
        parts.append(f"{sum(map(reading.lights, findings))} through {reading.whom}")
    return " · ".join(parts)


def _bar(counts: dict[str, int]) -> Markup:
    parts = (
        element("span", class_=f"ho-bar-{group}", style=f"flex-grow:{counts[group]}")
        for group, _ in GROUPS
        if counts[group]
    )
    return element("span", *parts, class_="ho-bar", aria_hidden="true")


def _group(group: str, heading: str, findings: list[AbilityFinding], reading: _Reading) -> Markup:
    items = (_item(group, f, reading) for f in findings)
    return join(
        element("h3", f"{MARKS[group]} {heading[:1].upper()}{heading[1:]}", class_="ho-group"),
        element("ul", *items, class_="ho-items"),
    )


def _item(group: str, finding: AbilityFinding, reading: _Reading) -> Markup:
    ability = finding.ability
    item = f"ability:{ability.ability_id}"
    return _drawn(
        group,
        item,
        ability.name,
        _note(group, finding, reading.catalog, reading.levels),
        ability.ability_id == reading.chosen,
        reading.whom if reading.lights(finding) else "",
        explain_ability(ability, reading.catalog, reading.levels) if item in reading.opened else None,
    )


@lru_cache(maxsize=512)
def _drawn(
    group: str, item: str, name: str, note: str, is_chosen: bool, lit: str, explanation: Markup | None
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
        element("p", note, class_="ho-note"),
        explanation,
        class_=f"ho-item ho-item-{group}" + (" ho-lit" if lit else ""),
        data_key=item,
    )


def _note(group: str, finding: AbilityFinding, catalog: Catalog, levels: Levels) -> str:
    ability = finding.ability
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
