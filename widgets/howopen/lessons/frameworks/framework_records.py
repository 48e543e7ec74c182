"""Who is behind a framework, what it brings them, and the score that asks for neither."""

from collections.abc import Mapping, Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.evidence import Basis
from howopen.domain.fact import Fact
from howopen.figures.citation import BASIS_WORDS, cited
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element
from howopen.lessons.frameworks.framework_record import Asks, FrameworkRecord

FRAMEWORKS = ("PyTorch", "TensorFlow")
BEHIND = {
    Asks.FOUNDED: "Who made it?",
    Asks.PAYS: "Who pays?",
    Asks.EMPLOYS: "Who employs those who maintain it?",
    Asks.DECIDES: "Who decides?",
}
_ARGUMENT = {Asks.GAINS: "What it brings the companies", Asks.ANSWERS: "What is said on the other side"}
_EACH = "the publications named in each entry, described in data/sources.csv"
_UNASKED = (Asks.PAYS, Asks.EMPLOYS, Asks.DECIDES)
_ASKED = ("Is its licence an open one?", "Is its source public?", "Is nothing held back for those who pay?")


def who_is_behind(catalog: Catalog, records: Sequence[FrameworkRecord]) -> Figure:
    """Return both frameworks side by side, question by question, each answer dated."""
    found = [r for r in records if r.asks in BEHIND]
    return Figure(
        "frameworks-behind",
        "Who is behind PyTorch and TensorFlow",
        _EACH,
        ("framework", "question", "as of", "answer", "source"),
        tuple((r.framework, BEHIND[r.asks], *_told(catalog, r)) for r in found),
        element("div", *(_column(catalog, name, found) for name in FRAMEWORKS), class_="ho-columns"),
    )


def what_it_brings(catalog: Catalog, records: Sequence[FrameworkRecord]) -> Figure:
    """Return what a framework brings its company, beside what others answer."""
    found = [r for r in records if r.asks in _ARGUMENT]
    columns = (
        element("section", element("h3", words), _list(catalog, [r for r in found if r.asks is asks], True))
        for asks, words in _ARGUMENT.items()
    )
    return Figure(
        "frameworks-gains",
        "What a framework brings those who steer it",
        _EACH,
        ("framework", "side", "as of", "what is said", "source"),
        tuple((r.framework, _ARGUMENT[r.asks], *_told(catalog, r)) for r in found),
        element("div", *columns, class_="ho-columns"),
    )


def score_beside_governance(
    catalog: Catalog, facts: Mapping[str, Fact], records: Sequence[FrameworkRecord]
) -> Figure:
    """Return what an index asks of frameworks and how it scores them, beside what it does not ask."""
    scores = {name: facts[f"{name.lower()}_index_score"] for name in FRAMEWORKS}
    source = catalog.sources[scores["PyTorch"].evidence.source_id]
    said = [r for r in records if r.asks in _UNASKED and r.evidence.basis is Basis.PAPER]
    return Figure(
        "frameworks-score",
        "Full marks for openness, and what the marks leave out",
        f"score: {source.publisher} 2026; the rest: Widder, Whittaker & West 2024, Frameworks ¶3",
        ("question", "by the index", *FRAMEWORKS),
        (
            *((question, "asked", *("yes" for _ in FRAMEWORKS)) for question in _ASKED),
            ("Score for openness", "given", *(_marks(scores[name]) for name in FRAMEWORKS)),
            *((BEHIND[a], "not asked", *(_said(said, name, a) for name in FRAMEWORKS)) for a in _UNASKED),
        ),
        element("div", _asked_of(scores), _not_asked(said), class_="ho-columns"),
        note="The score is of 2026, the answers beside it are of 2024.",
    )


def _asked_of(scores: Mapping[str, Fact]) -> Markup:
    return element(
        "section",
        element("h3", "What the index asks"),
        element(
            "ul", *(element("li", f"✓ {question} Yes, of both.") for question in _ASKED), class_="ho-items"
        ),
        element("p", *(element("strong", f"{n}: {_marks(s)}. ") for n, s in scores.items())),
    )


def _not_asked(said: Sequence[FrameworkRecord]) -> Markup:
    parts = []
    for asks in _UNASKED:
        answers = (
            element("li", element("strong", f"{name}: "), _said(said, name, asks)) for name in FRAMEWORKS
        )
        parts += [element("h4", BEHIND[asks]), element("ul", *answers, class_="ho-facts")]
    return element("section", element("h3", "What it does not ask"), *parts)


def _marks(score: Fact) -> str:
    return f"{score.low:g} {score.unit}"


def _said(records: Sequence[FrameworkRecord], framework: str, asks: Asks) -> str:
    return next(r.evidence.why for r in records if r.framework == framework and r.asks is asks)


def _column(catalog: Catalog, framework: str, records: Sequence[FrameworkRecord]) -> Markup:
    parts = []
    for asks, question in BEHIND.items():
        own = [r for r in records if r.framework == framework and r.asks is asks]
        parts += [element("h4", question), _list(catalog, own, False)]
    return element("section", element("h3", framework), *parts)


def _list(catalog: Catalog, records: Sequence[FrameworkRecord], named: bool) -> Markup:
    return element("ul", *(_entry(catalog, r, named) for r in records), class_="ho-facts")


def _entry(catalog: Catalog, record: FrameworkRecord, named: bool) -> Markup:
    of = f"{record.framework}, {record.dated}" if named and record.framework in FRAMEWORKS else record.dated
    found = record.evidence
    return element(
        "li",
        element("strong", f"{of}: "),
        f"{found.why} ",
        element("span", BASIS_WORDS[found.basis], ": ", class_="ho-note"),
        cited(catalog.sources[found.source_id], found.locator),
    )


def _told(catalog: Catalog, record: FrameworkRecord) -> tuple[str, str, str]:
    return record.dated, record.evidence.why, catalog.sources[record.evidence.source_id].title
