"""Two systems side by side: everything that is asked of one and of the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from howopen.domain.catalog import Catalog
from howopen.domain.label import VerdictFinding, find_verdicts
from howopen.domain.published import PublishedVerdict
from howopen.domain.shown import Shown
from howopen.lessons.real_systems.standing import Entry


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, with all answers to the setting that it makes, and what others published on it."""

    entry: Entry
    shown: Shown
    verdicts: tuple[VerdictFinding, ...]
    published: tuple[PublishedVerdict, ...]

    @property
    def name(self) -> str:
        """Return the system's name."""
        return self.entry.system.name


def side_of(catalog: Catalog, entry: Entry, published: Sequence[PublishedVerdict]) -> Side:
    """Return a system with everything that the rules of a catalog answer of it, and what was published."""
    system_id = entry.system.system_id
    scenario = catalog.scenario_of(system_id)
    own = tuple(one for one in published if one.system_id == system_id)
    return Side(entry, Shown.of(catalog, scenario, system_id), find_verdicts(catalog, scenario), own)
