"""Who decided what in a fine-tuned model."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.figures.citation import because
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import folded
from howopen.figures.markup import Markup, element
from howopen.lessons.models.model_record import Decider, Decision

_WHO = {
    Decider.BASE: "Meta, maker of the base LLaMA",
    Decider.TUNER: "Stanford, who tuned Alpaca",
    Decider.THIRD: "OpenAI, through its model and its filter",
}


def who_decided(catalog: Catalog, decisions: Sequence[Decision]) -> Figure:
    """Return the decisions in Alpaca, put together by who took them."""
    return Figure(
        "who-decided",
        "Alpaca, tuned on LLaMA: who decided what",
        "the publications named with each decision, described in data/sources.csv",
        ("decision", "who decided", "what", "source"),
        tuple(
            (d.name, _WHO[d.decider], d.evidence.why, catalog.sources[d.evidence.source_id].title)
            for d in decisions
        ),
        element("div", *(_card(catalog, who, decisions) for who in Decider), class_="ho-cases"),
    )


def _card(catalog: Catalog, who: Decider, decisions: Sequence[Decision]) -> Markup:
    own = [d for d in decisions if d.decider is who]
    items = (
        element("li", element("strong", f"{d.name}. "), because(d.evidence, catalog), class_="ho-item")
        for d in own
    )
    heading = f"{_WHO[who]}: {len(own)} of {len(decisions)}"
    which = folded("Which", element("ul", *items, class_="ho-items"), f"decided-{who}")
    return element("article", element("h3", heading), which)
