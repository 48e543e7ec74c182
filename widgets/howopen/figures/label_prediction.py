"""Predict first: how many materials until some definition says open?"""

from howopen.domain.catalog import Catalog
from howopen.figures.cheapest_labels import cheapest_labels, open_labels, released
from howopen.figures.markup import Markup, element, join
from howopen.figures.words import counted, listed, lower_first

SKIPPED = "skip"
SPANS = {"1": (1, 1), "2": (2, 3), "4": (4, 6), "7": (7, 99)}
_WORDS = {"1": "one", "2": "two or three", "4": "four to six", "7": "seven or more"}


def label_prediction(catalog: Catalog, chosen: str | None) -> Markup:
    """Return the question, or once it is answered or skipped the answer with what each label takes."""
    if chosen is None:
        return _form(catalog)
    return join(_result(catalog, chosen), cheapest_labels(catalog))


def _form(catalog: Catalog) -> Markup:
    total = sum(len(catalog.materials[c.component_id]) for c in catalog.switches)
    return element(
        "fieldset",
        element("legend", element("h2", "Predict first")),
        element(
            "p",
            f"A developer starts with all {total} materials closed. How many must it open before one of these "
            "definitions says “open”?",
        ),
        element(
            "div",
            *(
                element("button", words, type="button", data_do="predict", data_of="label", value=value)
                for value, words in _WORDS.items()
            ),
            element("button", "Skip", type="button", data_do="predict", data_of="label", value=SKIPPED),
            class_="ho-row",
        ),
        class_="ho-predict",
    )


def _result(catalog: Catalog, chosen: str) -> Markup:
    # A label that no release reaches alone costs more than materials, so it cannot be the first.
    first = [
        label
        for label in open_labels(catalog)
        if label.steps and len(released(catalog, label)) == len(label.steps)
    ]
    fewest = min(len(label.steps or ()) for label in first)
    cheapest = [label for label in first if len(label.steps or ()) == fewest]
    names = [f"{label.instrument.short_name} ({label.outcome.name})" for label in cheapest]
    step = (cheapest[0].steps or ())[0]
    factor = catalog.factors[step.factor_id]
    takes = f"It takes {counted(fewest)}: {lower_first(factor.name)}. So say {listed(names)}."
    if chosen == SKIPPED:
        said = takes
    else:
        low, high = SPANS[chosen]
        right = low <= fewest <= high
        said = f"You said {_WORDS[chosen]}{', and so it is' if right else ''}. {takes}"
    return element("div", element("p", said), class_="ho-predict", role="status")
