"""Cases around models: wrappers, withdrawals, and who is paid."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.figures.citation import because
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import first_few
from howopen.figures.markup import Markup, element
from howopen.lessons.models.model_record import CaseKind, ModelCase

_FEW = {CaseKind.WRAPPER: 1, CaseKind.WITHDRAWAL: 2, CaseKind.PAYMENT: 1}
_TITLES = {
    CaseKind.WRAPPER: ("Open wrappers around closed models", "What stays closed"),
    CaseKind.WITHDRAWAL: ("What is left when it is withdrawn", "What is left"),
    CaseKind.PAYMENT: ("Who is paid around open models, and for what", "The other side"),
}


def model_cases(catalog: Catalog, cases: Sequence[ModelCase], kind: CaseKind) -> Figure:
    """Return the cases of one kind as cards, in the order of the table."""
    own = [case for case in cases if case.kind is kind]
    title, other_side = _TITLES[kind]
    return Figure(
        f"{kind}s",
        title,
        "the publications named with each case, described in data/sources.csv",
        ("who or what", "dated", "what", other_side.lower(), "source"),
        tuple(
            (c.name, c.dated, c.evidence.why, c.remains, catalog.sources[c.evidence.source_id].title)
            for c in own
        ),
        first_few([_card(catalog, case, other_side) for case in own], _FEW[kind], f"{kind}s", "ho-cases"),
    )


def _card(catalog: Catalog, case: ModelCase, other_side: str) -> Markup:
    return element(
        "article",
        element("h3", case.name),
        element("p", case.dated, class_="ho-note"),
        element("p", because(case.evidence, catalog)),
        element("p", element("strong", f"{other_side}: "), case.remains),
    )
