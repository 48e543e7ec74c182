"""Growth by doubling, and what it comes to."""

from dataclasses import dataclass
from datetime import date
from math import log2

_DAYS_A_MONTH = 365.25 / 12


def doubling_months(factor: float, years: float) -> float:
    """Return in how many months something doubles that grows by a factor within some years."""
    return 12 * years / log2(factor)


@dataclass(frozen=True, slots=True)
class Growth:
    """Something that stood at `start` on a day and has doubled every so many months since."""

    start: float
    since: date
    months: float

    def at(self, day: date) -> float:
        """Return what it has come to on a day; infinity where that is beyond all reckoning."""
        doublings = (day - self.since).days / _DAYS_A_MONTH / self.months
        return self.start * 2**doublings if doublings < 1000 else float("inf")

    @property
    def a_year(self) -> float:
        """Return by what it is multiplied each year."""
        return 2 ** (12 / self.months)
