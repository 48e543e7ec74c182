"""Two systems side by side, differences first: what is open, what it lets people do, on whom they depend."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from howopen.domain.catalog import Catalog
from howopen.domain.condition import Truth
from howopen.domain.dependency import DependencyFinding
from howopen.domain.evidence import Evidence
from howopen.figures.citation import cited
from howopen.figures.dependency_list import STATUS_MARKS
from howopen.figures.figure_frame import RULES, Figure
from howopen.figures.folded import folded, folded_part
from howopen.figures.markup import Markup, element, join
from howopen.figures.published_words import published_words, release_judged
from howopen.figures.tracing import provider_names
from howopen.figures.verdict_strip import verdict_words
from howopen.figures.words import counted, listed
from howopen.lessons.real_systems.pair import Side
from howopen.lessons.real_systems.standing import level_name

_CAN = {
    Truth.HOLDS: "✚ can be done",
    Truth.FAILS: "– out of reach",
    Truth.UNKNOWN: "? not known",
    Truth.NOT_APPLICABLE: "– does not arise",
}
_FEW = 8
"""How many differences in what is open are in sight at first: each has two reasons."""
_MATERIALS, _AROUND = "What is open", "What no release moves"
_ABILITIES, _DEPENDENCIES = "What people can do", "On whom they depend"
_VERDICTS = "What definitions and indices say"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing asked of all sides, with the answers in words, and the evidence there is for each."""

    part: str
    name: str
    answers: tuple[str, ...]
    evidence: tuple[Sequence[Evidence], ...]

    @property
    def differs(self) -> bool:
        """Return whether not all have the same answer."""
        return len(set(self.answers)) > 1


def pair_figure(catalog: Catalog, one: Side, other: Side) -> Figure:
    """Return everything asked of two systems; the first differences in sight, and all else folded."""
    lines = _by_part([*_lines(catalog, (one, other)), _elsewhere(catalog, (one, other))])
    parts = {part: tuple(own) for part, own in groupby(lines, key=lambda line: line.part)}
    names = (one.name, other.name)
    differing = sum(line.differs for line in lines)
    evidence = (f"{what}, {name}" for name in names for what in ("why", "source", "place", "read on"))
    return Figure(
        "pair",
        f"{one.name} beside {other.name}",
        f"assessments of this project, each with its own source (data/assessments.csv); {RULES}",
        ("part", "asked", *names, "differs", *evidence),
        tuple(_row(catalog, line) for line in (*_apart(lines), *_same(lines))),
        join(*(_part(catalog, part, own, names) for part, own in parts.items())),
        note=f"They differ in {differing} of {len(lines)} answers. The first few on what is open are in "
        "sight, the others folded.",
    )


_PARTS = (_MATERIALS, _ABILITIES, _DEPENDENCIES, _VERDICTS, _AROUND)


def lines_of(catalog: Catalog, sides: Sequence[Side]) -> list[Line]:
    """Return everything that is asked of some systems by our rules, part by part."""
    return _by_part(_lines(catalog, sides))


def _by_part(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: _PARTS.index(line.part))


def _lines(catalog: Catalog, sides: Sequence[Side]) -> Iterator[Line]:
    nothing = ((),) * len(sides)
    for factor in catalog.assessed:
        yield Line(
            _MATERIALS if factor.is_material else _AROUND,
            factor.name,
            tuple(level_name(factor, side.entry.level(factor)) for side in sides),
            tuple((side.entry.assessments[factor.factor_id].evidence,) for side in sides),
        )
    for can in zip(*(side.shown.findings.abilities for side in sides), strict=True):
        yield Line(_ABILITIES, can[0].ability.name, tuple(_CAN[one.truth] for one in can), nothing)
    for on in zip(*(side.shown.findings.dependencies for side in sides), strict=True):
        whom = tuple(_depends(side, one) for side, one in zip(sides, on, strict=True))
        yield Line(_DEPENDENCIES, on[0].dependency.name, whom, nothing)
    for said in zip(*(side.verdicts for side in sides), strict=True):
        instrument = said[0].verdict.instrument
        published = tuple(_told(catalog, side, instrument.instrument_id) for side in sides)
        yield Line(_VERDICTS, instrument.name, tuple(map(verdict_words, said)), published)


