"""Two switches against each other, as a grid of settings that one can go to."""

from collections.abc import Sequence
from dataclasses import dataclass

from howopen.domain.condition import Truth
from howopen.domain.consequence import ConsequenceFinding
from howopen.domain.crossing import Cell, SwitchPosition
from howopen.domain.dependency import Status
from howopen.domain.shown import Shown
from howopen.figures.figure_frame import RULES, Figure
from howopen.figures.markup import Markup, element, join
from howopen.figures.reasons import reasons
from howopen.figures.way_there import way_there

_LEGEND = "✚ you can · ● you depend, ◐ less, ○ no more · ▲ somebody gains · ▼ somebody is harmed"
_HEADER = ("one switch", "the other", "you can", "you depend", "who gains", "who is harmed")
_MARKS = {Status.REMAINS: "●", Status.EASED: "◐", Status.LIFTED: "○", Status.UNKNOWN: "?"}


@dataclass(frozen=True, slots=True)
class Switches:
    """Two switches, and what the figure that sets them against each other is called."""

    name: str
    title: str
    note: str
    rows: tuple[SwitchPosition, ...]
    columns: tuple[SwitchPosition, ...]


def crossing_grid(shown: Shown, switches: Switches, cells: Sequence[Cell], is_open: bool) -> Figure:
    """Return the pairs as a grid; the one that the setting stands at says so, the others lead there."""
    grid = element(
        "div",
        *(_cell(cell, number, cell.scenario == shown.scenario) for number, cell in enumerate(cells)),
        class_="ho-crossing",
        style=f"--ho-columns:{len(switches.columns)}",
    )
    why = reasons(
        shown,
        is_open,
        (f.ability for f in cells[0].abilities),
        (f.dependency for f in cells[0].dependencies),
        (f.consequence for f in cells[0].consequences),
    )
    return Figure(
        switches.name,
        switches.title,
        RULES,
        _HEADER,
        tuple(_row(cell) for cell in cells),
        join(grid, element("p", _LEGEND, class_="ho-note"), why),
        note=switches.note,
    )


def _row(cell: Cell) -> tuple[str, ...]:
    """Return a pair of settings with what is true of it and not of all pairs, as texts."""
    followed = [f for f in cell.consequences if f.truth in (Truth.HOLDS, Truth.UNKNOWN)]
    gains = [_named(f) for f in followed if f.consequence.is_gain]
    harms = [_named(f) for f in followed if not f.consequence.is_gain]
    return (
        cell.row.name,
        cell.column.name,
        "; ".join(f.ability.name for f in cell.abilities if f.is_held),
        "; ".join(f"{f.dependency.name} ({f.status})" for f in cell.dependencies),
        "; ".join(gains),
        "; ".join(harms),
    )


def _named(found: ConsequenceFinding) -> str:
    unsure = " (not known)" if found.truth is Truth.UNKNOWN else ""
    return f"{found.consequence.name}, for {found.consequence.bearer}{unsure}"


def _cell(cell: Cell, number: int, is_here: bool) -> Markup:
    name = f"{cell.row.name} · {cell.column.name}"
    items = [*_abilities(cell), *_dependencies(cell), *_consequences(cell)]
    return element(
        "article",
        element("h3", element("span", cell.row.name), "\u00a0· ", element("span", cell.column.name)),
        element("ul", *items, class_="ho-items") if items else element("p", "None of what tells them apart."),
        way_there(str(number), is_here, "Go there", label=f"Go to: {name}"),
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
