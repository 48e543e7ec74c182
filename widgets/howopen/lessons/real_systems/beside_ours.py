"""One entry of another index: its grades to the letter, beside our materials where both ask the same."""

import re
from collections.abc import Mapping, Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor
from howopen.domain.indices.entry import Grade
from howopen.domain.indices.form import Crossing, Item
from howopen.figures.citation import because
from howopen.figures.markup import Markup, element, join
from howopen.lessons.real_systems.judged import Judged

_HEADS = ("Question of the index", "Its grade", "Its evidence", "Our material", "Our rung")
_MOST_LINKS, _MOST_REMARKS = 5, 30
_ON_THE_WEB = re.compile(r"https?://\S+", re.ASCII)
_EXTENTS = {"same": "the same", "part": "a part of it, or near it"}


def beside_ours(one: Judged, crossings: Sequence[Crossing], catalog: Catalog, system_id: str) -> Markup:
    """Return an entry beside our assessment of a system, or beside our questions where none is chosen."""
    entry = one.entry
    by_key: dict[str, list[Crossing]] = {}
    for crossing in crossings:
        by_key.setdefault(crossing.key, []).append(crossing)
    heads = element("tr", *(element("th", name, scope="col") for name in _HEADS))
    rows = (
        _row(item, entry.grade(item.key), one.form.is_scored, by_key.get(item.key, []), catalog, system_id)
        for item in one.form.items
    )
    table = element(
        "table",
        element("caption", f"{entry.name[:80]}, by the {one.form.name}"),
        element("thead", heads),
        element("tbody", *rows),
        class_="ho-table",
    )
    return element(
        "section",
        element("h3", f"{entry.name[:80]}, beside ours"),
        _answer(one, catalog),
        _choice(catalog, system_id),
        element("div", table, class_="ho-scroll", tabindex=0, role="region", aria_label="Grades beside ours"),
        _remarks(one),
        data_key="beside",
    )


def _answer(one: Judged, catalog: Catalog) -> Markup:
    parts = "; ".join(
        f"{part.name} {part.value:.3g}" + (f" (of {part.of} questions)" if part.of else "")
        for part in one.answer.parts
    )
    return join(
        element(
            "p",
            "By its own rule: ",
            element("strong", one.answer.words),
            f" ({parts})." if parts else ".",
            f" {one.entry.file[:120]}.",
        ),
        element(
            "details",
            element("summary", "How its rule works"),
            element("p", because(one.form.evidence, catalog)),
            data_key="rule",
        ),
    )


def _choice(catalog: Catalog, system_id: str) -> Markup:
    options = [element("option", "none", value="", selected=not system_id)]
    options += [
        element("option", system.name, value=key, selected=key == system_id)
        for key, system in catalog.systems.items()
    ]
    return element(
        "p",
        element("label", "Beside which of our systems? ", element("select", *options, data_do="beside")),
        element(
            "span",
            " A grade is never turned into a rung of ours: the two may ask for different things.",
            class_="ho-note",
        ),
    )


def _row(
    item: Item,
    grade: Grade | None,
    is_scored: bool,
    crossings: Sequence[Crossing],
    catalog: Catalog,
    system_id: str,
) -> Markup:
    factors: Mapping[str, Factor] = catalog.factors
    ours = [factors[crossing.factor_id] for crossing in crossings]
    return element(
        "tr",
        element("th", item.name, element("div", item.group, class_="ho-note"), scope="row"),
        element("td", _word(grade, is_scored)),
        element("td", _evidence(grade) if grade else None),
        element("td", *(_materials(crossings, catalog) or [Markup("not asked")])),
        element("td", *(element("div", _rung(factor, catalog, system_id)) for factor in ours)),
    )


def _word(grade: Grade | None, is_scored: bool) -> str:
    if grade is None:
        return "not there"
    if is_scored:
        return {"1": "1, satisfied", "0": "0, not satisfied"}.get(grade.word, grade.word[:80] or "no score")
    return grade.word[:80] or "blank"


def _evidence(grade: Grade) -> Markup:
    links = [element("li", _link(link)) for link in grade.links[:_MOST_LINKS]]
    more = len(grade.links) - len(links)
    return join(
        element("div", grade.note[:500], "…" if len(grade.note) > 500 else None) if grade.note else None,
        element("ul", *links, element("li", f"and {more} more") if more > 0 else None) if links else None,
        element("div", f"line {grade.line}", class_="ho-note"),
    )


def _link(link: str) -> Markup:
    """Return a link that its author gave, if it leads to a page on the web; else the text that it is."""
    words = link.partition("://")[2] or link
    words = words if len(words) <= 60 else f"{words[:59]}…"
    if not _ON_THE_WEB.fullmatch(link):
        return element("span", link[:60])
    return element("a", words, href=link[:2_000], target="_blank", rel="noopener noreferrer nofollow")


def _materials(crossings: Sequence[Crossing], catalog: Catalog) -> list[Markup]:
    return [_material(crossing, catalog) for crossing in crossings]


def _material(crossing: Crossing, catalog: Catalog) -> Markup:
    name = catalog.factors[crossing.factor_id].name
    return element(
        "details",
        element("summary", f"{name}: {_EXTENTS[crossing.extent]}"),
        element("p", because(crossing.evidence, catalog)),
    )


def _rung(factor: Factor, catalog: Catalog, system_id: str) -> str:
    if not system_id:
        return "–"
    level = catalog.scenario_of(system_id).level(factor.factor_id)
    special = {UNKNOWN: "unknown", NOT_APPLICABLE: "not applicable"}
    return f"{factor.name}: {special.get(level) or factor.rungs[level].label}"


def _remarks(one: Judged) -> Markup | None:
    if not one.remarks:
        return None
    shown = [
        element("li", f"{remark.fault}: {remark.reason}" + (f" (line {remark.line})" if remark.line else ""))
        for remark in one.remarks[:_MOST_REMARKS]
    ]
    more = len(one.remarks) - len(shown)
    return join(
        element("h4", "For its authors to look at again"),
        element("ul", *shown, element("li", f"and {more} more") if more else None),
    )