def _elsewhere(catalog: Catalog, sides: Sequence[Side]) -> Line:
    """Return what indices published whose rule is none of ours."""
    found = tuple(_told(catalog, side, "") for side in sides)
    return Line(_VERDICTS, "Indices whose rule we do not apply", tuple(map(_counted, found)), found)


def _told(catalog: Catalog, side: Side, instrument_id: str) -> Sequence[Evidence]:
    """Return what was published on a system by an instrument's rule, or by none of ours for an empty id."""
    return [
        replace(
            one.said,
            why=f"Published by {one.judge}, {one.dated}: {published_words(catalog, one)}. {one.said.why} "
            f"Judged: {release_judged(one)}",
        )
        for one in side.published
        if one.instrument_id == instrument_id
    ]


def _counted(found: Sequence[Evidence]) -> str:
    return f"{counted(len(found))} published" if found else "nothing found"


def _depends(side: Side, found: DependencyFinding) -> str:
    whom = "" if found.is_lifted else f", on {listed(provider_names(side.shown, found), 'or')}"
    return f"{STATUS_MARKS[found.status]} {found.status}{whom}"


def _apart(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.differs]


def _same(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if not line.differs]


def _part(catalog: Catalog, part: str, lines: Sequence[Line], names: tuple[str, str]) -> Markup:
    apart, same = _apart(lines), _same(lines)
    heading = f"{part}: {len(apart) or 'none'} of {len(lines)} differ"
    is_first = part == _PARTS[0]
    few = apart[:_FEW] if is_first else apart
    told = join(
        _table(catalog, heading, few, names) if few else None,
        _more(catalog, part, "Show {} more that differ", apart[len(few) :], names),
        _more(catalog, part, "The same of both ({})", same, names),
    )
    if is_first:
        return join(element("h3", heading), told)
    return folded_part(heading, told, f"part:{part}")


def _more(
    catalog: Catalog, part: str, words: str, lines: Sequence[Line], names: tuple[str, str]
) -> Markup | None:
    """Return further lines of a part, folded away; None where there are none."""
    if not lines:
        return None
    said = words.format(len(lines))
    return folded(said, _table(catalog, f"{part}: {said}", lines, names), f"{words}:{part}")


def _table(catalog: Catalog, caption: str, lines: Sequence[Line], names: tuple[str, str]) -> Markup:
    heads = (element("th", name, scope="col") for name in ("asked", *names))
    rows = (
        element(
            "tr",
            element("th", line.name, scope="row"),
            *(_answer(catalog, line, side) for side in (0, 1)),
        )
        for line in lines
    )
    table = element(
        "table",
        element("caption", caption, class_="ho-hidden"),
        element("thead", element("tr", *heads)),
        element("tbody", *rows),
        class_="ho-table ho-pair",
    )
    return element("div", table, class_="ho-scroll", tabindex=0, role="region", aria_label=caption)


def _answer(catalog: Catalog, line: Line, side: int) -> Markup:
    answer = line.answers[side]
    if not line.evidence[side]:
        return element("td", answer)
    reasons = (
        element("p", f"{e.why} ", cited(catalog.sources[e.source_id], e.locator), class_="ho-note")
        for e in line.evidence[side]
    )
    return element("td", element("b", answer), *reasons)


def _row(catalog: Catalog, line: Line) -> tuple[str, ...]:
    evidence = (text for own in line.evidence for text in _columns(catalog, own))
    return (line.part, line.name, *line.answers, "yes" if line.differs else "no", *evidence)


def _columns(catalog: Catalog, evidence: Sequence[Evidence]) -> tuple[str, str, str, str]:
    """Return reasons, sources, places and days, several in one cell where there are several."""
    return (
        " | ".join(e.why for e in evidence),
        " | ".join(catalog.sources[e.source_id].title for e in evidence),
        " | ".join(e.locator for e in evidence),
        " | ".join(e.checked for e in evidence),
    )
