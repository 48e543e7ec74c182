"""Real systems by what can be opened of them: a word in each cell, and the evidence behind it on a press."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from howopen.domain.catalog import Catalog
from howopen.domain.factor import Factor
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element, join, row
from howopen.figures.tile import tile
from howopen.lessons.real_systems.cell_evidence import cell_evidence
from howopen.lessons.real_systems.confidence import confidence
from howopen.lessons.real_systems.more_rows import more_rows, rows_drawn
from howopen.lessons.real_systems.standing import Entry, Standing, level_name

TITLE = "Real systems, cell by cell"
SOURCE = "assessments of this project, each with its own source (data/assessments.csv)"
_OF_EVIDENCE = ("source", "address", "place", "read on", "confidence", "readers")
Address = Callable[[str], str]
"""Gives the address at which a system is opened on the page of the whole system."""
_CLASSES = {
    Standing.OPEN: "open",
    Standing.PARTLY: "partly",
    Standing.CLOSED: "closed",
    Standing.UNKNOWN: "unknown",
    Standing.NOT_APPLICABLE: "none",
}
_MEANS = {
    Standing.OPEN: "as open as any known system",
    Standing.PARTLY: "between the lowest rung and that",
    Standing.CLOSED: "at the lowest rung: withheld, or not told",
    Standing.UNKNOWN: "nobody outside could establish it, or we could not read the source",
    Standing.NOT_APPLICABLE: "the question does not arise",
}


@dataclass(frozen=True, slots=True)
class Table:
    """What the table shows: systems, columns, by which it is sorted, and the cell that is looked into.

    Of many systems only so many `rows` are drawn, and the one that is looked into wherever it stands.
    `drawn` has the rows drawn before with these columns and addresses, by system and what is looked into:
    to sort or filter draws none again.
    """

    entries: Sequence[Entry]
    rows: int
    factors: Sequence[Factor]
    sorted_by: str
    opened: str
    address: Address
    drawn: dict[tuple[str, str], Markup]


def systems_table(catalog: Catalog, shown: Table) -> Markup:
    """Return the table with its heading, what its signs mean, and its file to take along."""
    return element(
        "section",
        element("h3", TITLE),
        element("ul", *(_meaning(one) for one in Standing), class_="ho-standings"),
        _table(catalog, shown) if shown.entries else element("p", "No system is so: ask for all again."),
        element(
            "p",
            f"Source: {SOURCE}. ",
            element("button", "CSV", type="button", data_do="download", aria_label=f"Download CSV: {TITLE}"),
            class_="ho-note",
        ),
        class_="ho-systems",
    )


def systems_file(catalog: Catalog, entries: Sequence[Entry]) -> Figure:
    """Return every assessment of some systems with its evidence, for a file."""
    factors = catalog.assessed
    rows = (_file_row(catalog, entry, factor) for entry in entries for factor in factors)
    header = ("system", "developer", "released", "component", "question", "stands", "rung", "reason")
    return Figure("real-systems", TITLE, SOURCE, (*header, *_OF_EVIDENCE), tuple(rows))


def _file_row(catalog: Catalog, entry: Entry, factor: Factor) -> tuple[str, ...]:
    system, evidence = entry.system, entry.assessments[factor.factor_id].evidence
    source = catalog.sources[evidence.source_id]
    return (
        system.name,
        system.developer,
        system.released,
        catalog.components[factor.component_id].name,
        factor.name,
        entry.standing(factor) if factor.is_material else "not by releasing",
        level_name(factor, entry.level(factor)),
        evidence.why,
        source.title,
        source.link,
        evidence.locator,
        evidence.checked,
        confidence(catalog, entry, factor),
        str(system.readers),
    )


def _meaning(one: Standing) -> Markup:
    return element("li", element("b", one, class_=f"ho-st-{_CLASSES[one]}"), f" {_MEANS[one]}")


def _table(catalog: Catalog, shown: Table) -> Markup:
    rows = rows_drawn(shown.rows, len(shown.entries))
    first, later = shown.entries[:rows], shown.entries[rows:]
    looked_into = [entry for entry in later if entry.system.system_id == shown.opened.partition(".")[0]]
    groups = [
        (catalog.components[component_id], len(list(own)))
        for component_id, own in groupby(shown.factors, key=lambda f: f.component_id)
    ]
    heads = (
        element(
            "th",
            tile(component.component_id),
            component.short_name,
            scope="colgroup",
            colspan=size,
            class_=f"ho-c-{component.component_id}",
        )
        for component, size in groups
    )
    names = (_head(factor, shown.sorted_by) for factor in shown.factors)
    table = element(
        "table",
        element("caption", TITLE, class_="ho-hidden"),
        element(
            "thead",
            element("tr", element("td"), *heads),
            row("tr", element("th", "System", scope="col"), *names, data_key="questions"),
        ),
        element("tbody", *(_rows(catalog, shown, entry) for entry in (*first, *looked_into))),
        class_="ho-table ho-cells",
        style=f"--ho-columns:{len(shown.factors)}",
        data_arrows=True,
    )
    more = more_rows(len(first), len(shown.entries), _key(later[0])) if later else None
    return element("div", table, more, class_="ho-scroll", tabindex=0, role="region", aria_label=TITLE)


def _head(factor: Factor, sorted_by: str) -> Markup:
    is_sorted = factor.factor_id == sorted_by
    button = element("button", factor.name, type="button", data_do="sort", data_of=factor.factor_id)
    return element("th", button, scope="col", aria_sort="descending" if is_sorted else None)


def _rows(catalog: Catalog, shown: Table, entry: Entry) -> Markup:
    system_id, _, factor_id = shown.opened.partition(".")
    opened = factor_id if system_id == entry.system.system_id else ""
    key = entry.system.system_id, opened
    if key not in shown.drawn:
        shown.drawn[key] = _row(shown, entry, opened)
    looked_into = [factor for factor in shown.factors if factor.factor_id == opened]
    panels = (
        element(
            "tr",
            element("td", cell_evidence(catalog, entry, factor), colspan=len(shown.factors) + 1),
            class_="ho-looked-into",
            data_key="looked-into",
        )
        for factor in looked_into
    )
    return join(shown.drawn[key], *panels)


def _row(shown: Table, entry: Entry, opened: str) -> Markup:
    return row(
        "tr",
        _name(entry, shown),
        *(_cell(entry, f, f.factor_id == opened, place == 0) for place, f in enumerate(shown.factors)),
        data_key=_key(entry),
    )


def _key(entry: Entry) -> str:
    return f"system:{entry.system.system_id}"


def _name(entry: Entry, shown: Table) -> Markup:
    system = entry.system
    link = element("a", system.name, href=shown.address(system.system_id))
    told = element("span", f"{system.developer}, {entry.year}", class_="ho-note")
    return element("th", link, " ", told, scope="row")


def _cell(entry: Entry, factor: Factor, is_open: bool, is_first: bool) -> Markup:
    level = entry.level(factor)
    # A circumstance is no release, so that no word for one would be right.
    word = entry.standing(factor) if factor.is_material else level_name(factor, level)
    kind = _CLASSES[entry.standing(factor)] if factor.is_material else "around"
    button = element(
        "button",
        word,
        type="button",
        data_do="cell",
        data_of=f"{entry.system.system_id}.{factor.factor_id}",
        aria_expanded="true" if is_open else "false",
        tabindex=None if is_first else -1,
        class_=f"ho-st-{kind}",
    )
    return element("td", button)
