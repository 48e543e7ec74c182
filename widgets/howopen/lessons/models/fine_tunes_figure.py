"""Training the base once, against many fine-tunes together."""

from collections.abc import Mapping

from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.row_chart import Axis, ChartRow, row_chart
from howopen.lessons.models.fine_tunes import MOST, TuningCase

_SOURCE = (
    "energy: Luccioni et al. 2024, in Widder, Whittaker & West 2024, Compute ¶1; hours: Touvron et al. 2023, "
    "Table 15, and Taori et al. 2023"
)


def fine_tunes(cases: Mapping[str, TuningCase], chosen: str, number: int, problem: str = "") -> Figure:
    """Return the sum for a case and a number of fine-tunes, with the form to change both."""
    case = cases[chosen]
    together = case.together(number)
    rows = [
        ChartRow("training the base, once", 0, case.training, f"{case.training:,.0f} {case.unit}", bar=True),
        ChartRow(f"{number:,} fine-tunes", 0, together, f"{together:,.0f} {case.unit}", bar=True),
    ]
    most = max(case.training, together)
    axis = Axis(0, most * 1.4, ((0, f"0 {case.unit}"),))
    title = f"Training once, and {number:,} fine-tunes"
    return Figure(
        "fine-tunes",
        title,
        _SOURCE,
        ("what", case.unit),
        tuple((row.label, f"{row.high:,.0f}") for row in rows),
        join(_sentence(case, number), _form(cases, chosen, number, problem)),
        row_chart(rows, axis, f"{title}. Its table says the same."),
    )


def _sentence(case: TuningCase, number: int) -> Markup:
    share = case.together(number) / case.training
    said = (
        f"{number:,} fine-tunes take {share:.1%} of what the training took."
        if share < 1
        else (f"{number:,} fine-tunes take {share:,.1f} times what the training took.")
    )
    turn = f"By fine-tune number {case.overtaken_at:,} they have taken more than the training."
    return element("p", f"{said} {turn}", role="status")


def _form(cases: Mapping[str, TuningCase], chosen: str, number: int, problem: str) -> Markup:
    options = (
        element("option", case.name, value=case_id, selected=case_id == chosen)
        for case_id, case in cases.items()
    )
    return element(
        "form",
        element("label", "Case ", element("select", *options, name="case")),
        element(
            "label",
            "Number of fine-tunes ",
            empty_element(
                "input", type="number", name="number", value=number, min=1, max=MOST, inputmode="numeric"
            ),
        ),
        element("button", "Add up", type="button", data_do="sum", class_="ho-main"),
        element("p", problem, role="alert", class_="ho-problem"),
        class_="ho-row ho-sum ho-controls",
    )
