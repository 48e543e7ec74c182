"""What the jobs take whose ranges set the rungs of computing and money."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from howopen.domain.compute_needs import PER_SERVER, measured_case, needs
from howopen.domain.fact import Fact
from howopen.figures.amounts import amount, dollars
from howopen.figures.figure_frame import Figure
from howopen.figures.row_chart import Axis, ChartRow, row_chart

_BELOW, _ABOVE = 1e23, 1e25
_SOURCE = (
    "hours: the facts of the page on computing, Luccioni et al. 2024 (in Widder, Whittaker & West 2024, "
    "Compute ¶1), Dettmers et al. 2024, Touvron et al. 2023, GENCI 2022, Epoch AI; rents of 2026: "
    "data/facts.csv; sums: this project"
)


@dataclass(frozen=True, slots=True)
class Job:
    """A job and how many hours of one accelerator it takes."""

    name: str
    hours: float


def jobs(facts: Mapping[str, Fact]) -> tuple[Job, ...]:
    """Return the jobs from small to large.

    Hours for a number of operations follow BLOOM's, at whose pace others need not have trained.
    """
    train, tune, _answer, _day, year = needs(measured_case(facts))
    bloom = facts["bloom_hours"].low or 0
    pace = (facts["bloom_operations"].low or 0) / bloom
    return (
        Job("A model tuned the lean way", facts["lean_tuning"].low or 0),
        Job(f"A server of {PER_SERVER} for a day", PER_SERVER * 24),
        Job("The paper’s case tuned", tune.hours),
        Job("LLaMA’s smallest size trained", facts["llama_7b_hours"].low or 0),
        Job(year.job, year.hours),
        Job("The paper’s case trained", train.hours),
        Job("10²³ operations, at BLOOM’s pace", _BELOW / pace),
        Job("BLOOM trained", bloom),
        Job("10²⁵ operations, at BLOOM’s pace", _ABOVE / pace),
    )


def job_costs(facts: Mapping[str, Fact], found: Sequence[Job]) -> Figure:
    """Return what renting accelerators for each job comes to, from the lowest to the highest rent found."""
    rent = facts["accelerator_rent"]
    low, high = rent.low or 0, rent.high or 0
    rows = [
        ChartRow(
            j.name, low * j.hours, high * j.hours, f"{dollars(low * j.hours)} to {dollars(high * j.hours)}"
        )
        for j in found
    ]
    ticks = tuple((10.0**n, dollars(10.0**n).replace(" million", " m")) for n in (2, 4, 6, 8))
    title = "What it takes, from a tuning to a training"
    return Figure(
        "job-costs",
        title,
        _SOURCE,
        ("job", "accelerator-hours", "rent, lowest found", "rent, highest found"),
        tuple((j.name, amount(j.hours), dollars(low * j.hours), dollars(high * j.hours)) for j in found),
        picture=row_chart(
            rows, Axis(10, 1e9, ticks, True), f"{title}, in US dollars. Its table says the same."
        ),
        note="Rent alone: no wages, failed attempts, data or power beside it. Each line to the right is a "
        "hundred times as much.",
    )
