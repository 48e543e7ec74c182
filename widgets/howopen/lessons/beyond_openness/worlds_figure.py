"""Openness with levers against either alone: which dependencies each reaches, and how many that leaves."""

from collections.abc import Sequence

from howopen.domain.dependency import Status
from howopen.domain.scenario import Scenario
from howopen.domain.shown import Shown
from howopen.figures.figure_frame import RULES, Figure
from howopen.figures.markup import Markup, element, join
from howopen.figures.reasons import reasons
from howopen.figures.row_chart import Axis, ChartRow, row_chart
from howopen.figures.way_there import way_there
from howopen.lessons.beyond_openness.worlds import Reach, World, reached

_HEADINGS = {
    Reach.OPENNESS: "Openness reaches, and no lever does",
    Reach.LEVERS: "A lever reaches, and openness does not",
    Reach.EITHER: "Either reaches",
    Reach.NEITHER: "Nothing here reaches",
}
_NOTE = (
    "Openness: all components as open as any known system. Levers: all at their strongest, of which we know "
    "no example. Reached means eased or lifted; all levers here ease, and lift nothing."
)


def worlds_figure(shown: Shown, four: Sequence[World], is_open: bool) -> Figure:
    """Return the dependencies by name, by what reaches them, and then the four settings on one axis."""
    by_reach = reached(four)
    lists = (
        element(
            "section",
            element("h3", _HEADINGS[reach]),
            element("ul", *(element("li", d.name) for d in own), class_="ho-plain"),
        )
        for reach, own in by_reach.items()
    )
    why = reasons(shown, is_open, dependencies=(*by_reach[Reach.LEVERS], *by_reach[Reach.EITHER]))
    return Figure(
        "beyond-worlds",
        "Openness, levers, and both",
        RULES,
        ("dependency", *(world.name.lower() for world in four)),
        tuple(
            (found[0].dependency.name, *(f.status.value for f in found))
            for found in zip(*(world.dependencies for world in four), strict=True)
        ),
        join(
            element("div", *lists, class_="ho-columns ho-four"),
            _axis(shown, four),
            _ways(shown.scenario, four),
            why,
        ),
        note=_NOTE,
    )


def _axis(shown: Shown, four: Sequence[World]) -> Markup:
    here = World("Your setting", shown.scenario, shown.findings.dependencies)
    rows = [_row(world, world is here) for world in (*four, here)]
    total = len(here.dependencies)
    axis = Axis(0, total, ((0, "0"), (total, f"all {total} dependencies")))
    return row_chart(rows, axis, "How many dependencies remain; its table says which")


def _row(world: World, is_here: bool) -> ChartRow:
    remain = len(world.names(Status.REMAINS))
    return ChartRow(world.name, 0, remain, f"{remain} remain", bar=True, marked=is_here)


def _ways(scenario: Scenario, four: Sequence[World]) -> Markup:
    """Return a button to each setting; the one that the page stands at says so."""
    buttons = (
        way_there(str(number), world.scenario == scenario, f"Go to: {world.name.lower()}", where=world.name)
        for number, world in enumerate(four)
    )
    return element("div", *buttons, class_="ho-row")
