"""What it takes to train, to fine-tune and to answer: energy, machine hours, rent and capital."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from howopen.domain.fact import Fact

PER_SERVER = 8


@dataclass(frozen=True, slots=True)
class Setup:
    """Energy of each job in kWh, how many answers a day, and the machines.

    `draw` is in kilowatts and `rent` in US dollars an hour, both of one accelerator at work; a server
    holds eight; `electricity` is in US dollars a kilowatt hour.
    """

    training: float
    tuning: float
    answer: float
    answers: float
    accelerators: float
    draw: float
    rent: float
    server: float
    electricity: float


@dataclass(frozen=True, slots=True)
class Need:
    """What a job takes: kWh, US dollars, accelerator-hours, and a machine for so many days."""

    job: str
    energy: float
    electricity: float
    hours: float
    rent: float
    accelerators: int
    days: float
    capital: float

    @property
    def rent_to_electricity(self) -> float:
        """Return how many times the electricity the rent comes to."""
        return self.rent / self.electricity


def measured_case(facts: Mapping[str, Fact]) -> Setup:
    """Return the paper's measured case with a million answers a day, on accelerators of its time."""
    one = {name: fact.low or 0 for name, fact in facts.items()}
    return Setup(
        one["energy_training"],
        one["energy_fine_tuning"],
        one["energy_inference"],
        1_000_000,
        one["bloom_accelerators"],
        one["accelerator_draw"],
        one["accelerator_rent"],
        one["server_price"],
        one["electricity_price"],
    )


def needs(setup: Setup) -> tuple[Need, ...]:
    """Return what training, fine-tuning, one answer, and the answers of a day and of a year take."""
    size = int(setup.accelerators)
    a_day = setup.answer * setup.answers
    serving = max(1, ceil(a_day / setup.draw / 24))
    number = f"{setup.answers:,.0f} answers a day"
    return (
        _need(setup, "Train once", setup.training, size),
        _need(setup, "Fine-tune once", setup.tuning, size),
        _need(setup, "Answer once", setup.answer, 1),
        _need(setup, f"{number}, for a day", a_day, serving, 1),
        _need(setup, f"{number}, for a year", a_day * 365, serving, 365),
    )


def electricity_in_a_hundred(setup: Setup) -> float:
    """Return how many of a hundred dollars' rent would pay for the electricity."""
    return 100 * setup.draw * setup.electricity / setup.rent


def _need(setup: Setup, job: str, energy: float, accelerators: int, days: float | None = None) -> Need:
    hours = energy / setup.draw
    return Need(
        job,
        energy,
        energy * setup.electricity,
        hours,
        hours * setup.rent,
        accelerators,
        hours / accelerators / 24 if days is None else days,
        ceil(accelerators / PER_SERVER) * setup.server,
    )
