"""Several assessments of one system: on which questions they differ, and on which evidence."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from howopen.domain.catalog import Catalog
from howopen.figures.citation import cited
from howopen.figures.figure_frame import RULES, Figure
from howopen.figures.folded import folded, folded_part
from howopen.figures.markup import Markup, element, join
from howopen.figures.words import listed
from howopen.lessons.real_systems.pair import Side
from howopen.lessons.real_systems.pair_figure import Line, lines_of

_HEADER = ("part", "asked", "differs", "assessment", "answer", "why", "source", "place", "read on")


def compared_figure(catalog: Catalog, sides: Sequence[Side], labels: Sequence[str]) -> Figure:
    """Return where assessments differ, each answer with who gives it and why; what is alike is folded."""
    lines = lines_of(catalog, sides)
    parts = [(part, list(own)) for part, own in groupby(lines, key=lambda line: line.part)]
    names = dict.fromkeys(side.name for side in sides)
    others = f" They name different systems: {listed(list(names))}." if len(names) > 1 else ""
    differing = sum(line.differs for line in lines)
    return Figure(
        "compared",
        f"{len(sides)} assessments of {next(iter(names))}",
        f"the assessments opened here, each with its own sources; {RULES}",
        _HEADER,
        tuple(row for line in lines for row in _rows(catalog, line, labels)),
        join(*(_part(catalog, part, own, labels, not n) for n, (part, own) in enumerate(parts))),
        note=f"They differ in {differing} of {len(lines)} answers. An answer that lacks its reason or source "
        f"counts as the lowest rung.{others}",
    )


def _part(
    catalog: Catalog, part: str, lines: Sequence[Line], labels: Sequence[str], is_first: bool
) -> Markup:
    apart = [line for line in lines if line.differs]
    same = [line for line in lines if not line.differs]
    alike = element("ul", *(element("li", f"{line.name}: {line.answers[0]}") for line in same))
    heading = f"{part}: {len(apart) or 'none'} of {len(lines)} differ"
    told = join(
        *(_apart(catalog, line, labels) for line in apart),
        folded(f"All say the same ({len(same)})", alike, f"alike:{part}") if same else None,
    )
    if is_first:
        return join(element("h3", heading), told)
    return folded_part(heading, told, f"compared:{part}")


def _apart(catalog: Catalog, line: Line, labels: Sequence[str]) -> Markup:
    answers = dict.fromkeys(line.answers)
    items = (_answer(catalog, line, answer, labels) for answer in answers)
    return element("div", element("h4", line.name), element("ul", *items))


def _answer(catalog: Catalog, line: Line, answer: str, labels: Sequence[str]) -> Markup:
    who = [place for place, one in enumerate(line.answers) if one == answer]
    names = [element("bdi", labels[place]) for place in who]
    said = join(*(join(", " if place else None, name) for place, name in enumerate(names)))
    reasons = (_reason(catalog, line, place, labels[place]) for place in who if line.evidence[place])
    return element("li", element("b", answer), ": ", said, *reasons)


def _reason(catalog: Catalog, line: Line, place: int, label: str) -> Markup:
    [evidence] = line.evidence[place]
    source = cited(catalog.sources[evidence.source_id], evidence.locator)
    return element("p", element("bdi", label), f": {evidence.why} ", source, class_="ho-note")


def _rows(catalog: Catalog, line: Line, labels: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for place, label in enumerate(labels):
        told = [""] * 4
        for e in line.evidence[place]:
            source = catalog.sources[e.source_id]
            told = [e.why, ", ".join(filter(None, (source.title, source.link))), e.locator, e.checked]
        differs = "yes" if line.differs else "no"
        yield (line.part, line.name, differs, label, line.answers[place], *told)
