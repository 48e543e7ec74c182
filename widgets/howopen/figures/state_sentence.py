"""The state of a setting: a headline with names, and one line with numbers."""

from collections import Counter
from collections.abc import Mapping

from howopen.domain.affordance import AbilityFinding
from howopen.domain.catalog import Catalog
from howopen.domain.condition import Truth
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.factor import Factor, FactorKind
from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance, stance_of
from howopen.figures.dissent import disputed_words
from howopen.figures.markup import Markup, element, join
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
_BEYOND_RELEASE = (
    (FactorKind.CIRCUMSTANCE, "circumstance", "circumstances"),
    (FactorKind.LEVER, "public measure", "public measures"),
)
_MOST_WORDS, _MOST_NAMED = 20, 3
_NAMED_FIRST = ("compute", "frameworks", "route_to_market")


def state_sentence(shown: Shown) -> str:
    """Return what people can now do, whom everybody still needs, what is open, and how much that is."""
    parts = sentence_parts(shown)
    return f"{parts['headline']} {parts['opened']}{parts['besides']} {parts['numbers']}"


def sentence_parts(shown: Shown) -> dict[str, str]:
    """Return the sentence's parts, each by what it is about; what was moved besides may be nothing."""
    return {
        "headline": _headline(shown),
        "opened": _opened(shown),
        "besides": _besides(shown),
        "numbers": _numbers(shown),
    }


def state_markup(shown: Shown) -> Markup:
    """Return the sentence with its first part as a headline, which alone tells a passer-by the point."""
    return sentence_frame(sentence_parts(shown))


def sentence_frame(parts: Mapping[str, str]) -> Markup:
    """Return what stands around the sentence's parts, with them in their places."""
    return join(
        element("strong", parts["headline"], class_="ho-headline"),
        " ",
        element("span", parts["opened"], parts["besides"], " ", parts["numbers"], class_="ho-ledger"),
    )


def _opened(shown: Shown) -> str:
    materials, switches = shown.catalog.materials, shown.catalog.switches
    words = Counter(_stance_words(materials[c.component_id], shown.scenario) for c in switches)
    if len(words) == 1:
        opened = f"All five components are {next(iter(words))}"
        opened = "How open the five components are is not known" if words["not known"] else opened
    else:
        parts = [f"{counted(words[word])} {word}" for word in _ORDER if words[word]]
        opened = f"Of five components: {listed(parts)}"
    return f"{opened}."


def _besides(shown: Shown) -> str:
    """Return whose circumstances these are, and how much was changed that no release moves.

    Without it a sentence that travels alone, in a link or a picture, would credit openness with the effect.
    """
    begun = shown.catalog.scenario_of(shown.origin) if shown.system else START
    changed = Counter(
        factor.kind
        for factor in shown.catalog.factors.values()
        if not factor.is_material and shown.scenario.level(factor.factor_id) != begun.level(factor.factor_id)
    )
    parts = [
        f"{changed[kind]} {one if changed[kind] == 1 else many}"
        for kind, one, many in _BEYOND_RELEASE
        if changed[kind]
    ]
    whose = f" The circumstances are those of {shown.system.name}." if shown.system else ""
    if not parts:
        return whose
    verb = "was" if changed.total() == 1 else "were"
    return f"{whose} Besides, {listed(parts)} {verb} changed; no release does that."


def _stance_words(materials: tuple[Factor, ...], scenario: Scenario) -> str:
    stance = stance_of(materials, scenario)
    if stance in _STANCE_WORDS:
        return _STANCE_WORDS[stance]
    released = any(scenario.level(f.factor_id) > 0 for f in materials)
    return "open in part" if released else "not known"


def _headline(shown: Shown) -> str:
    """Return what people can do and whom they still need, in twenty words where names allow it."""
    held = [f for f in shown.findings.abilities if f.is_held]
    needed = _needed(shown)
    examples = _examples(shown.catalog, held, needed)
    if not examples:
        maybe = any(f.truth is Truth.UNKNOWN for f in shown.findings.abilities)
        return f"You can do nothing listed here{' for certain' if maybe else ''}. {needed}"
    return _said(examples, needed)


def _said(examples: list[str], needed: str) -> str:
    return f"You can {listed(examples)}. {needed}"


