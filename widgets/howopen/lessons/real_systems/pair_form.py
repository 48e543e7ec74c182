"""Two lists of systems, to set one beside another."""

from howopen.domain.catalog import Catalog
from howopen.figures.markup import Markup, element


def pair_form(catalog: Catalog, one: str, other: str) -> Markup:
    """Return the two lists, with the systems chosen in them."""
    return element(
        "div",
        _select(catalog, "one", "One system", one),
        _select(catalog, "other", "Another beside it", other),
        class_="ho-filters",
    )


def _select(catalog: Catalog, which: str, words: str, now: str) -> Markup:
    options = (
        element("option", system.name, value=system_id, selected=system_id == now)
        for system_id, system in catalog.systems.items()
    )
    name = f"ho-pair-{which}"
    label = element("label", words, for_=name)
    return element("div", label, " ", element("select", *options, id=name, data_do=which))
