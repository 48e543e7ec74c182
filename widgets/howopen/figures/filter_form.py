"""The controls that choose some of many things: a list for each question, and a search for words."""

from collections.abc import Sequence

from howopen.domain.filters import LONGEST_SEARCH, Facet, Filters
from howopen.figures.markup import Markup, element, empty_element, join, row


def filter_form(facets: Sequence[Facet], filters: Filters, everything: str, found: str) -> Markup:
    """Return the controls as chosen, and how much is found; the button `everything` asks for all."""
    search = empty_element(
        "input",
        type="search",
        id="ho-by-words",
        data_do="words",
        value=filters.words,
        maxlength=LONGEST_SEARCH,
    )
    return join(
        element(
            "div",
            *(_select(facet, filters.value(facet.name)) for facet in facets),
            element("div", element("label", "Words", for_="ho-by-words"), " ", search),
            element("button", everything, type="button", data_do="all") if filters != Filters() else None,
            class_="ho-filters",
        ),
        element("p", found, role="status", class_="ho-note"),
    )


def _select(facet: Facet, now: str) -> Markup:
    options = (element("option", words, value=v, selected=v == now) for v, words in facet.options)
    name = f"ho-by-{facet.name}"
    label = element("label", facet.label, for_=name)
    # A row, since a list may be long: the page is sent, and looks through, only the one that changed.
    return row(
        "div", label, " ", element("select", *options, id=name, data_do=facet.name), data_key=f"{name}-row"
    )
