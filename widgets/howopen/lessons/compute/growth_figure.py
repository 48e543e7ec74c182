"""How training has grown, against a line that doubles as often as the reader says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

from howopen.domain.fact import Fact
from howopen.figures.amounts import amount, power_of_ten
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.row_chart import Axis
from howopen.lessons.compute.compute_record import TrainingRun
from howopen.lessons.compute.growth import Growth, doubling_months
from howopen.lessons.compute.line_plot import Point, line_plot

SLOWEST, STEP = 36.0, 0.5
YEARS = (2012, 2026)
_LOGS = {
    "compute": Axis(1e17, 1e30, tuple((10.0**n, power_of_ten(10.0**n)[4:]) for n in range(17, 31, 3)), True),
    "data": Axis(1e10, 1e15, tuple((10.0**n, power_of_ten(10.0**n)[4:]) for n in range(10, 16)), True),
}
_UNITS = {"compute": "floating-point operations", "data": "tokens"}
_WHAT = {"compute": "Computing for training", "data": "Training data"}
_NAMED_BELOW = {"compute": ("AlexNet", "BLOOM"), "data": ("T5-11B", "BLOOM")}
_NAMED_ABOVE = {"compute": ("GPT-4", "Grok 3"), "data": ("GPT-3", "GPT-4", "Llama 3.1-405B")}
_SOURCE = "points: Epoch AI, Notable AI models, as of 2 May 2026 (CC BY 4.0)"


@dataclass(frozen=True, slots=True)
class GrowthChoice:
    """What grows (`compute` or `data`), in how many months it doubles, and which scale shows it."""

    what: str = "compute"
    months: float = 4.0
    is_log: bool = True


def compute_growth(runs: Sequence[TrainingRun], facts: Mapping[str, Fact], choice: GrowthChoice) -> Figure:
    """Return the points known and the line chosen, with the controls that change it."""
    found = [(r, v) for r in runs if (v := r.compute if choice.what == "compute" else r.tokens)]
    first = found[0]
    growth = Growth(first[1], first[0].released, choice.months)
    title = f"{_WHAT[choice.what]}, {YEARS[0]} to {YEARS[1] - 1}"
    label = f"{title}, with a line that doubles every {choice.months:g} months. Its table says the same."
    points = [_point(choice.what, r, v) for r, v in found]
    return Figure(
        f"growth-{choice.what}",
        title,
        f"{_SOURCE}; line: from the first point, doubling every {choice.months:g} months",
        ("model", "published", _UNITS[choice.what], "the line on that day"),
        tuple((r.model, r.released.isoformat(), amount(v), amount(growth.at(r.released))) for r, v in found),
        join(_sentence(choice, growth, found), _controls(choice, facts)),
        line_plot(points, _line(growth), YEARS, _axis(choice, found), label),
        note=f"Dots: training runs, in {_UNITS[choice.what]}. Dashed: what steady doubling would give.",
    )


def _sentence(choice: GrowthChoice, growth: Growth, found: list[tuple[TrainingRun, float]]) -> Markup:
    largest, value = max(found, key=lambda pair: pair[1])
    would = growth.at(largest.released)
    ratio = max(would / value, value / would)
    than = "more" if would > value else "less"
    said = (
        f"Doubling every {choice.months:g} months is {growth.a_year:,.3g} times a year. "
        f"From {found[0][0].model} on, it would have come to {amount(would)} {_UNITS[choice.what]} "
        f"by the day of {largest.model}, the largest run listed. "
        f"That is {amount(ratio)} times {than} than its {amount(value)}."
    )
    return element("p", said, role="status")


def _controls(choice: GrowthChoice, facts: Mapping[str, Fact]) -> Markup:
    slider = empty_element(
        "input",
        type="range",
        id="ho-doubling",
        min=1,
        max=f"{SLOWEST:g}",
        step=STEP,
        value=f"{choice.months:g}",
        data_do="months",
        aria_valuetext=f"{choice.months:g} months",
    )
    return element(
        "div",
        element("label", f"Doubles every {choice.months:g} months", for_="ho-doubling"),
        slider,
        element("div", *(_preset(*p) for p in presets(facts)[choice.what]), class_="ho-row"),
        _choices("What grows", "what", choice.what, {"compute": "computing", "data": "data"}),
        _choices(
            "Scale",
            "scale",
            "log" if choice.is_log else "linear",
            {"log": "each step ten times as much", "linear": "each step as much more"},
        ),
        class_="ho-growth ho-controls",
    )


def presets(facts: Mapping[str, Fact]) -> dict[str, tuple[tuple[float, str], ...]]:
    """Return doubling times that sources give, for computing and for data, each with its words."""
    old, data, new = facts["training_compute_growth"], facts["dataset_growth"], facts["compute_growth_recent"]
    middle = ((new.low or 0) + (new.high or 0)) / 2
    return {
        "compute": (
            (_step(doubling_months(old.low or 0, 6)), "older estimate in the paper (2012 to 2018)"),
            (_step(doubling_months(middle, 1)), "Epoch AI (2010 to May 2024)"),
        ),
        "data": ((_step(doubling_months(data.low or 0, 1)), "estimate in the paper (2024)"),),
    }


def _preset(months: float, words: str) -> Markup:
    return element(
        "button", f"{months:g} months: {words}", type="button", data_do="months", value=f"{months:g}"
    )


def _choices(legend: str, do: str, chosen: str, options: Mapping[str, str]) -> Markup:
    radios = (
        element(
            "label",
            empty_element("input", type="radio", name=f"ho-{do}", value=v, data_do=do, checked=v == chosen),
            words,
            class_="ho-stance",
        )
        for v, words in options.items()
    )
    return element("fieldset", element("legend", f"{legend}:"), *radios)


def _point(what: str, run: TrainingRun, value: float) -> Point:
    above = run.model in _NAMED_ABOVE[what]
    named = above or run.model in _NAMED_BELOW[what]
    return Point(_year(run.released), value, run.model if named else "", above)


def _axis(choice: GrowthChoice, found: list[tuple[TrainingRun, float]]) -> Axis:
    if choice.is_log:
        return _LOGS[choice.what]
    step = _round_step(max(value for _, value in found))
    top = ceil(max(value for _, value in found) / step)
    return Axis(0, top * step, tuple((n * step, _short(n * step)) for n in range(top + 1)))


def _round_step(largest: float) -> float:
    """Return a round number of which three to five make up the largest value."""
    size = 10.0 ** floor(log10(largest))
    return size / 2 if largest < 2.5 * size else size if largest < 5 * size else 2 * size


def _short(value: float) -> str:
    return (
        amount(value).replace(" trillion", " tn") if value < 1e15 else power_of_ten(value).replace(" × ", "·")
    )


def _line(growth: Growth) -> list[tuple[float, float]]:
    days = (growth.since + timedelta(days=30 * n) for n in range(200))
    return [(_year(day), growth.at(day)) for day in days if day < date(YEARS[1], 1, 1)]


def _year(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 365.25


def _step(months: float) -> float:
    return round(months / STEP) * STEP
