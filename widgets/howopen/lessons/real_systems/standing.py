"""How open a real system is in one thing that can be opened: the answer of one cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from howopen.domain.catalog import Catalog
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor
from howopen.domain.system import Assessment, System


class Standing(StrEnum):
    """The words for a cell. *Open* is as open as any known system; *closed* is the lowest rung."""

    OPEN = "open"
    PARTLY = "partly"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "n/a"


def standing(factor: Factor, level: int) -> Standing:
    """Return the word for a level of a factor."""
    if level == NOT_APPLICABLE:
        return Standing.NOT_APPLICABLE
    if level == UNKNOWN:
        return Standing.UNKNOWN
    if level == 0:
        return Standing.CLOSED
    return Standing.OPEN if level >= factor.known_level else Standing.PARTLY


def level_name(factor: Factor, level: int) -> str:
    """Return the name of a rung, or what stands in the place of one."""
    return {UNKNOWN: "unknown", NOT_APPLICABLE: "not applicable"}.get(level) or factor.rungs[level].label


@dataclass(frozen=True, slots=True)
class Entry:
    """A real system as the page compares it.

    `levels` are those of the whole system's page: what was made from another system stands no higher than
    that one in what it inherits, and `stands` are the words for them. `text` is all that a search looks
    through, folded as a search asks for it.
    """

    system: System
    levels: Mapping[str, int]
    stands: Mapping[str, Standing]
    assessments: Mapping[str, Assessment]
    text: str

    @property
    def year(self) -> str:
        """Return the year of its release."""
        return self.system.released[:4]

    def level(self, factor: Factor) -> int:
        """Return where it stands on a factor."""
        return self.levels.get(factor.factor_id, 0)

    def standing(self, factor: Factor) -> Standing:
        """Return how open it is in a factor."""
        return self.stands[factor.factor_id]


def entries(catalog: Catalog) -> tuple[Entry, ...]:
    """Return all systems of a catalog, in the order of their table."""
    return tuple(entry_of(catalog, system) for system in catalog.systems.values())


def entry_of(catalog: Catalog, system: System) -> Entry:
    """Return a system of a catalog as the page compares it."""
    told = (system.name, system.developer, system.note.why, *(a.evidence.why for a in system.assessments))
    levels = catalog.scenario_of(system.system_id).levels
    return Entry(
        system,
        levels,
        {f.factor_id: standing(f, levels.get(f.factor_id, 0)) for f in catalog.assessed},
        {a.factor_id: a for a in system.assessments},
        " ".join(told).casefold(),
    )
