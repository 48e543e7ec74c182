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
_NAMED_FIRST = ("compute", "frameworks", "route_to_market")


def state_sentence(catalog: Catalog, scenario: Scenario, findings: Findings) -> str:
    """Return what is open, what people can now do, and on whom everybody still depends."""
    return f"{_opened(catalog, scenario)} {_can_do(catalog, findings)} {_depends(catalog, findings)}"


def _opened(catalog: Catalog, scenario: Scenario) -> str:
    words = Counter(_stance_words(catalog.materials[c.component_id], scenario) for c in catalog.switches)
    if len(words) == 1:
        return f"All five components are {next(iter(words))}."
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
    return f"You can {names} ({len(held)} of {total} abilities{tail})."


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
    least = "at least " if unknown else ""
    count = f"{least}{len(remaining)} of {len(findings.dependencies)} dependencies remain{tail}"
    if not remaining:
        return f"Nobody depends on anyone listed here any more ({count})."
    return (
        f"Everyone still depends {listed(_on_whom(catalog, remaining))}, among others ({count}), as of 2024."
    )


def _on_whom(catalog: Catalog, remaining: list[DependencyFinding]) -> list[str]:
    """Return for some components, outermost first, on whom one depends for what.

    One dependency for each component, since counting how often a company occurs would measure how
    finely the dependencies are listed. Data are left out: who can afford to defend contested data is
    not thereby whose data a system was made of.
    """
    parts = []
    for component_id in _NAMED_FIRST:
        own = (f for f in remaining if f.dependency.component_id == component_id)
        finding = next((f for f in own if _companies(catalog, f)), None)
        if finding:
            name = lower_first(finding.dependency.name.split(",")[0])
            parts.append(f"on {listed(_companies(catalog, finding)[:2], 'or')} for {name}")
    return parts


def _companies(catalog: Catalog, finding: DependencyFinding) -> list[str]:
    providers = (catalog.providers[p] for p in finding.provider_ids)
    return [provider.name for provider in providers if provider.kind == "company"]


def state_counts(catalog: Catalog, findings: Findings) -> str:
    """Return the two counts alone, for where there is no room for the sentence."""
    held = sum(f.is_held for f in findings.abilities)
    remaining = sum(f.status is Status.REMAINS for f in findings.dependencies)
    abilities, dependencies = len(catalog.abilities), len(catalog.dependencies)
    return f"{held} of {abilities} abilities · {remaining} of {dependencies} dependencies remain"
