"""What a page shows at one moment: the setting with all its answers, and what its reader looks into."""

from dataclasses import dataclass

from howopen.domain.catalog import Catalog, Findings, find
from howopen.domain.condition import Levels
from howopen.domain.scenario import START, Scenario
from howopen.domain.system import System


@dataclass(frozen=True, slots=True)
class Shown:
    """All that figures are drawn from, so that none of them has to answer anything itself.

    `origin` is the id of the real system that the setting began as, or an empty text. `opened` are the
    items whose explanation is open, such as `ability:fine_tune`; `chosen` is the ability or the company
    whose dependencies are lit, or an empty text. `disputing` is the rule that the reader is about to dispute,
    an empty text where that is none, or None where rules cannot be disputed at all.
    """

    catalog: Catalog
    scenario: Scenario
    levels: Levels
    findings: Findings
    origin: str = ""
    opened: frozenset[str] = frozenset()
    chosen: str = ""
    disputing: str | None = None

    @classmethod
    def of(
        cls,
        catalog: Catalog,
        scenario: Scenario = START,
        origin: str = "",
        opened: frozenset[str] = frozenset(),
        chosen: str = "",
        disputing: str | None = None,
    ) -> "Shown":
        """Return a setting with its answers; this alone evaluates the rules, and `replace` keeps them."""
        findings = find(catalog, scenario)
        return cls(catalog, scenario, scenario.levels, findings, origin, opened, chosen, disputing)

    @property
    def system(self) -> System | None:
        """Return the real system that the setting began as, or None."""
        return self.catalog.systems.get(self.origin)

    @property
    def developer(self) -> str:
        """Return that system's developer, who takes the place of "the provider", or an empty text."""
        system = self.system
        return system.developer if system else ""
