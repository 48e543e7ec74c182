"""What a choice lights: what an ability rests on, what passes through a company, or one dependency."""

from howopen.domain.dependency import DependencyFinding
from howopen.domain.shown import Shown
from howopen.figures.markup import Markup, element, join
from howopen.figures.words import listed, lower_first

WHOM = "whom:"
"""What a choice begins with if it names on whom one depends, and not an ability."""
WHAT = "dependency:"
"""The same if it names one dependency: `dependency_list.dependency_key`."""


def whom(shown: Shown) -> str:
    """Return the company chosen, or an empty text where an ability is chosen or nothing."""
    return shown.chosen.removeprefix(WHOM) if shown.chosen.startswith(WHOM) else ""


def provider_names(shown: Shown, finding: DependencyFinding) -> list[str]:
    """Return the names of those who are depended on."""
    return [provider_name(shown, p) for p in finding.provider_ids]


def provider_name(shown: Shown, provider_id: str) -> str:
    """Return a provider's name; a real system's developer takes the place of the role."""
    provider = shown.catalog.providers[provider_id]
    return shown.developer if shown.developer and provider.kind == "role" else provider.name


def relied_on(shown: Shown) -> list[str]:
    """Return the names of all who are depended on, those first through whom most passes."""
    names = [
        name
        for finding in shown.findings.dependencies
        if not finding.is_lifted
        for name in provider_names(shown, finding)
    ]
    return sorted(dict.fromkeys(names), key=lambda name: -names.count(name))


def traced(shown: Shown) -> frozenset[str] | None:
    """Return the ids of the dependencies that the choice lights, or None where nothing is chosen."""
    ability = shown.catalog.abilities.get(shown.chosen)
    if ability:
        return frozenset(r.dependency_id for r in ability.rests_on)
    if shown.chosen.startswith(WHAT):
        return frozenset({shown.chosen.removeprefix(WHAT)})
    company = whom(shown)
    if not company:
        return None
    return frozenset(
        finding.dependency.dependency_id
        for finding in shown.findings.dependencies
        if not finding.is_lifted and company in provider_names(shown, finding)
    )


def held_through(shown: Shown) -> frozenset[str]:
    """Return the ids of the abilities that are held through the company chosen, if one is."""
    lit = traced(shown) if whom(shown) else None
    if not lit:
        return frozenset()
    return frozenset(
        f.ability.ability_id for f in shown.findings.abilities if f.is_held and not lit.isdisjoint(f.through)
    )


def trace_buttons(shown: Shown) -> Markup | None:
    """Return a button for everyone on whom people depend, which lights what passes through them."""
    names, company = relied_on(shown), whom(shown)
    if not names:
        return None
    buttons = (
        element(
            "button",
            name,
            type="button",
            class_="ho-choose",
            data_do="choose",
            data_of="" if name == company else WHOM + name,
            aria_pressed="true" if name == company else "false",
        )
        for name in names
    )
    return join(
        element("p", "Light what passes through ", *buttons, class_="ho-note ho-trace"),
        element("p", _trace_words(shown), class_="ho-note ho-traced", role="status"),
    )


def _trace_words(shown: Shown) -> str:
    """Return what is lit in words, names before numbers; empty where no company is chosen."""
    company, lit = whom(shown), traced(shown)
    if not company or not lit:
        return ""
    names = [
        lower_first(f.dependency.name)
        for f in shown.findings.dependencies
        if f.dependency.dependency_id in lit
    ]
    held = sum(f.is_held for f in shown.findings.abilities)
    resting = (
        f" {len(held_through(shown))} of the {held} abilities that people hold rest on that." if held else ""
    )
    return (
        f"Through {company}: {listed(names)} ({len(names)} of {len(shown.findings.dependencies)}).{resting}"
    )
