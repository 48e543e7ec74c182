"""A catalog as somebody has it who disputes some of its rules."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar
from zlib import crc32

from howopen.domain.affordance import Ability, RestsOn
from howopen.domain.catalog import Catalog
from howopen.domain.condition import Condition, Requirement
from howopen.domain.consequence import Consequence
from howopen.domain.decided import FIELDS
from howopen.domain.dependency import Dependency, Provision
from howopen.domain.dissent import (
    ALWAYS,
    ENOUGH,
    NEEDED,
    NEVER,
    OFF,
    RESTS_ON,
    Change,
    Dissent,
    condition_of,
    rule_id,
)
from howopen.domain.evidence import Basis, Evidence
from howopen.domain.instrument import Criterion, Instrument, Outcome

_READERS = Evidence(Basis.INFERRED, "The reader says so.", "", "")

AnySubject = TypeVar("AnySubject", Ability, Dependency, Provision, Consequence, Criterion)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A change that does not fit the rules, and what it does, as in *names a rule that is not there*."""

    change: Change
    does: str


def required(name: str, requirement: Requirement, catalog: Catalog) -> str:
    """Return the id of the rule that a requirement of a condition is."""
    rung = catalog.factor(requirement.factor_id).rungs[requirement.level]
    return f"{name}.{requirement.factor_id}.{rung.rung_id}"


def rules_in(name: str, condition: Condition, catalog: Catalog) -> tuple[str, ...]:
    """Return the ids of the rules that a condition is made of, each once."""
    if condition.flat:
        return (name,)
    return tuple(dict.fromkeys(required(name, r, catalog) for r in condition.requirements))


def all_rules(catalog: Catalog) -> tuple[str, ...]:
    """Return the ids of all rules that can be disputed."""
    found = [r for name, c in catalog.conditions.items() for r in rules_in(name, c, catalog)]
    resting = [_resting(ability, r) for ability in catalog.abilities.values() for r in ability.rests_on]
    return (*found, *resting)


def rules_version(catalog: Catalog) -> str:
    """Return six letters and digits that stand for the rules as the tables have them at present."""
    return _version(catalog.written)


@lru_cache(maxsize=4)
def _version(written: Catalog) -> str:
    nothing_does = (name for name, c in written.conditions.items() if not c.alternatives)
    said = " ".join(sorted((*all_rules(written), *(f"{name} {NEVER}" for name in nothing_does))))
    return f"{crc32(said.encode()):08x}"[:6]


def dispute(catalog: Catalog, dissent: Dissent) -> tuple[Catalog, tuple[Misfit, ...]]:
    """Return the catalog with its rules changed, and the changes that do not fit, which are left out.

    The new catalog knows what of it is disputed (`dissent`) and what it was made from (`as_written`).
    """
    catalog = catalog.written
    wrong = {change: _wrong(change, catalog) for change in dissent.changes}
    misfits = tuple(Misfit(change, does) for change, does in wrong.items() if does)
    fitting = Dissent(tuple(change for change, does in wrong.items() if not does))
    if not fitting:
        return catalog, misfits
    conditions = {
        name: changed(name, catalog.conditions[name], fitting, catalog)
        for name in fitting.conditions
        if name in catalog.conditions
    }
    return _rewritten(catalog, conditions, fitting), misfits


def is_disputed(one: Ability | Dependency | Consequence | Instrument, dissent: Dissent) -> bool:
    """Tell whether what is answered about something rests on a rule that is disputed."""
    match one:
        case Ability():
            through = (dissent.touches(r.dependency_id, "lifts") for r in one.rests_on)
            return dissent.touches(one.ability_id, "enables", RESTS_ON) or any(through)
        case Dependency():
            parts = (dissent.touches(p.provision_id, "starts", "ends") for p in one.provisions)
            return dissent.touches(one.dependency_id, "lifts", "eases") or any(parts)
        case Consequence():
            return dissent.touches(one.consequence_id, "triggers", "spares")
        case Instrument():
            return any(dissent.touches(c.criterion_id, "meets", "meets_partly") for c in one.criteria)


def left_out(rule: str, catalog: Catalog) -> Change:
    """Return the change that leaves a rule out.

    A requirement is then not asked for; what nothing does, everything does, and the other way round.
    """
    condition = catalog.conditions.get(rule)
    if condition is None:
        return Change(rule, OFF)
    return Change(rule, NEVER if condition.alternatives else ALWAYS)


def _wrong(change: Change, catalog: Catalog) -> str:
    """Return what is wrong with a change, or an empty text."""
    name = condition_of(change.rule)
    if _is_resting(change.rule, catalog):
        return "" if change.to == OFF else "changes a rule to something that it cannot be"
    condition = catalog.conditions.get(name)
    if condition is None:
        return "disputes a rule that is not there"
    if change.rule == name:
        return _wrong_decision(condition, change.to)
    if change.to in (ENOUGH, NEEDED):
        return _wrong_addition(condition, change, catalog)
    if condition.flat or change.rule not in rules_in(name, condition, catalog):
        return "disputes a rule that is not there"
    return "" if change.to == OFF else _wrong_rung(change, catalog)


