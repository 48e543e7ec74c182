"""Cases of the page on data: disputes, what licences ask, and who looks after data."""

from collections.abc import Collection, Sequence

from howopen.domain.catalog import Catalog
from howopen.figures.citation import because, cited
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import first_few
from howopen.figures.markup import Markup, element, join
from howopen.lessons.data.data_cases import Dispute, LicenceTerms, Steward

_ASKS = ("credit or notice", "same terms", "no commercial use", "ask first")
_FEW = 2
_EACH = "the publications named in each row, described in data/sources.csv"


def dispute_list(catalog: Catalog, disputes: Sequence[Dispute], compared: Collection[str]) -> Figure:
    """Return disputes as cards: where each stood, and who could bear the cost.

    `compared` are ids of those in sight from the start; the others are folded away.
    """
    cards = [_dispute(catalog, d) for d in sorted(disputes, key=lambda d: d.dispute_id not in compared)]
    return Figure(
        "disputes",
        "Who can afford the lawsuit",
        _EACH,
        ("dispute", "begun", "read as of", "where it stood", "the cost", "source"),
        tuple(
            (
                d.name,
                d.filed,
                str(d.as_of),
                d.evidence.why,
                d.cost,
                catalog.sources[d.evidence.source_id].title,
            )
            for d in disputes
        ),
        first_few(cards, len(compared), "disputes", "ho-cases"),
        note="Suits over works taken to train on. None of them says yet what holds everywhere.",
    )


def licence_table(catalog: Catalog, licences: Sequence[LicenceTerms]) -> Figure:
    """Return what licences ask, beside what a suggestion of a trained model carries along."""
    rows = tuple((x.name, *map(_mark, _asks(x)), x.evidence.why) for x in licences)
    nothing = (
        "What comes with a suggestion",
        *("– no" for _ in _ASKS),
        "The text alone, by the paper’s account.",
    )
    return Figure(
        "licences",
        "What licences ask, and what comes out",
        f"{_EACH}; last row: Widder, Whittaker & West 2024, Data ¶5",
        ("licence", *_ASKS, "in short"),
        (*rows, nothing),
        note=join("Their texts: ", *_texts(catalog, licences)),
    )


def steward_list(catalog: Catalog, stewards: Sequence[Steward]) -> Figure:
    """Return who looks after data, who decides, and what opening all of it would mean for them."""
    return Figure(
        "stewards",
        "Whose data, and who decides",
        _EACH,
        ("who", "where", "who decides", "what it does and says", "opening all of it would be", "source"),
        tuple(
            (
                s.name,
                s.place,
                s.decides,
                s.evidence.why,
                s.opening_means,
                catalog.sources[s.evidence.source_id].title,
            )
            for s in stewards
        ),
        first_few([_steward(catalog, s) for s in stewards], _FEW, "stewards", "ho-cases"),
        note="What opening would mean is our reading of the source named.",
    )


def _dispute(catalog: Catalog, dispute: Dispute) -> Markup:
    return element(
        "article",
        element("h3", dispute.name),
        element("p", f"{dispute.kind}, begun {dispute.filed}; read as of {dispute.as_of}", class_="ho-note"),
        element("p", because(dispute.evidence, catalog)),
        element("p", element("strong", "The cost: "), dispute.cost),
    )


def _steward(catalog: Catalog, steward: Steward) -> Markup:
    return element(
        "article",
        element("h3", steward.name),
        element("p", f"{steward.place}. Decides: {steward.decides}.", class_="ho-note"),
        element("p", because(steward.evidence, catalog)),
        element("p", element("strong", "Opening all of it: "), steward.opening_means),
    )


def _texts(catalog: Catalog, licences: Sequence[LicenceTerms]) -> list[Markup]:
    found = [(catalog.sources[x.evidence.source_id], x.evidence.locator) for x in licences]
    texts = [cited(source, locator) for source, locator in found]
    return [element("span", "; " if n else None, text) for n, text in enumerate(texts)]


def _asks(licence: LicenceTerms) -> tuple[bool, bool, bool, bool]:
    return licence.credit, licence.same_terms, licence.no_commerce, licence.ask_first


def _mark(asked: bool) -> str:
    return "✓ yes" if asked else "– no"
