"""What one setting shows, view by view, and on what each part of a view depends."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from howopen.domain.catalog import Catalog, Findings, find
from howopen.domain.condition import Condition
from howopen.domain.scenario import Scenario
from howopen.domain.system import System

Draw = Callable[["Shown", frozenset[str], str], str]
"""Returns a view's markup for a setting, the items unfolded and the ability chosen."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A setting with all its answers, and the real system that it began as, if any."""

    catalog: Catalog
    origin: str
    scenario: Scenario
    levels: dict[str, int]
    findings: Findings

    @classmethod
    def of(cls, catalog: Catalog, origin: str, scenario: Scenario) -> "Shown":
        """Return a setting with its answers."""
        return cls(catalog, origin, scenario, scenario.levels, find(catalog, scenario))

    @property
    def system(self) -> System | None:
        """Return the real system that the setting began as, or None."""
        return self.catalog.systems.get(self.origin)

    @property
    def developer(self) -> str:
        """Return that system's developer, or an empty text."""
        return self.system.developer if self.system else ""

    def at(self, factor_ids: Iterable[str]) -> tuple[int, ...]:
        """Return the levels of factors."""
        levels = self.levels
        return tuple([levels.get(factor, 0) for factor in factor_ids])


def asked_by(*conditions: Condition) -> tuple[str, ...]:
    """Return the ids of all factors that conditions ask about."""
    return tuple(dict.fromkeys(r.factor_id for c in conditions for r in c.requirements))


@dataclass(frozen=True, slots=True)
class Row:
    """An element of a view that can be unfolded, or is lit or dimmed when some ability is chosen.

    `depends` returns all that its markup depends on besides. `item` is what unfolds it, and `lit` and
    `dimmed` are abilities to choose to see it so; each is empty where nothing does.
    """

    key: str
    depends: Callable[[Shown], Hashable]
    item: str = ""
    lit: str = ""
    dimmed: str = ""


@dataclass(frozen=True, slots=True)
class FileView:
    """A view of the page. `depends` returns all that its markup depends on apart from its rows."""

    name: str
    draw: Draw
    depends: Callable[[Shown], Hashable]
    rows: tuple[Row, ...] = ()
