"""The cheapest label: what each label costs from everything closed, and what that buys."""

from collections.abc import Iterable, Sequence

from howopen.domain.catalog import Catalog, Findings
from howopen.domain.condition import Step
from howopen.domain.dependency import Status
from howopen.figures.markup import Markup, element, join
from howopen.figures.words import listed, lower_first
from howopen.lessons.definitions.label_cost import LabelCost

_NAMES = ("Label", "Materials", "Abilities", "Left to depend on")


def cheapest_labels(catalog: Catalog, costs: Sequence[LabelCost], revealed: bool = True) -> Markup:
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
        element("tbody", *(_row(catalog, cost) for cost in costs)),
        class_="ho-table ho-costs",
    )
    region = element(
        "div", table, class_="ho-scroll", tabindex="0", role="region", aria_label="The cheapest label"
    )
    return join(heading, region)


def _row(catalog: Catalog, cost: LabelCost) -> Markup:
    label, found = cost.label, cost.findings
    short = element("span", label.instrument.short_name, class_="ho-note")
    name = join(element("strong", label.outcome.name), " ", short)
    if not cost.is_reached:
        return element(
            "tr", element("th", name, scope="row"), element("td", "no release reaches it", colspan=3)
        )
    held = sum(a.is_held for a in found.abilities)
    left = sum(d.status is Status.REMAINS for d in found.dependencies)
    return element(
        "tr",
        element("th", name, _which(catalog, cost), scope="row"),
        element("td", _number(cost)),
        element("td", f"{held} of {len(found.abilities)}"),
        element("td", f"{left} of {len(found.dependencies)}"),
        data_key=f"{label.instrument.instrument_id}:{label.outcome.outcome_id}",
    )


def _number(cost: LabelCost) -> Markup:
    more = " and more than a release" if cost.beyond else ""
    return join(element("strong", str(len(cost.released))), more)


def _which(catalog: Catalog, cost: LabelCost) -> Markup:
    label, beyond = cost.label, listed(_named(catalog, cost.beyond))
    more = f"; besides, what no release moves: {beyond}" if beyond else ""
    return element(
        "details",
        element("summary", "which?", aria_label=f"which? {label.outcome.name}"),
        element("p", listed(_named(catalog, cost.released)), more, ".", class_="ho-note"),
        element("p", f"It brings {_held(catalog, cost.findings)}.", class_="ho-note"),
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
