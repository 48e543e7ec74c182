"""The cheapest label: what each label costs from everything closed, and what that buys."""

from howopen.domain.catalog import Catalog, beyond_release, find
from howopen.domain.condition import Step
from howopen.domain.dependency import Status
from howopen.domain.label import Label, find_verdicts
from howopen.domain.scenario import START
from howopen.figures.markup import Markup, element, join
from howopen.figures.words import counted, listed, lower_first


def open_labels(catalog: Catalog) -> tuple[Label, ...]:
    """Return every label with *open* in it and its fewest steps from everything closed, cheapest first."""
    labels = [label for f in find_verdicts(catalog, START) for label in f.labels if label.outcome.says_open]
    return tuple(sorted(labels, key=lambda label: _cost(catalog, label)))


def cheapest_labels(catalog: Catalog) -> Markup:
    """Return the labels as a table: materials to open, abilities it brings, dependencies that remain."""
    names = (
        "Label",
        "Fewest materials to open",
        "Abilities then held",
        "Dependencies that remain",
    )
    total = sum(len(catalog.materials[c.component_id]) for c in catalog.switches)
    caption = f"From everything closed, computed from the rules; there are {total} materials."
    return join(
        element("h2", "The cheapest label"),
        element(
            "div",
            element(
                "table",
                element("caption", caption),
                element("thead", element("tr", *(element("th", n, scope="col") for n in names))),
                element("tbody", *(_row(catalog, label) for label in open_labels(catalog))),
                class_="ho-table",
            ),
            class_="ho-scroll",
            tabindex="0",
            role="region",
            aria_label="The cheapest label",
        ),
    )


def released(catalog: Catalog, label: Label) -> tuple[Step, ...]:
    """Return the steps to a label that a developer takes by releasing."""
    steps = label.steps or ()
    beyond = beyond_release(catalog, steps)
    return tuple(s for s in steps if s not in beyond)


def _cost(catalog: Catalog, label: Label) -> tuple[int, int, int]:
    if label.steps is None:
        return 1, 0, 0
    return 0, len(released(catalog, label)), sum(s.end - max(s.start, 0) for s in label.steps)


def _row(catalog: Catalog, label: Label) -> Markup:
    name = join(
        element("strong", label.outcome.name),
        " ",
        element("span", label.instrument.short_name, class_="ho-note"),
    )
    if label.steps is None:
        return element(
            "tr", element("th", name, scope="row"), element("td", "no release reaches it", colspan=3)
        )
    levels = {step.factor_id: step.end for step in label.steps}
    found = find(catalog, START.with_levels(levels))
    held = sum(a.is_held for a in found.abilities)
    left = sum(d.status is Status.REMAINS for d in found.dependencies)
    return element(
        "tr",
        element("th", name, scope="row"),
        element("td", _steps(catalog, label)),
        element("td", f"{held} of {len(found.abilities)}"),
        element("td", f"{left} of {len(found.dependencies)}"),
    )


def _steps(catalog: Catalog, label: Label) -> Markup:
    mine = released(catalog, label)
    beyond = [s for s in label.steps or () if s not in mine]
    more = f"; and no release alone: {listed(_named(catalog, beyond))}" if beyond else ""
    return join(element("strong", f"{counted(len(mine))}: "), listed(_named(catalog, mine)), more)


def _named(catalog: Catalog, steps) -> list[str]:
    factors = catalog.factors
    return [
        f"{lower_first(factors[s.factor_id].name)} ({factors[s.factor_id].rungs[s.end].label})" for s in steps
    ]
