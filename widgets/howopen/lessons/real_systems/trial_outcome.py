"""What follows from a statement's evidence: what people can do, what it leaves out, and what it mixes up."""

from collections.abc import Iterator, Sequence

from howopen.domain.affordance import AbilityFinding
from howopen.domain.catalog import Catalog
from howopen.domain.dependency import DependencyFinding
from howopen.domain.evidence import Evidence
from howopen.figures.citation import because
from howopen.figures.dependency_list import STATUS_MARKS
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import folded
from howopen.figures.markup import Markup, element, join
from howopen.figures.tracing import provider_names
from howopen.figures.words import counted, listed, lower_first
from howopen.lessons.real_systems.hearing import Hearing
from howopen.lessons.real_systems.statement import Mixed
from howopen.lessons.real_systems.trial import SKIPPED, VERDICTS, WEIGHTS, Trial

TITLE = "A statement on trial"
_FEW = 3
_MIXED = {
    Mixed.COMPONENT: "Which component?",
    Mixed.STAGE: "Which stage?",
    Mixed.SOURCE: "Whose word?",
}


def outcome(catalog: Catalog, hearing: Hearing) -> Markup:
    """Return what follows for people and for whom they depend on, and below it what is mixed up."""
    people = element("article", element("h3", "What people can do"), *_abilities(hearing))
    others = element("article", element("h3", "What it leaves out"), *_dependencies(hearing))
    mixed = element("article", element("h3", "What is mixed up"), _mix_ups(catalog, hearing))
    return join(element("div", people, others, class_="ho-cases"), element("div", mixed, class_="ho-cases"))


def trial_file(catalog: Catalog, hearing: Hearing, trial: Trial) -> Figure:
    """Return a trial with all its evidence, for a file."""
    statement = hearing.statement
    return Figure(
        f"trial-{statement.letter}",
        f"{TITLE}: {statement.said_by} on {statement.about}, {statement.dated}",
        "statements and evidence of this project, each with its own source (data/statements.csv)",
        ("part", "what", "answer", "why", "source", "address", "place", "checked"),
        tuple(_rows(catalog, hearing, trial)),
    )


def _abilities(hearing: Hearing) -> Iterator[Markup]:
    held, borne = hearing.held, hearing.borne
    everything = len(hearing.shown.findings.abilities)
    not_known = f"; of {hearing.not_known} it is not known" if hearing.not_known else ""
    yield element(
        "p",
        f"All that was released enables {_number(held)} of {everything} abilities{not_known}. "
        f"What you attached as open enables {_number(borne)} by itself.",
        role="status",
    )
    without = [f for f in held if f not in borne]
    yield from _named("By what you attached", borne, "borne")
    yield from _named("With all that was released", without, "held")


def _named(words: str, found: Sequence[AbilityFinding], name: str) -> Iterator[Markup]:
    if found:
        items = (element("li", f.ability.name) for f in found)
        yield folded(f"{words} ({len(found)})", element("ul", *items, class_="ho-plain"), name)


def _dependencies(hearing: Hearing) -> Iterator[Markup]:
    left_out, spoken_of = hearing.left_out, hearing.spoken_of
    everything = len(hearing.shown.findings.dependencies)
    if left_out:
        stand = f"{_number(left_out)} of {everything} dependencies that stand or may stand"
        yield element("p", f"It does not speak of {stand}.")
    else:
        yield element("p", "It speaks of every dependency that stands.")
    if 0 < len(spoken_of) <= _FEW:
        yield element("p", f"It speaks of {listed([_status(hearing, f) for f in spoken_of])}.")
    elif spoken_of:
        yield _listed(hearing, f"It speaks of {len(spoken_of)}", spoken_of, "spoken-of")
    if left_out:
        yield _listed(hearing, f"Left out ({len(left_out)})", left_out, "left-out")


def _listed(hearing: Hearing, words: str, found: Sequence[DependencyFinding], name: str) -> Markup:
    items = (element("li", f"{STATUS_MARKS[f.status]} {_status(hearing, f)}") for f in found)
    return folded(words, element("ul", *items, class_="ho-plain"), name)


def _number(found: Sequence[object]) -> str:
    return counted(len(found)) if found else "none"


def _status(hearing: Hearing, found: DependencyFinding) -> str:
    # Who supplies a system that has no assessment may be none of those whom our tables know.
    is_known = not (found.is_lifted or hearing.statement.evidence)
    whom = f", on {listed(provider_names(hearing.shown, found), 'or')}" if is_known else ""
    return f"{found.dependency.name} ({found.status}{whom})"


def _mix_ups(catalog: Catalog, hearing: Hearing) -> Markup:
    said = hearing.statement.said.why
    rows = (
        element("div", element("dt", _MIXED[one.kind]), element("dd", because(one.told, catalog)))
        for one in hearing.statement.mix_ups
    )
    return join(element("p", f"It speaks of {lower_first(said)}"), element("dl", *rows, class_="ho-record"))


def _rows(catalog: Catalog, hearing: Hearing, trial: Trial) -> Iterator[tuple[str, ...]]:
    statement = hearing.statement
    said = statement.in_english or statement.quoted
    yield ("statement", statement.quoted, said, *_source(catalog, statement.said))
    yield ("verdict", "before any evidence", _verdict(trial.first), *_NO_SOURCE)
    yield ("verdict", "second thoughts", _verdict(trial.second), *_NO_SOURCE)
    for component in catalog.switches:
        weight = WEIGHTS.get(trial.weighed.get(component.component_id, ""), "")
        yield ("weighed", component.name, weight, *_NO_SOURCE)
        for piece in hearing.pieces[component.component_id]:
            why = _source(catalog, piece.why) if piece.why else _NO_SOURCE
            yield ("evidence", piece.factor.name, piece.answer, *why)
    for found in hearing.held:
        by = "by what was attached" if found in hearing.borne else "with all that was released"
        yield ("ability", found.ability.name, by, *_NO_SOURCE)
    for spoken in hearing.spoken_of:
        yield ("spoken of", spoken.dependency.name, spoken.status, *_NO_SOURCE)
    for left in hearing.left_out:
        yield ("left out", left.dependency.name, left.status, *_NO_SOURCE)
    for one in statement.mix_ups:
        yield ("mixed up", one.kind, "", *_source(catalog, one.told))


_NO_SOURCE = ("",) * 5


def _verdict(verdict: str) -> str:
    return "skipped" if verdict == SKIPPED else VERDICTS.get(verdict, "")


def _source(catalog: Catalog, evidence: Evidence) -> tuple[str, ...]:
    source = catalog.sources[evidence.source_id]
    return (evidence.why, source.title, source.link, evidence.locator, evidence.checked)
