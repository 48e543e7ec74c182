"""The prediction before the reveal, and afterwards its gap to the result on one axis."""

from collections.abc import Sequence
from dataclasses import dataclass

from howopen.domain.catalog import Catalog
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.prediction import Prediction
from howopen.domain.shown import Shown
from howopen.figures.dependency_network import WIDTH, network_height
from howopen.figures.guess_line import answer_line, guess_line
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.state_sentence import sentence_frame


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
    return element(
        "form",
        element(
            "div",
            element("h2", "First, predict"),
            " ",
            element(
                "label",
                "With all five as open as any known system, all else unchanged: how many of these "
                f"{total} dependencies remain, not even eased?",
                for_="ho-guess",
            ),
            class_="ho-ask",
        ),
        # Always there: put in only when needed, it would push the number and the focus out (morphdom).
        element("p", problem, role="alert", class_="ho-problem"),
        element(
            "div",
            guess_line("ho-guess", total),
            element("button", "Predict", type="button", data_do="predict", class_="ho-main"),
            element("button", "Skip", type="button", data_do="skip"),
            class_="ho-row",
        ),
        element(
            "details",
            element("summary", "And which? (as many as you like)"),
            element(
                "p", "Nothing else changed: same chips, clouds, frameworks and markets.", class_="ho-note"
            ),
            element("fieldset", element("legend", "These will remain", class_="ho-hidden"), *boxes),
            data_key="which",
        ),
        class_="ho-predict",
    )


def kept_back(all_open: Shown) -> dict[str, Markup]:
    """Return what stands for each part that would tell what remains, in the setting asked about, before
    the reader has predicted or skipped.

    The network's place stays as large as the network, so that nothing moves when that comes.
    """
    asked = {
        "headline": "What remains when all five are open?",
        "opened": "All five components are as open as any known system.",
        "besides": "",
        "numbers": "Predict, or skip, and it stands here.",
    }
    waits = element("p", "This appears once you have predicted, or skipped.", class_="ho-note")
    shape = f"--ho-shape:{WIDTH}/{network_height(all_open.findings)}"
    return {
        "sentence": sentence_frame(asked),
        "counts": Markup(),
        "network": element("div", waits, class_="ho-network-waits", style=shape),
        "dependencies": waits,
    }


def prediction_result(all_open: Shown, prediction: Prediction) -> Markup:
    """Return the prediction beside the result, on the same axis, with the gap between them marked.

    `all_open` is the setting that the prediction is about.
    """
    lists = []
    for group in result_groups(all_open):
        own = [named_item(all_open.catalog, d) for d in group.dependency_ids if group.lists(d, prediction)]
        if own:
            lists.append(group_list(group, join(*own)))
    named = named_fold(join(*lists)) if prediction.named else None
    return result_frame(all_open, prediction.number, named)


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """A list of a result: what can stand in it, and whether what was named does so or what was not."""

    heading: str
    dependency_ids: tuple[str, ...]
    of_named: bool

    def lists(self, dependency_id: str, prediction: Prediction) -> bool:
        """Return whether a dependency stands in the list for a prediction."""
        return (dependency_id in prediction.named) is self.of_named


def result_groups(all_open: Shown) -> tuple[ResultGroup, ...]:
    """Return the lists into which a result sorts the dependencies."""
    statuses = {f.dependency.dependency_id: f.status for f in all_open.findings.dependencies}
    remaining = tuple(d for d, status in statuses.items() if status is Status.REMAINS)
    eased = tuple(d for d, status in statuses.items() if status is Status.EASED)
    others = tuple(d for d in statuses if d not in (*remaining, *eased))
    return (
        ResultGroup("You named, and they remain", remaining, True),
        ResultGroup("You named, and they are eased: lighter, not gone", eased, True),
        ResultGroup("You named, and they do not remain", others, True),
        ResultGroup("They remain, and you did not name them", remaining, False),
    )


def group_list(group: ResultGroup, items: Markup) -> Markup:
    """Return a list of a result with its items."""
    return element("li", element("strong", group.heading), element("ul", items))


def named_item(catalog: Catalog, dependency_id: str) -> Markup:
    """Return a dependency as an item of such a list."""
    return element("li", catalog.dependencies[dependency_id].name)


def named_fold(lists: Markup) -> Markup:
    """Return the fold that has the lists of a result, for a reader who named something."""
    return element("details", element("summary", "What you named"), element("ul", lists), data_key="named")


def result_frame(all_open: Shown, number: int | None, named: Markup | None) -> Markup:
    """Return a result with that fold in its place; no number stands for a prediction that was skipped."""
    found = all_open.findings.dependencies
    remaining = sum(f.status is Status.REMAINS for f in found)
    eased = sum(f.status is Status.EASED for f in found)
    result = f"{remaining} of {len(found)} remain, {eased} more are eased"
    if number is None:
        said = f"With all five open and nothing else changed, {result}."
    else:
        said = _gap_words(number, remaining, result)
    return element(
        "div",
        element(
            "div", element("h2", "What remains"), " ", element("p", said, role="status"), class_="ho-ask"
        ),
        _axis(number, found),
        element(
            "div",
            element("button", "Open all five", type="button", data_do="open-all", class_="ho-main"),
            element("button", "Predict again", type="button", data_do="again"),
            class_="ho-row",
        ),
        element("p", "What do you see with all five open? Which ones stay?", class_="ho-note"),
        named,
        class_="ho-predict",
    )


def _gap_words(number: int, remaining: int, result: str) -> str:
    gap = abs(number - remaining)
    if not gap:
        return f"You expected {number}, and so it is: {result}."
    which_way = "more" if remaining > number else "fewer"
    return f"You expected {number}; {result}: {gap} {which_way} than you expected."


def _axis(number: int | None, found: Sequence[DependencyFinding]) -> Markup:
    """Return one cell for each dependency, those that remain first, under what was drawn."""
    order = (Status.REMAINS, Status.EASED)
    ordered = sorted(found, key=lambda f: order.index(f.status) if f.status in order else len(order))
    remaining = sum(f.status is Status.REMAINS for f in found)
    cells = [(f.status.name.lower(), 1) for f in ordered]
    return answer_line(number, remaining, cells, f"{remaining} remain")
