"""The state of a setting in one sentence, names before numbers."""

from collections import Counter

from howopen.domain.affordance import AbilityFinding
from howopen.domain.catalog import Catalog, Findings
from howopen.domain.condition import Truth
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.factor import Factor
from howopen.domain.scenario import Scenario
from howopen.domain.stance import Stance, stance_of
from howopen.figures.words import counted, listed, lower_first

_NAMED = 3
_STANCE_WORDS = {
    Stance.IMAGINED: "more open than any known example",
    Stance.OPEN: "as open as any known system",
    Stance.CLOSED: "closed",
}
_ORDER = (
    "more open than any known example",
    "as open as any known system",
    "open in part",
    "not known",
    "closed",
)
_NAMED_FIRST = ("compute", "frameworks", "route_to_market", "data", "labour")


def state_sentence(catalog: Catalog, scenario: Scenario, findings: Findings) -> str:
    """Return what is open, what people can now do, and on whom everybody still depends."""
    return f"{_opened(catalog, scenario)} {_can_do(catalog, findings)} {_depends(catalog, findings)}"


def _opened(catalog: Catalog, scenario: Scenario) -> str:
    words = Counter(_stance_words(catalog.materials[c.component_id], scenario) for c in catalog.switches)
    if words["closed"] == len(catalog.switches):
        return "All five components are closed."
    parts = [f"{counted(words[word])} {word}" for word in _ORDER if words[word]]
    return f"Of five components: {listed(parts)}."


def _stance_words(materials: tuple[Factor, ...], scenario: Scenario) -> str:
    stance = stance_of(materials, scenario)
    if stance in _STANCE_WORDS:
        return _STANCE_WORDS[stance]
    released = any(scenario.level(f.factor_id) > 0 for f in materials)
    return "open in part" if released else "not known"


def _can_do(catalog: Catalog, findings: Findings) -> str:
    held = [f for f in findings.abilities if f.is_held]
    total = len(findings.abilities)
    unknown = sum(f.truth is Truth.UNKNOWN for f in findings.abilities)
    tail = f", {unknown} not known" if unknown else ""
    if not held:
        return f"You can do none of the {total} things listed{tail}."
    names = listed([lower_first(f.ability.name) for f in _examples(catalog, held)])
    return f"You can now {names} ({len(held)} of {total} abilities{tail})."


def _examples(catalog: Catalog, held: list[AbilityFinding]) -> list[AbilityFinding]:
    """Return for each affordance the held ability that asks for most, as the most telling."""
    chosen = []
    for affordance_id in catalog.affordances:
        own = [f for f in held if f.ability.affordance_id == affordance_id]
        if own:
            chosen.append(max(own, key=lambda f: sum(r.level for r in f.ability.enables.requirements)))
    return chosen


def _depends(catalog: Catalog, findings: Findings) -> str:
    remaining = [f for f in findings.dependencies if f.status is Status.REMAINS]
    eased = sum(f.status is Status.EASED for f in findings.dependencies)
    unknown = sum(f.status is Status.UNKNOWN for f in findings.dependencies)
    tail = "".join((f", {eased} eased" if eased else "", f", {unknown} not known" if unknown else ""))
    count = f"{len(remaining)} of {len(findings.dependencies)} dependencies remain{tail}"
    if not remaining:
        return f"Nobody depends on anyone listed here any more ({count})."
    return f"Everyone still depends {listed(_on_whom(catalog, remaining))}, among others ({count})."


def _on_whom(catalog: Catalog, remaining: list[DependencyFinding]) -> list[str]:
    """Return for some components, outermost first, one company and what it is depended on for.

    One for each component, since counting how often a company occurs would measure how finely the
    dependencies are listed.
    """
    named: dict[str, str] = {}
    for component_id in _NAMED_FIRST:
        for finding in remaining:
            companies = [
                catalog.providers[p].name
                for p in finding.provider_ids
                if catalog.providers[p].kind == "company" and catalog.providers[p].name not in named
            ]
            if finding.dependency.component_id == component_id and companies:
                named[companies[0]] = (
                    f"on {companies[0]} for {lower_first(finding.dependency.name.split(',')[0])}"
                )
                break
    return list(named.values())[:_NAMED]
