"""The cheapest label: what each label costs from everything closed, and what that buys."""

from collections.abc import Iterable

from howopen.domain.catalog import Catalog, Findings, beyond_release, find
from howopen.domain.condition import Step
from howopen.domain.dependency import Status
from howopen.domain.label import Label, find_verdicts
from howopen.domain.scenario import START
from howopen.figures.markup import Markup, element, join
from howopen.figures.words import listed, lower_first

_NAMES = ("Label", "Materials", "Abilities", "Left to depend on")


def open_labels(catalog: Catalog) -> tuple[Label, ...]:
    """Return every label with *open* in it and its fewest steps from everything closed, cheapest first."""
    labels = [label for f in find_verdicts(catalog, START) for label in f.labels if label.outcome.says_open]
    return tuple(sorted(labels, key=lambda label: _cost(catalog, label)))


def cheapest_labels(catalog: Catalog, revealed: bool = True) -> Markup:
    """Return the labels as a table: materials to open, abilities it brings, dependencies that remain.

    Until the reader has predicted or skipped, a line says where to do that.
    """
    heading = element("h2", "The cheapest label")
    if not revealed:
        return join(heading, element("p", "Answer or skip the question above first.", class_="ho-note"))
    total = sum(len(catalog.materials[c.component_id]) for c in catalog.switches)
    caption = (
        f"The fewest of {total} materials to open, from everything closed, with the abilities then held "
        "and the dependencies that remain; computed from the rules."
    )
    table = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *(element("th", n, scope="col") for n in _NAMES))),
        element("tbody", *(_row(catalog, label) for label in open_labels(catalog))),
        class_="ho-table ho-costs",
    )
    region = element(
        "div", table, class_="ho-scroll", tabindex="0", role="region", aria_label="The cheapest label"
    )
    return join(heading, region)


def released(catalog: Catalog, label: Label) -> tuple[Step, ...]:
    """Return the steps to a label that a developer takes by releasing."""
    steps = label.steps or ()
    beyond = beyond_release(catalog, steps)
    return tuple(s for s in steps if s not in beyond)


def _cost(catalog: Catalog, label: Label) -> tuple[bool, int, int]:
    steps = label.steps or ()
    return label.steps is None, len(released(catalog, label)), sum(s.end - max(s.start, 0) for s in steps)


def _row(catalog: Catalog, label: Label) -> Markup:
    short = element("span", label.instrument.short_name, class_="ho-note")
    name = join(element("strong", label.outcome.name), " ", short)
    if label.steps is None:
        return element(
            "tr", element("th", name, scope="row"), element("td", "no release reaches it", colspan=3)
        )
    found = find(catalog, START.with_levels({step.factor_id: step.end for step in label.steps}))
    held = sum(a.is_held for a in found.abilities)
    left = sum(d.status is Status.REMAINS for d in found.dependencies)
    return element(
        "tr",
        element("th", name, _which(catalog, label, found), scope="row"),
        element("td", _number(catalog, label)),
        element("td", f"{held} of {len(found.abilities)}"),
        element("td", f"{left} of {len(found.dependencies)}"),
        data_key=f"{label.instrument.instrument_id}:{label.outcome.outcome_id}",
    )


def _number(catalog: Catalog, label: Label) -> Markup:
    mine = released(catalog, label)
    more = " and more than a release" if len(mine) < len(label.steps or ()) else ""
    return join(element("strong", str(len(mine))), more)


def _which(catalog: Catalog, label: Label, found: Findings) -> Markup:
    mine = released(catalog, label)
    beyond = [s for s in label.steps or () if s not in mine]
    more = f"; besides, what no release moves: {listed(_named(catalog, beyond))}" if beyond else ""
    return element(
        "details",
        element("summary", "which?", aria_label=f"which? {label.outcome.name}"),
        element("p", listed(_named(catalog, mine)), more, ".", class_="ho-note"),
        element("p", f"It brings {_held(catalog, found)}.", class_="ho-note"),
        data_key=f"which:{label.instrument.instrument_id}:{label.outcome.outcome_id}",
    )


def _held(catalog: Catalog, found: Findings) -> str:
    """Return how many abilities of each affordance are held."""
    counts = []
    for affordance_id, affordance in catalog.affordances.items():
        own = [a for a in found.abilities if a.ability.affordance_id == affordance_id]
        held = sum(a.is_held for a in own)
        counts.append(f"{lower_first(affordance.name)} {held} of {len(own)}")
    return listed(counts)


def _named(catalog: Catalog, steps: Iterable[Step]) -> list[str]:
    factors = catalog.factors
    return [
        f"{lower_first(factors[s.factor_id].name)} ({factors[s.factor_id].rungs[s.end].label})" for s in steps
    ]
