"""One setting, all actors: how much each has of what is open, and line by line."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.condition import Truth
from howopen.figures.figure_frame import RULES, Figure
from howopen.figures.markup import element
from howopen.figures.row_chart import Axis, ChartRow, row_chart
from howopen.figures.words import listed, lower_first
from howopen.lessons.open_to_whom.practice import Outlook, Practice


def all_actors(catalog: Catalog, outlooks: Sequence[Outlook], name: str, title: str) -> Figure:
    """Return a bar for each actor on the axis of all that the setting grants in principle."""
    opened = len(outlooks[0].opened)
    rows = [ChartRow(o.actor.name, 0, len(o.held), f"{len(o.held)} of {opened}", bar=True) for o in outlooks]
    axis = Axis(0, max(opened, 1), ((0, "none"), (max(opened, 1), "all that is open")))
    nothing = element("p", "Nothing is open here, so there is nothing to have in practice.", class_="ho-note")
    return Figure(
        name,
        title,
        RULES,
        ("actor", "in principle", "in practice", "what bars most", "what it bears now"),
        tuple(_row(catalog, o, opened) for o in outlooks),
        None if opened else nothing,
        row_chart(rows, axis, f"{title}. Its table says the same.") if opened else None,
    )


def _row(catalog: Catalog, outlook: Outlook, opened: int) -> tuple[str, ...]:
    lacking = outlook.most_lacking
    felt = [s for s in outlook.felt if s.effect == "cost"]
    return (
        outlook.actor.name,
        str(opened),
        str(len(outlook.held)),
        lower_first(catalog.endowments[lacking].name) if lacking else "nothing",
        f"{len(felt)} of {sum(s.effect == 'cost' for s in outlook.actor.stakes)}",
    )


def line_by_line(catalog: Catalog, outlooks: Sequence[Outlook]) -> Figure:
    """Return each ability that is open here, with what each actor still lacks for it."""
    opened = [n for n, p in enumerate(outlooks[0].practices) if p.in_principle is Truth.HOLDS]
    rows = tuple(
        (
            outlooks[0].practices[n].ability.name,
            *(_cell(catalog, o.practices[n]) for o in outlooks),
        )
        for n in opened
    )
    return Figure(
        "line-by-line",
        "Line by line: what is missing, and to whom",
        RULES,
        ("open here, in principle", *(o.actor.short for o in outlooks)),
        rows or (("nothing", *("–" for _ in outlooks)),),
        element("p", f"{len(rows)} abilities are open here in principle.", class_="ho-note"),
    )


def _cell(catalog: Catalog, practice: Practice) -> str:
    if practice.in_practice is Truth.HOLDS:
        return "● has it"
    if not practice.lacks:
        return "? not known"
    return listed([lower_first(catalog.endowments[s.factor_id].name) for s in practice.lacks])
