"""Figures of a table of facts, each in words with its source."""

from collections.abc import Mapping, Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.fact import Fact
from howopen.figures.citation import cited
from howopen.figures.markup import Markup, element


def fact_list(catalog: Catalog, facts: Mapping[str, Fact], ids: Sequence[str]) -> Markup:
    """Return figures in words, each with its source."""
    found = (facts[fact_id].evidence for fact_id in ids)
    return element(
        "ul",
        *(element("li", f"{e.why} ", cited(catalog.sources[e.source_id], e.locator)) for e in found),
        class_="ho-facts",
    )
