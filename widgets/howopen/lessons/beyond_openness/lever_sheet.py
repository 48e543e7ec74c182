"""Each lever: what it would ease, who asks for it, who answers, whom it costs what, and the law today."""

from collections.abc import Iterator, Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.dependency import Dependency
from howopen.domain.evidence import Evidence
from howopen.domain.factor import Factor
from howopen.figures.citation import because, cited
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element
from howopen.figures.words import counted, listed, lower_first
from howopen.lessons.beyond_openness.lever_record import Asks, LeverArgument, LeverState
from howopen.lessons.beyond_openness.worlds import levers_of

_ASKS = {Asks.PROPOSES: "Who asks for it", Asks.ANSWERS: "Who answers", Asks.COSTS: "Whom it costs what"}
_NOTE = (
    "The states are those found on 29 November 2026. Law moves: look it up before you rely on one. "
    "Preliminary: found for now. Voluntary: promised by companies. Final: decided, and still to be made law "
    "or ratified. Under appeal: in force, and before a higher court."
)


def lever_sheet(catalog: Catalog, states: Sequence[LeverState], arguments: Sequence[LeverArgument]) -> Figure:
    """Return all levers, each with its rules, both sides of the argument, and its legal states."""
    parts = [
        _lever(catalog, lever, [s for s in states if s.lever_id == lever.factor_id], arguments)
        for lever in levers_of(catalog)
    ]
    return Figure(
        "beyond-levers",
        f"{counted(len(parts)).capitalize()} levers, and the law today",
        "the publications named in each entry, described in data/sources.csv",
        ("lever", "what", "who or where", "as of", "in words", "source"),
        tuple(row for lever in levers_of(catalog) for row in _rows(catalog, lever, states, arguments)),
        element("div", *parts, class_="ho-cases"),
        note=_NOTE,
    )


def eased_by(catalog: Catalog, lever: Factor) -> Iterator[tuple[Dependency, Evidence]]:
    """Yield the dependencies that a lever eases by itself, each with the rule's evidence."""
    for dependency in catalog.dependencies.values():
        for alternative in dependency.eases.alternatives:
            if [r.factor_id for r in alternative] == [lever.factor_id]:
                yield dependency, alternative[0].evidence


def _lever(
    catalog: Catalog, lever: Factor, states: Sequence[LeverState], arguments: Sequence[LeverArgument]
) -> Markup:
    own = {a.asks: a for a in arguments if a.lever_id == lever.factor_id}
    names = [lower_first(dependency.name) for dependency, _ in eased_by(catalog, lever)]
    return element(
        "article",
        element("h3", lever.name),
        element("p", element("strong", "Would ease: "), f"{listed(names)}."),
        element("p", element("strong", "The law: "), "; ".join(_in_short(s) for s in states), "."),
        _argument(catalog, own[Asks.ANSWERS]),
        element(
            "details",
            element("summary", "Who asks for it, whom it costs what, the law in each place, and our reasons"),
            *(_argument(catalog, own[asks]) for asks in (Asks.PROPOSES, Asks.COSTS)),
            element("ul", *(_state(catalog, s) for s in states), class_="ho-facts"),
            element("ul", *(_reason(catalog, *rule) for rule in eased_by(catalog, lever)), class_="ho-facts"),
            data_key=f"{lever.factor_id}-more",
        ),
        data_key=f"lever:{lever.factor_id}",
    )


def _argument(catalog: Catalog, argument: LeverArgument) -> Markup:
    return element(
        "p",
        element("strong", f"{_ASKS[argument.asks]}: "),
        f"{argument.who}, {argument.dated}. ",
        because(argument.evidence, catalog),
    )


def _in_short(state: LeverState) -> str:
    return f"{state.jurisdiction}: {state.state} ({state.dated})"


def _state(catalog: Catalog, state: LeverState) -> Markup:
    second = cited(catalog.sources[state.second_source_id], state.second_locator)
    return element(
        "li", element("strong", f"{_in_short(state)}. "), because(state.evidence, catalog), " ", second
    )


def _reason(catalog: Catalog, dependency: Dependency, evidence: Evidence) -> Markup:
    return element(
        "li", element("strong", f"{dependency.name}. "), because(evidence, catalog, "this is enough")
    )


def _rows(
    catalog: Catalog, lever: Factor, states: Sequence[LeverState], arguments: Sequence[LeverArgument]
) -> Iterator[tuple[str, ...]]:
    """Yield what is said of a lever, as texts."""
    for argument in arguments:
        if argument.lever_id == lever.factor_id:
            said, source = argument.evidence, catalog.sources[argument.evidence.source_id]
            yield lever.name, _ASKS[argument.asks], argument.who, argument.dated, said.why, source.title
    for state in states:
        if state.lever_id == lever.factor_id:
            titles = (catalog.sources[s].title for s in (state.evidence.source_id, state.second_source_id))
            words = f"{state.state}: {state.evidence.why}"
            yield lever.name, "the law", state.jurisdiction, state.dated, words, "; ".join(titles)
    for dependency, evidence in eased_by(catalog, lever):
        title = catalog.sources[evidence.source_id].title
        why = evidence.enough_why or evidence.why
        yield lever.name, "would ease", dependency.name, evidence.checked, why, title
