"""The present choices, as one frozen value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scenario:
    """Levels of factors in one canonical form: sorted, and the lowest level never stored.

    Equal choices are therefore equal values: a URL can carry one, and setting a control to the
    scenario it already shows notifies nobody.
    """

    entries: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, levels: Mapping[str, int] | Iterable[tuple[str, int]]) -> "Scenario":
        """Return the scenario with these levels; factors left out stand at their lowest rung."""
        return cls(tuple(sorted((factor, level) for factor, level in dict(levels).items() if level)))

    @property
    def levels(self) -> dict[str, int]:
        """Return a new dictionary of the levels above the lowest."""
        return dict(self.entries)

    def level(self, factor_id: str) -> int:
        """Return a factor's level, `UNKNOWN` or `NOT_APPLICABLE`."""
        return self.levels.get(factor_id, 0)

    def with_levels(self, levels: Mapping[str, int]) -> "Scenario":
        """Return a scenario that differs in these levels."""
        return Scenario.of(self.levels | dict(levels))


START = Scenario()
"""Everything at its lowest rung: openness must be shown, not assumed."""
