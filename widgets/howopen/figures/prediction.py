"""The prediction before the reveal, and afterwards its gap to the result on one axis."""

from howopen.domain.catalog import Catalog
from howopen.domain.dependency import Status
from howopen.domain.prediction import Prediction
from howopen.domain.shown import Shown
from howopen.figures.markup import Markup, element, empty_element, join


def prediction_form(catalog: Catalog, problem: str = "") -> Markup:
    """Return the question, with one click to answer and one to skip; `problem` says what to mend."""
    total = len(catalog.dependencies)
    boxes = (
        element(
            "label",
            empty_element("input", type="checkbox", name="named", value=d.dependency_id),
            d.name,
            class_="ho-box",
        )
        for d in catalog.dependencies.values()
    )
    number = empty_element(
        "input", type="number", name="number", id="ho-guess", min=0, max=total, inputmode="numeric"
    )
    return element(
        "form",
        element("h2", "First, predict"),
        element(
            "label",
            "All five as open as any known system, and nothing else changed: same chips, clouds, "
            f"frameworks and markets. How many of these {total} dependencies will remain?",
            for_="ho-guess",
        ),
        # Always there: put in only when needed, it would push the number and the focus out (morphdom).
        element("p", problem, role="alert", class_="ho-problem"),
        element(
            "div",
            number,
            element("button", "Predict", type="button", data_do="predict", class_="ho-main"),
            element("button", "Skip", type="button", data_do="skip"),
            class_="ho-row",
        ),
        element(
            "details",
            element("summary", "And which? (as many as you like)"),
            element("fieldset", element("legend", "These will remain", class_="ho-hidden"), *boxes),
            data_key="which",
        ),
        class_="ho-predict",
    )


def prediction_result(all_open: Shown, prediction: Prediction) -> Markup:
    """Return the prediction beside the result, on the same axis, with the gap between them marked.

    `all_open` is the setting that the prediction is about.
    """
    found = all_open.findings.dependencies
    remaining = {f.dependency.dependency_id for f in found if f.status is Status.REMAINS}
    eased = sum(f.status is Status.EASED for f in found)
    result = f"{len(remaining)} of {len(found)} remain, {eased} more are eased"
    if prediction.number is None:
        said = element("p", f"With all five open and nothing else changed, {result}.", role="status")
    else:
        said = join(
            element("p", _gap_words(prediction.number, len(remaining), result), role="status"),
            _axis(prediction.number, len(remaining), len(found)),
            _named(all_open.catalog, prediction, remaining),
        )
    return element(
        "div",
        element("h2", "What remains"),
        said,
        element("p", "What did you see? Open all five and read which ones stay.", class_="ho-note"),
        element(
            "div",
            element("button", "Open all five", type="button", data_do="open-all", class_="ho-main"),
            element("button", "Predict again", type="button", data_do="again"),
            class_="ho-row",
        ),
        class_="ho-predict",
    )


def _gap_words(number: int, remaining: int, result: str) -> str:
    gap = abs(number - remaining)
    if not gap:
        return f"You expected {number}, and so it is: {result}."
    which_way = "more" if remaining > number else "fewer"
    return f"You expected {number}; {result}: {gap} {which_way} than you expected."


def _axis(number: int, remaining: int, total: int) -> Markup:
    rows = (("you expected", number, "ho-axis-you"), ("remain", remaining, "ho-axis-is"))
    low, high = sorted((number, remaining))
    gap = element(
        "span", class_="ho-axis-gap", style=f"left:{low / total:.2%};width:{(high - low) / total:.2%}"
    )
    bars = (
        element(
            "div",
            element("span", class_=css, style=f"width:{value / total:.2%}"),
            element("span", f"{value} {words}", class_="ho-axis-word"),
            class_="ho-axis-row",
        )
        for words, value, css in rows
    )
    return element("div", gap, *bars, class_="ho-axis", aria_hidden="true")


def _named(catalog: Catalog, prediction: Prediction, remaining: set[str]) -> Markup | None:
    if not prediction.named:
        return None
    groups = (
        ("You named, and they remain", prediction.named & remaining),
        ("You named, and they do not remain", prediction.named - remaining),
        ("They remain, and you did not name them", remaining - prediction.named),
    )
    items = (
        element(
            "li", element("strong", heading), element("ul", *(element("li", n) for n in _names(catalog, own)))
        )
        for heading, own in groups
        if own
    )
    return element("ul", *items)


def _names(catalog: Catalog, ids: set[str] | frozenset[str]) -> list[str]:
    return [d.name for d in catalog.dependencies.values() if d.dependency_id in ids]
