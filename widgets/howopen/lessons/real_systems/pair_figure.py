"""Two systems side by side, differences first: what is open, what it lets people do, on whom they depend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from howopen.domain.catalog import Catalog
from howopen.domain.condition import Truth
from howopen.domain.dependency import DependencyFinding
from howopen.domain.evidence import Evidence
from howopen.figures.citation import cited
from howopen.figures.dependency_list import STATUS_MARKS
from howopen.figures.figure_frame import RULES, Figure
from howopen.figures.folded import folded
from howopen.figures.markup import Markup, element, join
from howopen.figures.tracing import provider_names
from howopen.figures.verdict_strip import verdict_words
from howopen.figures.words import listed
from howopen.lessons.real_systems.pair import Side
from howopen.lessons.real_systems.standing import assessed, level_name

_CAN = {
    Truth.HOLDS: "✚ can be done",
    Truth.FAILS: "– out of reach",
    Truth.UNKNOWN: "? not known",
    Truth.NOT_APPLICABLE: "– does not arise",
}
_MATERIALS, _AROUND = "What is open", "What no release moves"
_ABILITIES, _DEPENDENCIES, _VERDICTS = "What people can do", "On whom they depend", "What definitions say"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing asked of all sides, with the answers in words and, where there is any, their evidence."""

    part: str
    name: str
    answers: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()

    @property
    def differs(self) -> bool:
        """Return whether not all have the same answer."""
        return len(set(self.answers)) > 1


def pair_figure(catalog: Catalog, one: Side, other: Side) -> Figure:
    """Return everything asked of two systems; what is the same is folded."""
    lines = lines_of(catalog, (one, other))
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
        note=f"They differ in {differing} of {len(lines)} answers. The same answers are folded.",
    )


_PARTS = (_MATERIALS, _ABILITIES, _DEPENDENCIES, _VERDICTS, _AROUND)


def lines_of(catalog: Catalog, sides: Sequence[Side]) -> list[Line]:
    """Return everything that is asked of some systems, part by part."""
    return sorted(_lines(catalog, sides), key=lambda line: _PARTS.index(line.part))


def _lines(catalog: Catalog, sides: Sequence[Side]) -> Iterator[Line]:
    for factor in assessed(catalog):
        yield Line(
            _MATERIALS if factor.is_material else _AROUND,
            factor.name,
            tuple(level_name(factor, side.entry.level(factor)) for side in sides),
            tuple(side.entry.assessments[factor.factor_id].evidence for side in sides),
        )
    for can in zip(*(side.shown.findings.abilities for side in sides), strict=True):
        yield Line(_ABILITIES, can[0].ability.name, tuple(_CAN[one.truth] for one in can))
    for on in zip(*(side.shown.findings.dependencies for side in sides), strict=True):
        whom = tuple(_depends(side, one) for side, one in zip(sides, on, strict=True))
        yield Line(_DEPENDENCIES, on[0].dependency.name, whom)
    for said in zip(*(side.verdicts for side in sides), strict=True):
        yield Line(_VERDICTS, said[0].verdict.instrument.name, tuple(map(verdict_words, said)))


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
    return join(
        element("h3", heading),
        _table(catalog, heading, apart, names) if apart else None,
        folded(f"The same of both ({len(same)})", _table(catalog, part, same, names), f"same:{part}")
        if same
        else None,
    )


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
    if not line.evidence:
        return element("td", answer)
    evidence = line.evidence[side]
    source = cited(catalog.sources[evidence.source_id], evidence.locator)
    reason = element("p", f"{evidence.why} ", source, class_="ho-note")
    return element("td", element("b", answer), reason)


def _row(catalog: Catalog, line: Line) -> tuple[str, ...]:
    told = ((e.why, catalog.sources[e.source_id].title, e.locator, e.checked) for e in line.evidence)
    evidence = [text for own in told for text in own] or [""] * 8
    return (line.part, line.name, *line.answers, "yes" if line.differs else "no", *evidence)
