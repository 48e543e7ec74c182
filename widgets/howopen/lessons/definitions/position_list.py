"""Who claims openness for which rule, and safety as the other pole."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.figures.citation import because
from howopen.figures.markup import Markup, element, join
from howopen.lessons.definitions.position import Position

_COLUMNS = {
    "Openness, so lighter rules": ("for openness",),
    "Risks and benefits weighed": ("weighing both",),
    "Safety, so licences or no release": ("for control",),
    "The paper on this debate": ("on both",),
}


def position_list(catalog: Catalog, positions: Sequence[Position]) -> Markup:
    """Return the positions in columns by what they speak for, each with date, rule and source."""
    columns = (
        element(
            "section",
            element("h3", heading),
            element("ul", *(_item(catalog, p) for p in positions if p.side in sides), class_="ho-items"),
        )
        for heading, sides in _COLUMNS.items()
    )
    return join(
        element("h2", "Who says “open”, for which rule?"), element("div", *columns, class_="ho-poles")
    )


def _item(catalog: Catalog, position: Position) -> Markup:
    return element(
        "li",
        element("strong", position.who),
        element("span", f" {position.dated} · {position.rule}", class_="ho-note"),
        element("p", because(position.claim, catalog)),
        class_="ho-item",
        data_key=position.position_id,
    )