def _wrong_decision(condition: Condition, to: str) -> str:
    if to not in (ALWAYS, NEVER):
        return "changes a rule to something that it cannot be"
    says = condition.flat and (ALWAYS if condition.alternatives else NEVER)
    return "changes nothing in a rule" if says == to else ""


def _wrong_addition(condition: Condition, change: Change, catalog: Catalog) -> str:
    if _added(change, catalog) is None:
        return "adds a rule about what is not there"
    same = change.to == (ENOUGH if condition.alternatives else NEEDED)
    says_so = condition.flat is not None and same
    return "changes nothing in a rule" if says_so else ""


def _added(change: Change, catalog: Catalog) -> Requirement | None:
    """Return the requirement that a change adds, or None where there is no such factor or rung."""
    _, _, *asked = change.rule.split(".")
    factor = catalog.factors.get(asked[0]) if len(asked) == 2 else None
    level = next((n for n, r in enumerate(factor.rungs) if r.rung_id == asked[1]), 0) if factor else 0
    return Requirement(asked[0], level, _READERS) if level else None


def _wrong_rung(change: Change, catalog: Catalog) -> str:
    *_, factor_id, rung_id = change.rule.split(".")
    if change.to == rung_id:
        return "changes nothing in a rule"
    above_lowest = [rung.rung_id for rung in catalog.factor(factor_id).rungs[1:]]
    return "" if change.to in above_lowest else "puts a rule at a rung that it cannot have"


def _is_resting(rule: str, catalog: Catalog) -> bool:
    ability = catalog.abilities.get(rule.split(".")[0])
    return ability is not None and any(_resting(ability, r) == rule for r in ability.rests_on)


def _resting(ability: Ability, resting: RestsOn) -> str:
    return rule_id(ability.ability_id, RESTS_ON, resting.dependency_id)


def changed(name: str, condition: Condition, dissent: Dissent, catalog: Catalog) -> Condition:
    """Return a condition with all changes to it made at once: none of them meets what another made."""
    whole = dissent.by_rule.get(name)
    if whole is not None:
        return (Condition.always if whole.to == ALWAYS else Condition.never)(condition.flat)
    moved = ((_moved(name, r, dissent, catalog) for r in way) for way in condition.alternatives)
    ways = [tuple(r for r in way if r is not None) for way in moved]
    own = [c for c in dissent.changes if condition_of(c.rule) == name]
    needed = tuple(r for c in own if c.to == NEEDED and (r := _added(c, catalog)))
    enough = [(r,) for c in own if c.to == ENOUGH and (r := _added(c, catalog))]
    return Condition(tuple(way + needed for way in (*ways, *enough)))


def _moved(name: str, one: Requirement, dissent: Dissent, catalog: Catalog) -> Requirement | None:
    """Return a requirement as it is disputed, or None where it is left out."""
    change = dissent.by_rule.get(required(name, one, catalog))
    if change is None or change.to in (ENOUGH, NEEDED):
        return one
    if change.to == OFF:
        return None
    return replace(one, level=catalog.factor(one.factor_id).level_of(change.to))


def _rewritten(catalog: Catalog, conditions: Mapping[str, Condition], dissent: Dissent) -> Catalog:
    """Return the catalog with other conditions; what is not disputed stays the same value."""

    def ability(ability_id: str, one: Ability) -> Ability:
        kept = tuple(r for r in one.rests_on if _resting(one, r) not in dissent.by_rule)
        one = _with(ability_id, one, conditions)
        return one if len(kept) == len(one.rests_on) else replace(one, rests_on=kept)

    def dependency(dependency_id: str, one: Dependency) -> Dependency:
        provisions = tuple(_with(p.provision_id, p, conditions) for p in one.provisions)
        return replace(_with(dependency_id, one, conditions), provisions=provisions)

    def outcome(one: Outcome) -> Outcome:
        return replace(one, criteria=tuple(_with(c.criterion_id, c, conditions) for c in one.criteria))

    def instrument(one: Instrument) -> Instrument:
        return replace(one, outcomes=tuple(map(outcome, one.outcomes)))

    return replace(
        catalog,
        abilities={k: ability(k, one) for k, one in catalog.abilities.items()},
        dependencies={k: dependency(k, one) for k, one in catalog.dependencies.items()},
        consequences={k: _with(k, one, conditions) for k, one in catalog.consequences.items()},
        instruments={k: instrument(one) for k, one in catalog.instruments.items()},
        dissent=dissent,
        as_written=catalog,
    )


def _with(subject_id: str, subject: AnySubject, conditions: Mapping[str, Condition]) -> AnySubject:
    """Return a subject with those of its conditions that are given."""
    fields = FIELDS[type(subject)].items()
    own: dict[str, Any] = {
        field: conditions[name] for e, field in fields if (name := rule_id(subject_id, e)) in conditions
    }
    return replace(subject, **own) if own else subject
