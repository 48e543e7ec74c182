"""Systems that were used on people, and what openness could and could not have shown them."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.figures.citation import because, cited
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import first_few
from howopen.figures.markup import Markup, element
from howopen.lessons.open_to_whom.actor import UseCase

_FEW = 3


def use_case_list(catalog: Catalog, cases: Sequence[UseCase]) -> Figure:
    """Return the cases as cards: by whom, on whom, what was open, what that showed and what not."""
    return Figure(
        "use-cases",
        "Used by whom, on whom",
        "the publications named in each case, described in data/sources.csv",
        (
            "case",
            "when",
            "by whom",
            "on whom",
            "what was open",
            "what happened",
            "shown",
            "not shown",
            "reply",
        ),
        tuple(
            (
                c.name,
                c.dated,
                c.by_whom,
                c.on_whom,
                c.open_part,
                c.evidence.why,
                c.showed,
                c.not_shown,
                c.reply,
            )
            for c in cases
        ),
        first_few([_case(catalog, c) for c in cases], _FEW, "use-cases", "ho-cases"),
        note="What openness showed and what it could not is our reading; what happened is the sources’.",
    )


def _case(catalog: Catalog, case: UseCase) -> Markup:
    return element(
        "article",
        element("h3", f"{case.name} ({case.dated})"),
        _line("By whom", case.by_whom),
        _line("On whom", case.on_whom),
        _line("What was open", case.open_part),
        element(
            "p",
            because(case.evidence, catalog),
            "; ",
            cited(catalog.sources[case.second_source_id], case.second_locator),
        ),
        _line("What came out, and how", case.showed),
        _line("What no openness shows", case.not_shown),
        _line("Reply", case.reply) if case.reply else None,
    )


def _line(term: str, words: str) -> Markup:
    return element("p", element("strong", f"{term}: "), words)
