"""The rows behind several items at once, folded away until somebody asks."""

from collections.abc import Iterable

from howopen.domain.affordance import Ability
from howopen.domain.consequence import Consequence
from howopen.domain.dependency import Dependency
from howopen.domain.shown import Shown
from howopen.figures.explanation import explain_ability, explain_consequence, explain_dependency
from howopen.figures.markup import Markup, element, join


def reasons(
    shown: Shown,
    is_open: bool,
    abilities: Iterable[Ability] = (),
    dependencies: Iterable[Dependency] = (),
    consequences: Iterable[Consequence] = (),
) -> Markup:
    """Return a button, and where it is open, for each item whose word it stands on."""
    button = element(
        "button",
        "Why? The rows behind each of these",
        type="button",
        class_="ho-why",
        data_do="why",
        aria_expanded="true" if is_open else "false",
    )
    if not is_open:
        return button
    around = shown.catalog, shown.levels, shown.disputing
    panels = {a.name: explain_ability(a, *around) for a in abilities}
    panels |= {d.name: explain_dependency(d, *around) for d in dependencies}
    panels |= {c.name: explain_consequence(c, *around) for c in consequences}
    return join(button, *(join(element("h4", name), panel) for name, panel in panels.items()))