def _numbers(shown: Shown) -> str:
    """Return how many abilities are held and dependencies remain; what is not known is a span."""
    abilities, dependencies = shown.findings.abilities, shown.findings.dependencies
    held = _span(sum(f.is_held for f in abilities), sum(f.truth is Truth.UNKNOWN for f in abilities))
    counts = Counter(f.status for f in dependencies)
    remaining = _span(counts[Status.REMAINS], counts[Status.UNKNOWN])
    others = ((Status.EASED, "eased"), (Status.LIFTED, "lifted"))
    tail = "".join(f", {counts[status]} {word}" for status, word in others if counts[status])
    disputed = len(shown.catalog.dissent.changes)
    return (
        f"{held} of {len(abilities)} abilities; "
        f"{remaining} of {len(dependencies)} dependencies {_remain(remaining)}{tail}, as of 2024."
        f"{f' {disputed_words(disputed)}.' if disputed else ''}"
    )


def _remain(number: str) -> str:
    return "remains" if number == "1" else "remain"


def _span(least: int, unknown: int) -> str:
    return f"{least}–{least + unknown}" if unknown else str(least)


def _examples(catalog: Catalog, held: list[AbilityFinding], needed: str) -> list[str]:
    """Return for each affordance the held ability that asks for most, as the most telling; where the headline
    has no room for it, one in fewer words, and for the last affordances none."""
    telling = sorted(held, key=lambda f: sum(r.level for r in f.ability.enables.requirements), reverse=True)
    own = ([f.ability.short for f in telling if f.ability.affordance_id == a] for a in catalog.affordances)
    told = [shorts for shorts in own if shorts]
    while len(_said([shorts[0] for shorts in told], needed).split()) > _MOST_WORDS:
        place = next((n for n in reversed(range(len(told))) if _shorter(told[n])), None)
        if place is not None:
            told[place] = _shorter(told[place])
        elif len(told) > 1:
            told.pop()
        else:
            break
    return [shorts[0] for shorts in told]


def _shorter(shorts: list[str]) -> list[str]:
    """Return those of fewer words than the first."""
    return [words for words in shorts if len(words.split()) < len(shorts[0].split())]


def _needed(shown: Shown) -> str:
    """Return whom everyone still needs: for some components, outermost first, the companies by name.

    One dependency for each component, since counting how often a company occurs would measure how
    finely the dependencies are listed. Data are left out: who can afford to defend contested data is
    not thereby whose data a system was made of. Where none of these remains, it is said for what one
    needs others.
    """
    remaining = [f for f in shown.findings.dependencies if f.status is Status.REMAINS]
    if not remaining:
        return _none_remains({f.status for f in shown.findings.dependencies})
    groups: list[str] = []
    said: set[str] = set()
    for component_id in _NAMED_FIRST:
        own = (_companies(shown.catalog, f) for f in remaining if f.dependency.component_id == component_id)
        companies = next(filter(None, own), [])[:2]
        if set(companies) - said:  # nobody is named twice for the same thing
            groups.append(listed(companies, "or"))
            said.update(companies)
    if not groups:
        whats = [lower_first(f.dependency.name.split(",")[0]) for f in remaining[:_MOST_NAMED]]
        return f"Everyone still needs others for {listed(whats)}."
    return f"Everyone still needs {listed(groups)}."


def _none_remains(statuses: set[Status]) -> str:
    if Status.UNKNOWN in statuses:
        return "Whom everyone still needs is not known."
    if Status.EASED in statuses:
        return "Everyone needs those listed here less than before."
    return "Nobody depends on anyone listed here any more."


def _companies(catalog: Catalog, finding: DependencyFinding) -> list[str]:
    providers = (catalog.providers[p] for p in finding.provider_ids)
    return [provider.name for provider in providers if provider.kind == "company"]


def state_counts(shown: Shown) -> str:
    """Return the two counts alone, for where there is no room for the sentence."""
    held = sum(f.is_held for f in shown.findings.abilities)
    remaining = sum(f.status is Status.REMAINS for f in shown.findings.dependencies)
    abilities, dependencies = len(shown.catalog.abilities), len(shown.catalog.dependencies)
    remain = _remain(str(remaining))
    return f"{held} of {abilities} abilities · {remaining} of {dependencies} dependencies {remain}"
