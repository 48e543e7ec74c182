"""Every setting of the five switches at once, and where real systems lie among them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from howopen.domain.catalog import Catalog, find
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.place import Place, place_of
from howopen.domain.scenario import START, Scenario
from howopen.domain.stance import CHOOSABLE, Stance
from howopen.domain.system import System


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the five switches, in the order of the components, and its place."""

    stances: tuple[Stance, ...]
    scenario: Scenario
    place: Place


def settings(catalog: Catalog) -> Iterator[Setting]:
    """Yield every setting of the five switches at their three stances, all else at its lowest."""
    for stances in product(CHOOSABLE, repeat=len(catalog.switches)):
        scenario = START
        for component, stance in zip(catalog.switches, stances, strict=True):
            scenario = catalog.with_stance(scenario, component.component_id, stance)
        yield Setting(stances, scenario, place_of(catalog, scenario))


def system_places(catalog: Catalog) -> tuple[tuple[System, Place], ...]:
    """Return the systems that are models with their places: a data set alone is not what switches set."""
    models = [system for system in catalog.systems.values() if system.system_type == "model"]
    return tuple((s, place_of(catalog, catalog.scenario_of(s.system_id))) for s in models)


@dataclass(frozen=True, slots=True)
class Floor:
    """How many dependencies remain, of how many, under another way of counting or another world."""

    name: str
    scenario: Scenario
    remaining: int
    total: int


def floors(catalog: Catalog) -> tuple[Floor, ...]:
    """Return the floor of the map with all switches open, and what does and does not move it."""
    opened = catalog.at_stance(Stance.OPEN)
    imagined = catalog.at_stance(Stance.IMAGINED)
    return (
        _floor("as listed", catalog, opened, _remains),
        _floor("with eased ones counted in", catalog, opened, lambda f: not f.is_lifted),
        _floor(
            "leaving out those whose rules rest on our word alone",
            catalog,
            opened,
            _remains,
            _stands_on_the_paper,
        ),
        _merged("merged to one for each component", catalog, opened),
        _floor("with every switch beyond any known example", catalog, imagined, _remains),
        _floor(
            "with every circumstance at its best as well",
            catalog,
            _best(catalog, opened, "circumstance"),
            _remains,
        ),
        _floor(
            "with circumstances and public measures at their best",
            catalog,
            _best(catalog, _best(catalog, opened, "circumstance"), "lever"),
            _remains,
        ),
    )


def _remains(finding: DependencyFinding) -> bool:
    return finding.status is Status.REMAINS


def _stands_on_the_paper(finding: DependencyFinding) -> bool:
    """Return whether the paper bears the rule that would lift a dependency, up to what is enough."""
    lifts = finding.dependency.lifts
    evidence = [lifts.flat] if lifts.flat else [r.evidence for r in lifts.requirements]
    return all(e.basis == "paper" for e in evidence)


def _floor(
    name: str,
    catalog: Catalog,
    scenario: Scenario,
    counts: Callable[[DependencyFinding], bool],
    belongs: Callable[[DependencyFinding], bool] = lambda _: True,
) -> Floor:
    own = [f for f in find(catalog, scenario).dependencies if belongs(f)]
    return Floor(name, scenario, sum(map(counts, own)), len(own))


def _merged(name: str, catalog: Catalog, scenario: Scenario) -> Floor:
    """Count a component once, as remaining where any of its dependencies remains."""
    found = find(catalog, scenario).dependencies
    return Floor(name, scenario, _components(filter(_remains, found)), _components(found))


def _components(findings: Iterable[DependencyFinding]) -> int:
    return len({f.dependency.component_id for f in findings})


def _best(catalog: Catalog, scenario: Scenario, kind: str) -> Scenario:
    return scenario.with_levels(
        {f.factor_id: f.top_level for f in catalog.factors.values() if f.kind == kind}
    )
