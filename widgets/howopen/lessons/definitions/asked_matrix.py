"""What labels leave unasked: definition by component."""

from howopen.domain.catalog import Catalog
from howopen.domain.factor import Component, Factor
from howopen.domain.instrument import Instrument
from howopen.figures.markup import Markup, element, join
from howopen.figures.words import listed, lower_first


def asked_matrix(catalog: Catalog) -> Markup:
    """Return how many factors of each component a definition asks about, and those that none asks about."""
    components = tuple(catalog.components.values())
    heads = (element("th", c.short_name, scope="col") for c in components)
    asked = {i.instrument_id: _asked(i) for i in catalog.instruments.values()}
    anywhere = frozenset().union(*asked.values())
    return join(
        element("h2", "What do labels leave unasked?"),
        element(
            "div",
            element(
                "table",
                element("caption", "How many factors of each component a definition asks about."),
                element("thead", element("tr", element("th", "Definition", scope="col"), *heads)),
                element(
                    "tbody",
                    *(
                        element(
                            "tr",
                            element("th", i.short_name, scope="row"),
                            *(_cell(catalog, c, asked[i.instrument_id]) for c in components),
                        )
                        for i in catalog.instruments.values()
                    ),
                ),
                class_="ho-table ho-matrix",
            ),
            class_="ho-scroll",
            tabindex="0",
            role="region",
            aria_label="What labels leave unasked",
        ),
        _unasked(catalog, components, anywhere),
    )


def _asked(instrument: Instrument) -> frozenset[str]:
    """Return the factors that an instrument's criteria name."""
    conditions = [c for k in instrument.criteria for c in (k.meets, k.partly) if c]
    return frozenset(r.factor_id for c in conditions for r in c.requirements)


def _own(catalog: Catalog, component: Component) -> list[Factor]:
    return [f for f in catalog.factors.values() if f.component_id == component.component_id]


def _cell(catalog: Catalog, component: Component, asked: frozenset[str]) -> Markup:
    own = _own(catalog, component)
    named = [f.name for f in own if f.factor_id in asked]
    if not named:
        return element("td", "– not asked", class_="ho-unasked")
    return element("td", f"● {len(named)} of {len(own)}", title=listed(named), class_="ho-asked")


def _unasked(catalog: Catalog, components: tuple[Component, ...], anywhere: frozenset[str]) -> Markup:
    items = []
    for component in components:
        names = [lower_first(f.name) for f in _own(catalog, component) if f.factor_id not in anywhere]
        if names:
            items.append(element("li", element("strong", f"{component.name}: "), listed(names)))
    return join(element("p", "No rule applied here asks about", class_="ho-head"), element("ul", *items))
