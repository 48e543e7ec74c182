"""Predict first: how many materials until some definition says open?"""

from howopen.domain.catalog import Catalog
from howopen.domain.label import Label
from howopen.figures.markup import Markup, element
from howopen.figures.words import counted, listed, lower_first
from howopen.lessons.definitions.cheapest_labels import open_labels, released

SKIPPED = "skip"
SPANS = {"1": (1, 1), "2": (2, 3), "4": (4, 6), "7": (7, 99)}
_WORDS = {"1": "one", "2": "two or three", "4": "four to six", "7": "seven or more"}


def label_prediction(catalog: Catalog, chosen: str) -> Markup:
    """Return the question, or once it is answered or skipped the prediction beside the result."""
    if not chosen:
        return _form(catalog)
    takes = _takes(catalog)
    return element(
        "div", element("p", f"{_said(catalog, chosen)}{takes}"), class_="ho-predict", role="status"
    )


def fewest_materials(catalog: Catalog) -> int:
    """Return how many materials the cheapest label with *open* in it takes, by releasing alone."""
    return min(len(label.steps or ()) for label in open_labels(catalog) if _by_release(catalog, label))


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


def _said(catalog: Catalog, chosen: str) -> str:
    if chosen == SKIPPED:
        return ""
    low, high = SPANS[chosen]
    right = low <= fewest_materials(catalog) <= high
    return f"You said {_WORDS[chosen]}{', and so it is' if right else ''}. "


def _takes(catalog: Catalog) -> str:
    fewest = fewest_materials(catalog)
    cheapest = [
        label
        for label in open_labels(catalog)
        if _by_release(catalog, label) and len(label.steps or ()) == fewest
    ]
    names = [f"{label.instrument.short_name} (“{label.outcome.name}”)" for label in cheapest]
    factors = {step.factor_id: None for label in cheapest for step in label.steps or ()}
    what = listed([lower_first(catalog.factors[f].name) for f in factors], "or")
    return f"It takes {counted(fewest)}: {what}. By how far it is opened, so say {listed(names)}."


def _by_release(catalog: Catalog, label: Label) -> bool:
    return label.steps is not None and len(released(catalog, label)) == len(label.steps)
