"""What it takes to train, to tune and to answer, with the numbers that the reader may change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor, log10

from howopen.domain.compute_needs import PER_SERVER, Need, Setup, needs
from howopen.figures.amounts import amount, dollars, lasting
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.row_chart import Axis, ChartRow, row_chart

_SOURCE = (
    "energy: Luccioni et al. 2024, in Widder, Whittaker & West 2024, Compute ¶1; prices of 2020 to 2026: the "
    "facts listed below; sums: this project"
)
_HEADER = ("job", "energy", "electricity", "accelerator-hours", "rent", "machine", "to buy it")


@dataclass(frozen=True, slots=True)
class Field:
    """A number that the reader may change: its name, its words and what it must lie between."""

    name: str
    words: str
    least: float
    most: float
    is_whole: bool = False


FIELDS = (
    Field("training", "Energy to train, kWh", 0.001, 1e12),
    Field("tuning", "Energy to fine-tune, kWh", 0.001, 1e12),
    Field("answer", "Energy of an answer, kWh", 1e-9, 1000),
    Field("answers", "Answers a day", 1, 1e12, True),
    Field("accelerators", "Accelerators in the machine", 1, 1e7, True),
    Field("draw", "Draw of one accelerator, kW", 0.01, 10),
    Field("rent", "Rent of one accelerator, $ an hour", 0.01, 1000),
    Field("server", f"A server with {PER_SERVER} accelerators, $", 100, 1e8),
    Field("electricity", "Electricity, $ a kWh", 0.001, 10),
)
_SIZES = ((8, "one server"), (384, "BLOOM, 2022"), (16384, "Llama 3.1-405B, 2024"))


def compute_needs(setup: Setup, job: int, texts: Mapping[str, str], problems: Mapping[str, str]) -> Figure:
    """Return the sum for one job, all jobs as a table, and the numbers with what is wrong with them."""
    found = needs(setup)
    chosen = found[job]
    rows = [
        ChartRow(words, value, value, dollars(value))
        for words, value in (
            ("its electricity", chosen.electricity),
            ("renting the machine for it", chosen.rent),
            ("buying the machine for it", chosen.capital),
        )
    ]
    title = f"What it takes: {chosen.job[0].lower()}{chosen.job[1:]}"
    return Figure(
        "compute-needs",
        title,
        _SOURCE,
        _HEADER,
        tuple(_row(need) for need in found),
        join(_sentence(chosen), _form(job, found, texts, problems)),
        row_chart(rows, _axis(rows), f"{title}, in US dollars. Its table says the same."),
        note="Each line to the right is ten or more times as much.",
    )


def _axis(rows: Sequence[ChartRow]) -> Axis:
    values = [row.high or 0 for row in rows]
    low, high = floor(log10(min(values))) - 1, floor(log10(max(values))) + 1
    step = max(1, (high - low) // 4)
    ticks = tuple((10.0**n, _round_sum(10.0**n)) for n in range(low, high + 1, step))
    return Axis(10.0**low, 10.0**high, ticks, True)


def _round_sum(value: float) -> str:
    return dollars(value).replace(" million", " m").replace(" billion", " bn").replace(" trillion", " tn")


def _sentence(need: Need) -> Markup:
    machine = f"{need.accelerators:,} accelerators" if need.accelerators > 1 else "one accelerator"
    said = (
        f"{need.job}: at least {amount(need.hours)} accelerator-hours on {machine}, "
        f"for {lasting(need.days)}. "
        f"Rent is {amount(need.rent_to_electricity)} times the electricity. "
        f"Buying servers for {machine} takes {dollars(need.capital)} before the first hour."
    )
    return element("p", said, role="status")


def _row(need: Need) -> tuple[str, ...]:
    return (
        need.job,
        f"{amount(need.energy)} kWh",
        dollars(need.electricity),
        amount(need.hours),
        dollars(need.rent),
        f"{need.accelerators:,} for {lasting(need.days)}",
        dollars(need.capital),
    )


def _form(job: int, found: Sequence[Need], texts: Mapping[str, str], problems: Mapping[str, str]) -> Markup:
    options = (
        element("option", need.job, value=number, selected=number == job) for number, need in enumerate(found)
    )
    sizes = (
        element(
            "button", f"{size:,}: {words}", type="button", data_do="set", data_of="accelerators", value=size
        )
        for size, words in _SIZES
    )
    return element(
        "div",
        element("label", "Show ", element("select", *options, data_do="job"), class_="ho-box"),
        element("div", element("p", "Size of the machine:"), *sizes, class_="ho-row"),
        element(
            "details",
            element("summary", "Change the numbers"),
            element("div", *(_field(f, texts, problems) for f in FIELDS), class_="ho-fields"),
            element("button", "Back to the paper’s case", type="button", data_do="restart"),
            data_key="needs-numbers",
            open=bool(problems),
        ),
        class_="ho-controls",
    )


def _field(field: Field, texts: Mapping[str, str], problems: Mapping[str, str]) -> Markup:
    control, problem = f"ho-need-{field.name}", problems.get(field.name, "")
    return element(
        "div",
        element("label", field.words, for_=control),
        empty_element(
            "input",
            type="text",
            id=control,
            value=texts[field.name],
            step="any",
            inputmode="decimal",
            data_do="set",
            data_of=field.name,
            aria_invalid="true" if problem else None,
            aria_describedby=f"{control}-problem",
        ),
        element("p", problem, role="alert", id=f"{control}-problem", class_="ho-problem"),
    )
