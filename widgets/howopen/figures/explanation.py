"""Why? The rows behind an item, with basis, source and place."""

from functools import lru_cache

from howopen.domain.affordance import Ability
from howopen.domain.catalog import Catalog, beyond_release, cheapest_steps
from howopen.domain.condition import Condition, Levels, Requirement, Step
from howopen.domain.consequence import Consequence
from howopen.domain.dependency import Dependency, Provision
from howopen.domain.evidence import Evidence
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.instrument import Criterion, Instrument
from howopen.figures.citation import because, cited
from howopen.figures.markup import Markup, element, join
from howopen.figures.words import listed, lower_first

_NO_OTHER_WAY = element("p", "That there is no other way is our reading throughout.", class_="ho-note")


@lru_cache(maxsize=256)
def why_button(item: str, name: str, is_open: bool) -> Markup:
    """Return the button that opens and closes the explanation of an item such as `ability:fine_tune`."""
    return element(
        "button",
        "why?",
        type="button",
        class_="ho-why",
        data_do="why",
        data_of=item,
        aria_expanded="true" if is_open else "false",
        aria_label=f"Why? {name}",
    )


def explain_ability(ability: Ability, catalog: Catalog, levels: Levels) -> Markup:
    """Return what an ability takes, what it rests on, and what stays uncertain even then."""
    return _panel(
        _conditions("It takes", ability.enables, catalog, levels),
        _rows(
            "Even then it passes through",
            [(catalog.dependencies[r.dependency_id].name, r.evidence) for r in ability.rests_on],
            catalog,
        ),
        _rows("What stays uncertain", [("", ability.limit)], catalog),
        _NO_OTHER_WAY,
    )


def explain_dependency(dependency: Dependency, catalog: Catalog, levels: Levels) -> Markup:
    """Return what a dependency is, on whom, and what would lift or ease it."""
    return _panel(
        _rows("What it is", [("", dependency.statement)], catalog),
        _rows("On whom", [(_provider(p, catalog), p.evidence) for p in dependency.provisions], catalog),
        _conditions("It would be lifted by", dependency.lifts, catalog, levels),
        _conditions("It would be eased by", dependency.eases, catalog, levels),
        _NO_OTHER_WAY,
    )


def explain_consequence(consequence: Consequence, catalog: Catalog, levels: Levels) -> Markup:
    """Return what a consequence is, what brings it about and what would spare its bearer."""
    return _panel(
        _rows("What it is", [("", consequence.statement)], catalog),
        _conditions(
            "It follows from", consequence.triggers, catalog, levels, "how it is made, open or closed"
        ),
        _conditions("It would be spared by", consequence.spares, catalog, levels),
        _NO_OTHER_WAY,
    )


def would_take(condition: Condition, catalog: Catalog, levels: Levels) -> str:
    """Return in words the fewest moves that would meet a condition."""
    steps = cheapest_steps(catalog, condition, levels)
    if steps is None:
        return "what no developer can release"
    beyond = beyond_release(catalog, steps)
    releases = [_step(s, catalog) for s in steps if s not in beyond]
    parts = [f"the release of {listed(releases)}"] if releases else []
    if beyond:
        parts.append(f"what no developer can release: {listed([_step(s, catalog) for s in beyond])}")
    return "; and ".join(parts)


def _step(step: Step, catalog: Catalog) -> str:
    factor = catalog.factors[step.factor_id]
    rung = factor.rungs[step.end]
    imagined = "" if rung.attested_by else ", no known example"
    return f"{lower_first(factor.name)} ({rung.label}{imagined})"


def _panel(*parts: Markup | None) -> Markup:
    return element("div", *parts, class_="ho-panel")


def _rows(
    heading: str, rows: list[tuple[str, Evidence]], catalog: Catalog, enough: str = ""
) -> Markup | None:
    if not rows:
        return None
    items = (
        element("li", element("strong", f"{name}. ") if name else None, because(e, catalog, enough))
        for name, e in rows
    )
    return join(element("p", heading, class_="ho-head"), element("ul", *items))


def _conditions(
    heading: str, condition: Condition, catalog: Catalog, levels: Levels, always: str = "nothing further"
) -> Markup:
    if condition.flat:
        found = always if condition.alternatives else "nothing: no release reaches it"
        claim = "this holds of every system" if condition.alternatives else "nothing here does it"
        return _rows(f"{heading} {found}", [("", condition.flat)], catalog, claim) or Markup()
    alternatives = [
        element("ul", *(_requirement(r, catalog, levels) for r in alternative))
        for alternative in condition.alternatives
    ]
    parts: list[Markup] = [element("p", heading, class_="ho-head")]
    for number, alternative in enumerate(alternatives):
        if number:
            parts.append(element("p", "or, instead", class_="ho-or"))
        parts.append(alternative)
    return join(*parts)


def _requirement(requirement: Requirement, catalog: Catalog, levels: Levels) -> Markup:
    factor = catalog.factors[requirement.factor_id]
    label = factor.rungs[requirement.level].label
    return element(
        "li",
        element("strong", f"{factor.name}: {label}, or more"),
        f" ({_met(requirement, levels)}). ",
        because(requirement.evidence, catalog, "this is enough"),
    )


def _met(requirement: Requirement, levels: Levels) -> str:
    level = levels.get(requirement.factor_id, 0)
    if level == UNKNOWN:
        return "not known here"
    if level == NOT_APPLICABLE:
        return "does not arise here"
    return "met here" if level >= requirement.level else "not met here"


def _provider(provision: Provision, catalog: Catalog) -> str:
    name = catalog.providers[provision.provider_id].name
    share = provision.share
    if share is None:
        return name
    span = f"{share.low:g}" if share.low == share.high else f"{share.low:g} to {share.high:g}"
    return f"{name}, {span} {share.unit} ({share.year})"


def explain_instrument(instrument: Instrument, catalog: Catalog, levels: Levels) -> Markup:
    """Return what each outcome of an instrument means and, by clause, what it asks for."""
    return _panel(
        *(
            join(
                _rows(outcome.name, [("", outcome.meaning)], catalog) if outcome.meaning else None,
                *(_criterion(c, catalog, levels) for c in outcome.criteria),
            )
            for outcome in instrument.outcomes
        )
    )


def _criterion(criterion: Criterion, catalog: Catalog, levels: Levels) -> Markup:
    source = catalog.sources[criterion.evidence.source_id]
    return join(
        element("h4", criterion.name, " ", cited(source, criterion.evidence.locator)),
        _conditions("It takes", criterion.meets, catalog, levels),
        _conditions("Half a mark for", criterion.partly, catalog, levels) if criterion.partly else None,
    )
