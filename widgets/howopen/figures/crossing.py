"""Two switches against each other, as a grid of settings that one can go to."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.condition import Truth
from howopen.domain.crossing import Cell
from howopen.domain.dependency import Status
from howopen.domain.scenario import Scenario
from howopen.figures.markup import Markup, element, join
from howopen.figures.reasons import reasons

_LEGEND = "✚ you can · ● you depend, ◐ less, ○ no more · ▲ somebody gains · ▼ somebody is harmed"
_MARKS = {Status.REMAINS: "●", Status.EASED: "◐", Status.LIFTED: "○", Status.UNKNOWN: "?"}


def crossing_grid(
    catalog: Catalog, cells: Sequence[Cell], scenario: Scenario, columns: int, caption: str, is_open: bool
) -> Markup:
    """Return the cells as a grid; the one that the scenario stands at says so, the others lead there."""
    return element(
        "section",
        element("p", caption, class_="ho-note"),
        element(
            "div",
            *(_cell(cell, number, cell.scenario == scenario) for number, cell in enumerate(cells)),
            class_="ho-crossing",
            style=f"--ho-columns:{columns}",
        ),
        element("p", _LEGEND, class_="ho-note"),
        reasons(
            catalog,
            scenario.levels,
            is_open,
            (f.ability for f in cells[0].abilities),
            (f.dependency for f in cells[0].dependencies),
            (f.consequence for f in cells[0].consequences),
        ),
    )


def _cell(cell: Cell, number: int, is_here: bool) -> Markup:
    name = f"{cell.row.name} · {cell.column.name}"
    go = (
        element("span", "● you are here", class_="ho-here")
        if is_here
        else element(
            "button",
            "Go there",
            type="button",
            data_do="go",
            data_of=str(number),
            aria_label=f"Go to: {name}",
        )
    )
    items = [*_abilities(cell), *_dependencies(cell), *_consequences(cell)]
    return element(
        "article",
        element("h3", element("span", cell.row.name), " · ", element("span", cell.column.name)),
        element("ul", *items, class_="ho-items") if items else element("p", "Nothing of what differs."),
        go,
        class_="ho-crossing-cell",
        aria_current="true" if is_here else None,
        data_key=f"crossing:{number}",
    )


def _abilities(cell: Cell) -> list[Markup]:
    return [_item("✚", "", f.ability.name) for f in cell.abilities if f.is_held]


def _dependencies(cell: Cell) -> list[Markup]:
    return [_item(_MARKS.get(f.status, "–"), f"{f.status}: ", f.dependency.name) for f in cell.dependencies]


def _consequences(cell: Cell) -> list[Markup]:
    found = [f for f in cell.consequences if f.truth in (Truth.HOLDS, Truth.UNKNOWN)]
    return [
        _item(
            "▲" if f.consequence.is_gain else "▼",
            f"{'gain' if f.consequence.is_gain else 'harm'} for {f.consequence.bearer}: ",
            f.consequence.name + (" (not known)" if f.truth is Truth.UNKNOWN else ""),
            "ho-gain" if f.consequence.is_gain else "ho-harm",
        )
        for f in sorted(found, key=lambda f: not f.consequence.is_gain)
    ]


def _item(mark: str, lead: str, name: str, css: str = "") -> Markup:
    return element(
        "li", join(f"{mark} ", element("strong", lead) if lead else None, name), class_=css or None
    )
