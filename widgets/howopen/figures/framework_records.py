"""Who is behind a framework, what it brings them, and the score that asks for neither."""

from collections.abc import Mapping, Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.fact import Fact
from howopen.domain.framework_record import Asks, FrameworkRecord
from howopen.figures.citation import BASIS_WORDS, cited
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element

FRAMEWORKS = ("PyTorch", "TensorFlow")
BEHIND = {
    Asks.FOUNDED: "Who made it?",
    Asks.PAYS: "Who pays?",
    Asks.EMPLOYS: "Who employs those who maintain it?",
    Asks.DECIDES: "Who decides?",
}
_ARGUMENT = {Asks.GAINS: "What it brings the companies", Asks.ANSWERS: "What is said on the other side"}
_EACH = "the publications named in each entry, described in data/sources.csv"
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
    """Return what an index asks of a framework and scores, above what it does not ask."""
    scores = [facts[f"{name.lower()}_index_score"] for name in FRAMEWORKS]
    asked = [(question, *("yes" for _ in FRAMEWORKS), "asked") for question in _ASKED]
    score = ("Score for openness", *(f"{s.low:g} {s.unit}" for s in scores), "")
    unasked = [
        (question, *(_latest(records, name, asks) for name in FRAMEWORKS), "not asked")
        for asks, question in BEHIND.items()
        if asks is not Asks.FOUNDED
    ]
    rows = (*asked, score, *unasked)
    source = catalog.sources[scores[0].evidence.source_id]
    return Figure(
        "frameworks-score",
        "Full marks for openness, and what the marks leave out",
        f"score: {source.publisher} 2026; the rest: Widder, Whittaker & West 2024, Frameworks ¶3",
        ("question", *FRAMEWORKS, "by the index"),
        rows,
        _score_table(rows),
        note="An index of 2026 asks three things of software. The answers below the score are of 2024.",
    )


def _score_table(rows: Sequence[tuple[str, ...]]) -> Markup:
    heads = (element("th", head, scope="col") for head in ("", *FRAMEWORKS, "by the index"))
    body = (
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(element("td", cell) for cell in row[1:]),
            class_="ho-score" if not row[-1] else None,
        )
        for row in rows
    )
    table = element(
        "table", element("thead", element("tr", *heads)), element("tbody", *body), class_="ho-table"
    )
    label = "What the index asks and what it does not"
    return element("div", table, class_="ho-scroll", tabindex=0, role="region", aria_label=label)


def _latest(records: Sequence[FrameworkRecord], framework: str, asks: Asks) -> str:
    """Return the answer of the paper, which has one for every question but one."""
    own = [r for r in records if r.framework == framework and r.asks is asks]
    return next((r for r in own if r.evidence.basis == "paper"), own[0]).evidence.why


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
