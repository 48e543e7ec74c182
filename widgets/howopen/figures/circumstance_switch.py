"""A component's circumstances as a switch of another sort: moved by people, not by releasing."""

from howopen.domain.catalog import Catalog
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Component, Factor
from howopen.domain.shown import Shown
from howopen.figures.markup import Markup, element, empty_element
from howopen.figures.words import lower_first

_SPECIAL = {UNKNOWN: "not known", NOT_APPLICABLE: "does not arise"}


def circumstances_of(catalog: Catalog, component_id: str) -> tuple[Factor, ...]:
    """Return what no release of a component moves, in order."""
    return tuple(f for f in catalog.factors.values() if f.component_id == component_id and not f.is_material)


def circumstance_switch(shown: Shown, component: Component) -> Markup:
    """Return radio buttons for each circumstance of a component, set apart from what is released."""
    factors = circumstances_of(shown.catalog, component.component_id)
    return element(
        "section",
        element("h3", f"{_around(component)}: not by releasing"),
        *(_circumstance(factor, shown.levels.get(factor.factor_id, 0)) for factor in factors),
        class_="ho-circumstances",
        data_key=f"circumstances:{component.component_id}",
    )


def _around(component: Component) -> str:
    """Return what the switch is about: what surrounds a component, or what no component has."""
    return f"Around {lower_first(component.name)}" if component.is_switch else component.name


def _circumstance(factor: Factor, level: int) -> Markup:
    special = element("p", f"Here: {_SPECIAL[level]}.", class_="ho-note") if level in _SPECIAL else None
    return element(
        "fieldset",
        element("legend", factor.name),
        special,
        *(_option(factor, number, number == level) for number in range(len(factor.rungs))),
        data_key=f"circumstance:{factor.factor_id}",
    )


def _option(factor: Factor, number: int, checked: bool) -> Markup:
    rung = factor.rungs[number]
    radio = empty_element(
        "input",
        type="radio",
        name=f"circumstance-{factor.factor_id}",
        value=number,
        data_do="circumstance",
        data_of=factor.factor_id,
        checked=checked,
    )
    is_known = rung.attested_by or not number  # where nothing has been moved, no example is needed
    label = rung.label if is_known else f"{rung.label} (no known example)"
    return element("label", radio, element("span", label), class_="ho-box", title=rung.criterion)
