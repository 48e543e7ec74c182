"""Each case told in: who opened what, against whom, who came to depend, and what came of it."""

from collections.abc import Iterable, Mapping, Sequence

from howopen.domain.catalog import Catalog
from howopen.figures.citation import because
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import folded
from howopen.figures.markup import Markup, element
from howopen.lessons.market.play import Asks, MarketCase, MarketStep

WORDS = {
    Asks.OPENED: "Who opened what?",
    Asks.AGAINST: "Against whom?",
    Asks.DEPENDS: "Who came to depend?",
    Asks.REGAINED: "What was regained?",
    Asks.REGULATED: "What was regulated?",
    Asks.LATER: "And later?",
    Asks.DIFFERS: "Where accounts differ",
    Asks.GAVE: "What openness gave",
    Asks.ARGUES: "Who argues so",
    Asks.BUT: "And against it",
}
_TITLES = {
    "old": "Old plays",
    "today": "Plays of today",
    "other": "What openness did for competition",
}
_EACH = "the publications named in each entry, described in data/sources.csv"
Cases = Mapping[str, MarketCase]


def case_stories(catalog: Catalog, cases: Cases, steps: Sequence[MarketStep], room: str) -> Figure:
    """Return the cases of one room, each folded under its name."""
    own = {case_id: case for case_id, case in cases.items() if case.room == room}
    told = (
        folded(case.name, _story(catalog, _of(case_id, steps)), f"case-{case_id}")
        for case_id, case in own.items()
    )
    return Figure(
        f"market-{room}",
        _TITLES[room],
        _EACH,
        ("case", "question", "as of", "what is told", "source"),
        tuple(
            (
                case.name,
                WORDS[step.asks],
                step.dated,
                step.evidence.why,
                catalog.sources[step.evidence.source_id].title,
            )
            for case_id, case in own.items()
            for step in _of(case_id, steps)
        ),
        element("div", *told, class_="ho-stories"),
    )


def _of(case_id: str, steps: Iterable[MarketStep]) -> list[MarketStep]:
    return [step for step in steps if step.case_id == case_id]


def _story(catalog: Catalog, steps: Sequence[MarketStep]) -> Markup:
    return element("dl", *(_step(catalog, step) for step in steps), class_="ho-record")


def _step(catalog: Catalog, step: MarketStep) -> Markup:
    return element(
        "div",
        element("dt", WORDS[step.asks]),
        element("dd", element("strong", f"{step.dated}: "), because(step.evidence, catalog)),
    )
