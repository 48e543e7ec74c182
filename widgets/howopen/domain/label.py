"""What every definition says of one setting, and the fewest releases that would buy each label."""

from collections.abc import Mapping
from dataclasses import dataclass

from howopen.domain.catalog import Catalog, cheapest_steps
from howopen.domain.condition import Levels, Requirement, Step
from howopen.domain.instrument import (
    Criterion,
    Instrument,
    Outcome,
    Verdict,
    deciding,
    meets,
    points,
    verdict,
)
from howopen.domain.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Label:
    """An outcome with the fewest steps to it from a setting; None where nothing ever reaches it."""

    instrument: Instrument
    outcome: Outcome
    steps: tuple[Step, ...] | None


@dataclass(frozen=True, slots=True)
class Raise:
    """The release of one material that lifts a number most, and what the number is then, at least."""

    step: Step
    then: float


@dataclass(frozen=True, slots=True)
class VerdictFinding:
    """An instrument's answer, the criteria that decide it, and the cheapest way to each higher outcome."""

    verdict: Verdict
    deciding: tuple[Criterion, ...]
    labels: tuple[Label, ...]
    lift: Raise | None = None


def find_verdicts(catalog: Catalog, scenario: Scenario) -> tuple[VerdictFinding, ...]:
    """Return what all instruments say of one setting, in the order of their table."""
    levels = scenario.levels
    return tuple(find_verdict(catalog, instrument, levels) for instrument in catalog.instruments.values())


def find_verdict(catalog: Catalog, instrument: Instrument, levels: Levels) -> VerdictFinding:
    """Return what one instrument says of a setting."""
    found = verdict(instrument, levels)
    if not found.applies:
        return VerdictFinding(found, (), ())
    if not instrument.gives_verdicts:
        return VerdictFinding(found, (), (), best_raise(catalog, instrument, levels))
    place = instrument.outcomes.index(found.lowest) + 1
    higher = (cheapest_label(catalog, instrument, o, levels) for o in instrument.outcomes[place:])
    return VerdictFinding(found, deciding(found, levels), tuple(higher))


def cheapest_label(catalog: Catalog, instrument: Instrument, outcome: Outcome, levels: Levels) -> Label:
    """Return an outcome with the fewest steps to it: fewest materials, and then fewest rungs.

    Of two ways with as many materials, one that earns this outcome comes before one that earns a higher.
    """

    above = instrument.outcomes[instrument.outcomes.index(outcome) + 1 :][:1]

    def overshoots(steps: tuple[Step, ...]) -> bool:
        then = {**levels, **{step.factor_id: step.end for step in steps}}
        return any(meets(higher, then) for higher in above)

    condition = catalog.labels[instrument.instrument_id, outcome.outcome_id]
    return Label(instrument, outcome, cheapest_steps(catalog, condition, levels, overshoots))


def best_raise(catalog: Catalog, instrument: Instrument, levels: Levels) -> Raise | None:
    """Return the move of one material that lifts a mean most, then by the fewest rungs; None at the top.

    Only levels that some criterion names are tried, and only the points of the criteria that name the
    factor are counted again, since no others change.
    """
    criteria = {c.criterion_id: c for c in instrument.criteria}
    least = {k: points(c, levels, criteria.get(c.mirrors))[0] for k, c in criteria.items()}
    found: tuple[float, int, Step] | None = None
    for requirement, touched in _named_levels(criteria).items():
        start, level = levels.get(requirement.factor_id, 0), requirement.level
        if level <= start or not catalog.factors[requirement.factor_id].is_material:
            continue
        moved = {**levels, requirement.factor_id: level}
        gain = sum(points(c, moved, criteria.get(c.mirrors))[0] - least[c.criterion_id] for c in touched)
        rungs = level - max(start, 0)
        if gain > 0 and (found is None or (gain, -rungs) > found[:2]):
            found = gain, -rungs, Step(requirement.factor_id, start, level)
    if found is None:
        return None
    return Raise(found[2], (sum(least.values()) + found[0]) / len(criteria))


def _named_levels(criteria: Mapping[str, Criterion]) -> dict[Requirement, list[Criterion]]:
    """Return one requirement for every level that a criterion names, with the criteria its factor touches."""
    touched: dict[str, list[Criterion]] = {}
    named: dict[tuple[str, int], Requirement] = {}
    for criterion in criteria.values():
        mirrored = criteria.get(criterion.mirrors)
        own = _requirements(criterion)
        for requirement in own:
            named.setdefault((requirement.factor_id, requirement.level), requirement)
        for factor_id in {r.factor_id for r in own + (_requirements(mirrored) if mirrored else ())}:
            touched.setdefault(factor_id, []).append(criterion)
    return {requirement: touched[factor_id] for (factor_id, _), requirement in named.items()}


def _requirements(criterion: Criterion) -> tuple[Requirement, ...]:
    return criterion.meets.requirements + (criterion.partly.requirements if criterion.partly else ())
