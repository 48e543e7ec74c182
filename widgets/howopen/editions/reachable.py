"""Every setting that clicks can reach: where one may begin, and the five switches from there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from howopen.domain.catalog import Catalog
from howopen.domain.scenario import START, Scenario
from howopen.domain.stance import CHOOSABLE, Stance, stance_levels
from howopen.lessons.whole_system.openness_map import floors

STANCES = (*CHOOSABLE, Stance.IMAGINED)


@dataclass(frozen=True, slots=True)
class Beginning:
    """A setting to begin from, and for each component the distinct ways in which its materials may stand.

    The first way of each component is as the beginning has it; `origin` is a real system's id or empty.
    """

    origin: str
    scenario: Scenario
    ways: tuple[tuple[Mapping[str, int], ...], ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        """Return in how many ways each component may stand."""
        return tuple(map(len, self.ways))

    @property
    def size(self) -> int:
        """Return how many settings are within reach."""
        return prod(self.sizes)

    def scenarios(self) -> Iterator[Scenario]:
        """Yield every setting within reach, the last component turning fastest."""
        for chosen in product(*self.ways):
            levels = self.scenario.levels
            for way in chosen:
                levels |= way
            yield Scenario.of(levels)


def beginnings(catalog: Catalog) -> tuple[Beginning, ...]:
    """Return everything closed, every real system, and what the floors of the map are about besides."""
    closed = _beginning(catalog, "", START)
    near = set(closed.scenarios())
    worlds = [floor.scenario for floor in floors(catalog) if floor.scenario not in near]
    return (
        closed,
        *(_beginning(catalog, system_id, catalog.scenario_of(system_id)) for system_id in catalog.systems),
        *(_beginning(catalog, "", scenario) for scenario in dict.fromkeys(worlds)),
    )


def _beginning(catalog: Catalog, origin: str, scenario: Scenario) -> Beginning:
    materials = (catalog.materials[component.component_id] for component in catalog.switches)
    return Beginning(origin, scenario, tuple(_ways(own, scenario) for own in materials))


def _ways(materials, scenario: Scenario) -> tuple[Mapping[str, int], ...]:
    ways = [{f.factor_id: scenario.level(f.factor_id) for f in materials}]
    for stance in STANCES:
        way = stance_levels(materials, stance)
        if way not in ways:
            ways.append(way)
    return tuple(ways)
