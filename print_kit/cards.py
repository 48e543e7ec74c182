"""The supply chain on a table: cards to cut out, and their key."""

from collections.abc import Iterable

from howopen.domain.catalog import Catalog
from howopen.figures.markup import Markup, element, join

from print_kit.document import Document
from upkeep.cards import key, suppliers, things


def cards(known: Catalog) -> Document:
    """Return a card for each thing that a system needs, then one for each of those who supply."""
    of_things = ((name, f"{component}: {when}", why) for name, component, when, why in things(known))
    return Document(
        "supply_chain_cards",
        "The supply chain on a table: cards",
        join(_sheet("Things", of_things), _sheet("Those who supply", suppliers(known))),
    )


def key_of_cards(known: Catalog) -> Markup:
    """Return what a release does to each thing, and who supplies it."""
    heads = ("thing", "what a release does", "who supplies it, or could")
    rows = (element("tr", *(element("td", cell) for cell in row)) for row in key(known))
    return element(
        "section",
        element("h1", "The supply chain on a table: key"),
        element(
            "table",
            element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
            element("tbody", *rows),
        ),
    )


def _sheet(title: str, each: Iterable[tuple[str, ...]]) -> Markup:
    found = (
        element(
            "li",
            element("h2", name),
            element("p", kind, class_="kind"),
            element("p", text),
        )
        for name, kind, text in each
    )
    return element("section", element("h1", title), element("ul", *found, class_="cards"))
