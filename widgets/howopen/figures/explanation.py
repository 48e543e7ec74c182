"""Why? The rows behind an item, with basis, source and place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from howopen.domain.affordance import Ability
from howopen.domain.catalog import Catalog, beyond_release, cheapest_steps
from howopen.domain.condition import Condition, Levels, Requirement, Step
from howopen.domain.consequence import Consequence
from howopen.domain.dependency import Dependency, Provision
from howopen.domain.disputed import required, rules_in
from howopen.domain.dissent import RESTS_ON, rule_id
from howopen.domain.evidence import Evidence
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.instrument import Criterion, Instrument
from howopen.figures.citation import because, cited
from howopen.figures.dissent import added_rule, added_rules, dispute_control
from howopen.figures.markup import Markup, element, join
from howopen.figures.words import listed, lower_first

_NO_OTHER_WAY = element("p", "That there is no other way is our reading throughout.", class_="ho-note")


@dataclass(frozen=True, slots=True)
class _Around:
    """The rules and the setting that an explanation stands in, and the rule that is about to be disputed."""

    catalog: Catalog
    levels: Levels
    disputing: str | None

    def control(self, rule: str) -> Markup | None:
        """Return what stands beside a rule so that it can be disputed, where that can be done."""
        return dispute_control(rule, self.catalog, self.disputing)


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


def explain_ability(
    ability: Ability, catalog: Catalog, levels: Levels, disputing: str | None = None
) -> Markup:
    """Return what an ability takes, what it rests on, and what stays uncertain even then.

    Rules stand as the tables have them, with what the reader disputes beside each; `disputing` is as in
    `Shown`.
    """
    around = _Around(catalog, levels, disputing)
    ability_id = ability.ability_id
    ability = catalog.written.abilities[ability_id]
    return _panel(
        _conditions("It takes", rule_id(ability_id, "enables"), ability.enables, around),
        _rows(
            "Even then it passes through",
            [(catalog.dependencies[r.dependency_id].name, r.evidence) for r in ability.rests_on],
            catalog,
            controls=[
                around.control(rule_id(ability_id, RESTS_ON, r.dependency_id)) for r in ability.rests_on
            ],
        ),
        _rows("What stays uncertain", [("", ability.limit)], catalog),
        _NO_OTHER_WAY,
    )


def explain_practice(
    ability: Ability, catalog: Catalog, levels: Levels, disputing: str | None = None
) -> Markup:
    """Return what has to be open for an ability, and what it takes besides of whoever has `levels`."""
    around = _Around(catalog, levels, disputing)
    ability_id = ability.ability_id
    ability = catalog.written.abilities[ability_id]
    return _panel(
        _conditions("In principle it takes", rule_id(ability_id, "enables"), ability.enables, around),
        _conditions("In practice it takes besides", rule_id(ability_id, "takes"), ability.takes, around)
        if ability.takes
        else None,
        _NO_OTHER_WAY,
    )


def explain_dependency(
    dependency: Dependency, catalog: Catalog, levels: Levels, disputing: str | None = None
) -> Markup:
    """Return what a dependency is, on whom, and what would lift or ease it."""
    around = _Around(catalog, levels, disputing)
    dependency_id = dependency.dependency_id
    dependency = catalog.written.dependencies[dependency_id]
    return _panel(
        _rows("What it is", [("", dependency.statement)], catalog),
        _rows("On whom", [(_provider(p, catalog), p.evidence) for p in dependency.provisions], catalog),
        _conditions("It would be lifted by", rule_id(dependency_id, "lifts"), dependency.lifts, around),
        _conditions("It would be eased by", rule_id(dependency_id, "eases"), dependency.eases, around),
        _NO_OTHER_WAY,
    )


def explain_consequence(
    consequence: Consequence, catalog: Catalog, levels: Levels, disputing: str | None = None
) -> Markup:
    """Return what a consequence is, what brings it about and what would spare its bearer."""
    around = _Around(catalog, levels, disputing)
    consequence_id = consequence.consequence_id
    consequence = catalog.written.consequences[consequence_id]
    return _panel(
        _rows("What it is", [("", consequence.statement)], catalog),
        _conditions(
            "It follows from",
            rule_id(consequence_id, "triggers"),
            consequence.triggers,
            around,
            "how it is made, open or closed",
        ),
        _conditions("It would be spared by", rule_id(consequence_id, "spares"), consequence.spares, around),
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
    heading: str,
    rows: list[tuple[str, Evidence]],
    catalog: Catalog,
    enough: str = "",
    controls: Sequence[Markup | None] = (),
) -> Markup | None:
    if not rows:
        return None
    items = (
        element("li", element("strong", f"{name}. ") if name else None, because(e, catalog, enough), control)
        for (name, e), control in zip_longest(rows, controls)
    )
    return join(element("p", heading, class_="ho-head"), element("ul", *items))


def _conditions(
    heading: str, name: str, condition: Condition, around: _Around, always: str = "nothing further"
) -> Markup:
    whole = join(
        around.control(name), *(added_rule(r, around.catalog) for r in added_rules(name, around.catalog))
    )
    if condition.flat:
        found = always if condition.alternatives else "nothing: no release reaches it"
        claim = "this holds of every system" if condition.alternatives else "nothing here does it"
        rows = [("", condition.flat)]
        return _rows(f"{heading} {found}", rows, around.catalog, claim, [whole]) or Markup()
    disputable = set(rules_in(name, condition, around.catalog))
    alternatives = [
        element("ul", *(_requirement(name, r, around, disputable) for r in alternative))
        for alternative in condition.alternatives
    ]
    parts: list[Markup] = [element("p", heading, class_="ho-head")]
    for number, alternative in enumerate(alternatives):
        if number:
            parts.append(element("p", "or, instead", class_="ho-or"))
        parts.append(alternative)
    return join(*parts, whole)


def _requirement(name: str, requirement: Requirement, around: _Around, disputable: set[str]) -> Markup:
    """Return a requirement; what several alternatives ask for is one rule, to be disputed at the first."""
    rule = required(name, requirement, around.catalog)
    is_first = rule in disputable
    disputable.discard(rule)
    factor = around.catalog.factor(requirement.factor_id)
    label = factor.rungs[requirement.level].label
    return element(
        "li",
        element("strong", f"{factor.name}: {label}, or more"),
        f" ({_met(requirement, around.levels)}). ",
        because(requirement.evidence, around.catalog, "this is enough"),
        around.control(rule) if is_first else None,
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


def explain_instrument(
    instrument: Instrument, catalog: Catalog, levels: Levels, disputing: str | None = None
) -> Markup:
    """Return what each outcome of an instrument means and, by clause, what it asks for."""
    around = _Around(catalog, levels, disputing)
    return _panel(
        *(
            join(
                _rows(outcome.name, [("", outcome.meaning)], catalog) if outcome.meaning else None,
                *(_criterion(c, around) for c in outcome.criteria),
            )
            for outcome in catalog.written.instruments[instrument.instrument_id].outcomes
        )
    )


def _criterion(criterion: Criterion, around: _Around) -> Markup:
    source = around.catalog.sources[criterion.evidence.source_id]
    criterion_id, partly = criterion.criterion_id, criterion.partly
    return join(
        element("h4", criterion.name, " ", cited(source, criterion.evidence.locator)),
        _conditions("It takes", rule_id(criterion_id, "meets"), criterion.meets, around),
        _conditions("Half a mark for", rule_id(criterion_id, "meets_partly"), partly, around)
        if partly
        else None,
    )
