"""The page's tables as plain HTML."""

from collections.abc import Iterable
from html import escape

from howopen.domain.condition import Truth, hangs_on
from howopen.domain.shown import Shown
from howopen.figures.ability_list import group_of
from howopen.figures.dependency_list import STATUS_MARKS
from howopen.figures.explanation import would_take
from howopen.figures.tracing import provider_names
from howopen.figures.words import listed, lower_first


def ability_table(shown: Shown) -> str:
    """Return the abilities with what they rest on or would take."""
    catalog, levels = shown.catalog, shown.levels
    rows = []
    for finding in shown.findings.abilities:
        ability = finding.ability
        if finding.truth is Truth.HOLDS:
            names = [lower_first(catalog.dependencies[d].name) for d in finding.through]
            note = f"Rests on: {listed(names)}. {ability.limit.why}" if names else ability.limit.why
        elif finding.truth is Truth.UNKNOWN:
            names = [lower_first(catalog.factors[f].name) for f in hangs_on(ability.enables, levels)]
            note = f"Hangs on: {listed(names)}"
        else:
            note = f"It would take {would_take(ability.enables, catalog, levels)}"
        rows.append((catalog.affordances[ability.affordance_id].name, ability.name, group_of(finding), note))
    return _table(("Affordance", "Ability", "Now", "Note"), rows)


def dependency_table(shown: Shown) -> str:
    """Return the dependencies with their status and providers."""
    rows = (
        (
            f.dependency.name,
            f"{STATUS_MARKS[f.status]} {f.status}",
            "" if f.is_lifted else listed(provider_names(shown, f), "or"),
        )
        for f in shown.findings.dependencies
    )
    return _table(("Dependency", "Now", "On whom"), rows)


def consequence_table(shown: Shown) -> str:
    """Return gains and harms with their bearers."""
    rows = (
        (
            "gain" if f.consequence.is_gain else "harm",
            f.consequence.name,
            f.consequence.bearer,
            f.truth.value,
            f.consequence.statement.why,
        )
        for f in shown.findings.consequences
    )
    return _table(("Kind", "Consequence", "For", "Now", "Why"), rows)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><tr>{''.join(f'<th>{name}</th>' for name in head)}</tr>{body}</table>"
