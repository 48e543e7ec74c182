"""The state of a setting in one sentence, names before numbers."""

from collections import Counter

from howopen.domain.affordance import AbilityFinding
from howopen.domain.catalog import Catalog
from howopen.domain.condition import Truth
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.factor import Factor
from howopen.domain.scenario import Scenario
from howopen.domain.shown import Shown
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


def state_sentence(shown: Shown) -> str:
    """Return what is open, what people can now do, and on whom everybody still depends."""
    return " ".join(sentence_parts(shown).values())


def sentence_parts(shown: Shown) -> dict[str, str]:
    """Return the sentence's three parts, each by what it is about."""
    return {"opened": _opened(shown), "abilities": _can_do(shown), "dependencies": _depends(shown)}


def _opened(shown: Shown) -> str:
    materials, switches = shown.catalog.materials, shown.catalog.switches
    words = Counter(_stance_words(materials[c.component_id], shown.scenario) for c in switches)
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


def _can_do(shown: Shown) -> str:
    abilities = shown.findings.abilities
    held = [f for f in abilities if f.is_held]
    total = len(abilities)
    unknown = sum(f.truth is Truth.UNKNOWN for f in abilities)
    tail = f", {unknown} not known" if unknown else ""
    if not held:
        return f"You can do none of the {total} things listed{tail}."
    names = listed([lower_first(f.ability.name) for f in _examples(shown.catalog, held)])
    return f"You can {names} ({len(held)} of {total} abilities{tail})."


def _examples(catalog: Catalog, held: list[AbilityFinding]) -> list[AbilityFinding]:
    """Return for each affordance the held ability that asks for most, as the most telling."""
    chosen = []
    for affordance_id in catalog.affordances:
        own = [f for f in held if f.ability.affordance_id == affordance_id]
        if own:
            chosen.append(max(own, key=lambda f: sum(r.level for r in f.ability.enables.requirements)))
    return chosen


def _depends(shown: Shown) -> str:
    dependencies = shown.findings.dependencies
    remaining = [f for f in dependencies if f.status is Status.REMAINS]
    eased = sum(f.status is Status.EASED for f in dependencies)
    unknown = sum(f.status is Status.UNKNOWN for f in dependencies)
    tail = "".join((f", {eased} eased" if eased else "", f", {unknown} not known" if unknown else ""))
    least = "at least " if unknown else ""
    count = f"{least}{len(remaining)} of {len(dependencies)} dependencies remain{tail}"
    if not remaining:
        return f"Nobody depends on anyone listed here any more ({count})."
    whom = listed(_on_whom(shown.catalog, remaining))
    return f"Everyone still depends {whom}, among others ({count}), as of 2024."


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


def state_counts(shown: Shown) -> str:
    """Return the two counts alone, for where there is no room for the sentence."""
    held = sum(f.is_held for f in shown.findings.abilities)
    remaining = sum(f.status is Status.REMAINS for f in shown.findings.dependencies)
    abilities, dependencies = len(shown.catalog.abilities), len(shown.catalog.dependencies)
    return f"{held} of {abilities} abilities · {remaining} of {dependencies} dependencies remain"
