"""What a choice lights: the dependencies that an ability rests on, or those that pass through a company."""

from howopen.domain.catalog import Catalog, Findings
from howopen.domain.dependency import DependencyFinding
from howopen.figures.markup import Markup, element

WHOM = "whom:"
"""What a choice begins with if it names on whom one depends, and not an ability."""


def provider_names(catalog: Catalog, finding: DependencyFinding, developer: str) -> list[str]:
    """Return who is depended on; a real system's developer takes the place of the role."""
    named = (catalog.providers[p] for p in finding.provider_ids)
    return [developer if developer and p.kind == "role" else p.name for p in named]


def relied_on(catalog: Catalog, findings: Findings, developer: str) -> list[str]:
    """Return the names of all who are depended on, those first through whom most passes."""
    names = [
        name
        for finding in findings.dependencies
        if not finding.is_lifted
        for name in provider_names(catalog, finding, developer)
    ]
    return sorted(dict.fromkeys(names), key=lambda name: -names.count(name))


def traced(catalog: Catalog, findings: Findings, chosen: str, developer: str) -> frozenset[str] | None:
    """Return the ids of the dependencies that a choice lights, or None where nothing is chosen."""
    if chosen in catalog.abilities:
        return frozenset(r.dependency_id for r in catalog.abilities[chosen].rests_on)
    if not chosen.startswith(WHOM):
        return None
    return frozenset(
        finding.dependency.dependency_id
        for finding in findings.dependencies
        if not finding.is_lifted and chosen.removeprefix(WHOM) in provider_names(catalog, finding, developer)
    )


def trace_buttons(catalog: Catalog, findings: Findings, chosen: str, developer: str) -> Markup | None:
    """Return a button for everyone on whom people depend, which lights what passes through them."""
    names = relied_on(catalog, findings, developer)
    if not names:
        return None
    buttons = (
        element(
            "button",
            name,
            type="button",
            class_="ho-choose",
            data_do="choose",
            data_of="" if chosen == WHOM + name else WHOM + name,
            aria_pressed="true" if chosen == WHOM + name else "false",
        )
        for name in names
    )
    return element("p", "Light what passes through ", *buttons, class_="ho-note ho-trace")
