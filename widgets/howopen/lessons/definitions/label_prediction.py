"""Predict first: how many materials until some definition says open?"""

from howopen.domain.catalog import Catalog
from howopen.figures.markup import Markup, element
from howopen.figures.words import counted, listed, lower_first
from howopen.lessons.definitions.label_cost import LabelCost, fewest_materials

SKIPPED = "skip"
SPANS = {"1": (1, 1), "2": (2, 3), "4": (4, 6), "7": (7, 99)}
_WORDS = {"1": "one", "2": "two or three", "4": "four to six", "7": "seven or more"}


def label_prediction(catalog: Catalog, costs: tuple[LabelCost, ...], chosen: str) -> Markup:
    """Return the question, or once it is answered or skipped the prediction beside the result."""
    if not chosen:
        return _form(catalog)
    words = f"{_said(costs, chosen)}{_takes(catalog, costs)}"
    return element("div", element("p", words), class_="ho-predict", role="status")


def _form(catalog: Catalog) -> Markup:
    total = sum(len(catalog.materials[c.component_id]) for c in catalog.switches)
    question = (
        f"A developer starts with all {total} materials closed. "
        "How many must it open before one of nine definitions says “open”?"
    )
    answers = [*_WORDS.items(), (SKIPPED, "Skip")]
    buttons = (
        element("button", words, type="button", data_do="predict", data_of="label", value=value)
        for value, words in answers
    )
    return element(
        "div",
        element("h2", "Predict first"),
        element("p", question, id="ho-label-question"),
        element("div", *buttons, class_="ho-row", role="group", aria_labelledby="ho-label-question"),
        class_="ho-predict",
    )


def _said(costs: tuple[LabelCost, ...], chosen: str) -> str:
    if chosen == SKIPPED:
        return ""
    low, high = SPANS[chosen]
    right = low <= fewest_materials(costs) <= high
    return f"You said {_WORDS[chosen]}{', and so it is' if right else ''}. "


def _takes(catalog: Catalog, costs: tuple[LabelCost, ...]) -> str:
    fewest = fewest_materials(costs)
    cheapest = [cost for cost in costs if cost.is_by_release and len(cost.released) == fewest]
    names = [f"{c.label.instrument.short_name} (“{c.label.outcome.name}”)" for c in cheapest]
    factors = {step.factor_id: None for cost in cheapest for step in cost.released}
    what = listed([lower_first(catalog.factors[f].name) for f in factors], "or")
    return f"It takes {counted(fewest)}: {what}. By how far it is opened, so say {listed(names)}."
