"""All facts and rules, and what they answer to one setting."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from howopen.domain.affordance import Ability, AbilityFinding, Affordance
from howopen.domain.condition import Condition, Levels, Step, all_of, holds, missing
from howopen.domain.consequence import Consequence, ConsequenceFinding, find_consequence
from howopen.domain.decided import Subject, conditions_of
from howopen.domain.dependency import Dependency, DependencyFinding, Provider, find_dependency
from howopen.domain.dissent import NONE_DISPUTED, Dissent
from howopen.domain.evidence import Source
from howopen.domain.factor import Component, Factor
from howopen.domain.instrument import Instrument
from howopen.domain.link_codes import LinkCodes
from howopen.domain.scenario import START, Scenario
from howopen.domain.stance import Stance, stance_levels
from howopen.domain.system import System, scenario_of


@dataclass(frozen=True, eq=False)
class Catalog:
    """Facts and rules, keyed by id in the order of their tables.

    It never changes while a page is open; a reader who disputes a row makes a new catalog, which knows what
    of it is disputed, and the one that it was made from. Each is equal to itself alone: to compare what two
    hold would take longer than to answer from them.

    `factors` make a setting; `endowments` are factors too, and are what somebody has who meets it.
    """

    components: Mapping[str, Component]
    factors: Mapping[str, Factor]
    endowments: Mapping[str, Factor]
    affordances: Mapping[str, Affordance]
    abilities: Mapping[str, Ability]
    dependencies: Mapping[str, Dependency]
    providers: Mapping[str, Provider]
    consequences: Mapping[str, Consequence]
    systems: Mapping[str, System]
    instruments: Mapping[str, Instrument]
    sources: Mapping[str, Source]
    codes: LinkCodes
    dissent: Dissent = NONE_DISPUTED
    as_written: "Catalog | None" = None

    @property
    def written(self) -> "Catalog":
        """Return the catalog as the tables have it, with nothing disputed."""
        return self.as_written or self

    @cached_property
    def conditions(self) -> Mapping[str, Condition]:
        """Return every condition by its name, as in `fine_tune.enables`."""
        return {
            name: condition
            for subject_id, subject in self._subjects()
            for name, condition in conditions_of(subject_id, subject)
        }

    def _subjects(self) -> Iterator[tuple[str, Subject]]:
        yield from self.abilities.items()
        for dependency_id, dependency in self.dependencies.items():
            yield dependency_id, dependency
            yield from ((p.provision_id, p) for p in dependency.provisions)
        yield from self.consequences.items()
        for instrument in self.instruments.values():
            yield from ((c.criterion_id, c) for c in instrument.criteria)

    @cached_property
    def switches(self) -> tuple[Component, ...]:
        """Return the five components that a switch opens."""
        return tuple(c for c in self.components.values() if c.is_switch)

    @cached_property
    def materials(self) -> Mapping[str, tuple[Factor, ...]]:
        """Return the materials of each component, in order."""
        return {
            c.component_id: tuple(
                f for f in self.factors.values() if f.component_id == c.component_id and f.is_material
            )
            for c in self.components.values()
        }

    @cached_property
    def assessed(self) -> tuple[Factor, ...]:
        """Return all that systems are assessed on, component by component, what is released first."""
        known = {a.factor_id for system in self.systems.values() for a in system.assessments}
        places = {component_id: place for place, component_id in enumerate(self.components)}
        factors = (factor for factor in self.factors.values() if factor.factor_id in known)
        return tuple(sorted(factors, key=lambda f: (places[f.component_id], not f.is_material)))

    @cached_property
    def labels(self) -> Mapping[tuple[str, str], Condition]:
        """Return what each outcome of each instrument asks for altogether, all below it included."""
        return {
            (i.instrument_id, outcome.outcome_id): all_of(
                c.meets for below in i.outcomes[: place + 1] for c in below.criteria
            )
            for i in self.instruments.values()
            if i.gives_verdicts
            for place, outcome in enumerate(i.outcomes)
        }

    def factor(self, factor_id: str) -> Factor:
        """Return a factor of settings or an endowment; raise `KeyError` for an unknown id."""
        return self.factors.get(factor_id) or self.endowments[factor_id]

    def with_stance(self, scenario: Scenario, component_id: str, stance: Stance) -> Scenario:
        """Return a scenario in which all materials of a component stand as a stance puts them."""
        return scenario.with_levels(stance_levels(self.materials[component_id], stance))

    def at_stance(self, stance: Stance) -> Scenario:
        """Return the scenario with all five switches at one stance and everything else at its lowest."""
        scenario = START
        for component in self.switches:
            scenario = self.with_stance(scenario, component.component_id, stance)
        return scenario

    def scenario_of(self, system_id: str) -> Scenario:
        """Return the scenario of a real system; raise `KeyError` for an unknown id."""
        return scenario_of(self.systems[system_id], self.systems, self.factors)


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the catalog answers to one setting, in the order of the tables."""

    abilities: tuple[AbilityFinding, ...]
    dependencies: tuple[DependencyFinding, ...]
    consequences: tuple[ConsequenceFinding, ...]


def find(catalog: Catalog, scenario: Scenario) -> Findings:
    """Return all abilities, dependencies and consequences in one setting."""
    levels = scenario.levels
    dependencies = tuple(find_dependency(d, levels) for d in catalog.dependencies.values())
    lifted = {d.dependency.dependency_id for d in dependencies if d.is_lifted}
    abilities = tuple(_find_ability(a, levels, lifted) for a in catalog.abilities.values())
    consequences = tuple(find_consequence(c, levels) for c in catalog.consequences.values())
    return Findings(abilities, dependencies, consequences)


def cheapest_steps(
    catalog: Catalog,
    condition: Condition,
    levels: Levels,
    overshoots: Callable[[tuple[Step, ...]], bool] = lambda steps: False,
) -> tuple[Step, ...] | None:
    """Return the fewest steps that would meet a condition, or None where nothing ever does.

    Steps that a developer can take by releasing come before any others; then the fewest factors
    moved; of these, steps that do not bring something else than was asked (`overshoots`); then the
    fewest rungs.
    """

    def factors(steps: tuple[Step, ...]) -> tuple[int, int]:
        return len(beyond_release(catalog, steps)), len(steps)

    def rungs(steps: tuple[Step, ...]) -> int:
        return sum(step.end - max(step.start, 0) for step in steps)

    routes = missing(condition, levels)
    if not routes:
        return None
    fewest = min(map(factors, routes))
    even = [steps for steps in routes if factors(steps) == fewest]
    return even[0] if len(even) == 1 else min(even, key=lambda steps: (overshoots(steps), rungs(steps)))


def beyond_release(catalog: Catalog, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return those steps that nobody can take by releasing."""
    return tuple(s for s in steps if not catalog.factors[s.factor_id].is_material)


def _find_ability(ability: Ability, levels: Levels, lifted: set[str]) -> AbilityFinding:
    through = tuple(r.dependency_id for r in ability.rests_on if r.dependency_id not in lifted)
    return AbilityFinding(ability, holds(ability.enables, levels), through)
