"""The cases with a choice of group for each, and the paper's plays beside the reader's groups."""

from collections.abc import Iterable, Mapping, Sequence

from howopen.domain.catalog import Catalog
from howopen.figures.citation import because
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.words import counted
from howopen.lessons.market.play import MarketCase, Play
from howopen.lessons.market.sorting import GROUPS, Pair, pairs_in, pairs_of_a_play

Cases = Sequence[MarketCase]
_COMPARED = "compared"
"""The key of what comes below once the reader compares; the focus goes there."""


def sorting_form(
    catalog: Catalog, plays: Mapping[str, Play], cases: Cases, groups: Mapping[str, str], seen: bool
) -> Markup:
    """Return the cases to sort, and once the reader has asked for it what they are put with here."""
    return join(
        element(
            "div", *(_card(case, groups.get(case.letter, "")) for case in cases), class_="ho-cases ho-four"
        ),
        element("div", _below(cases, groups, seen), role="status", data_key=_COMPARED),
        None
        if seen
        else element(
            "button",
            "Compare, or skip",
            type="button",
            data_do="compare",
            data_back=_COMPARED,
            class_="ho-main",
        ),
        _plays(catalog, plays, cases, groups) if seen else None,
    )


def _card(case: MarketCase, chosen: str) -> Markup:
    choices = (
        element(
            "label",
            empty_element(
                "input",
                type="radio",
                name=f"sort-{case.letter}",
                value=group,
                data_do="sort",
                data_of=case.letter,
                checked=group == chosen,
            ),
            element("span", group),
            class_="ho-box",
        )
        for group in GROUPS
    )
    return element(
        "fieldset",
        element("legend", case.name),
        element("p", case.card),
        element("div", *choices, class_="ho-row"),
        class_="ho-sort",
        data_key=f"sort:{case.letter}",
    )


def _below(cases: Cases, groups: Mapping[str, str], seen: bool) -> Markup:
    if not seen:
        return element("p", f"{len(groups)} of {len(cases)} cases have a group.")
    shared, put = [*pairs_of_a_play(cases)], [*pairs_in(groups, cases)]
    if not groups:
        return element("p", "You skipped the sorting. The groups can still be chosen.")
    agreed = [pair for pair in put if pair in shared]
    own = [pair for pair in put if pair not in shared]
    return join(
        element("p", f"Together in your sorting and in the plays below: {_named(agreed)}.")
        if agreed
        else None,
        element("p", f"Together in yours alone: {_named(own)}. What do they share?") if own else None,
        element(
            "p",
            f"{counted(len(agreed)).capitalize()} of the {counted(len(shared))} pairs that stand together "
            "below do so in yours. Nobody counts this as right or wrong: other likenesses are as real.",
        ),
    )


def _named(pairs: Iterable[Pair]) -> str:
    return "; ".join(f"{one.name} with {other.name}" for one, other in pairs)


def _plays(catalog: Catalog, plays: Mapping[str, Play], cases: Cases, groups: Mapping[str, str]) -> Markup:
    told = (
        element(
            "article",
            element("h3", f"{number}. {play.name}"),
            element("p", because(play.evidence, catalog)),
            element(
                "ul",
                *(_placed(catalog, case, groups) for case in cases if case.play_id == play_id),
                class_="ho-plain",
            ),
        )
        for number, (play_id, play) in enumerate(plays.items(), 1)
    )
    return element("div", *told, class_="ho-cases")


def _placed(catalog: Catalog, case: MarketCase, groups: Mapping[str, str]) -> Markup:
    group = groups.get(case.letter)
    return element(
        "li",
        element("strong", case.name),
        f" (your group {group}). " if group else ". ",
        because(case.evidence, catalog),
    )
