"""What one actor can do in one setting, in principle and in practice, and what that makes of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from howopen.domain.affordance import Ability
from howopen.domain.catalog import Catalog, Findings
from howopen.domain.condition import Condition, Levels, Step, Truth, holds, missing
from howopen.domain.consequence import ConsequenceFinding
from howopen.domain.dependency import DependencyFinding, Status
from howopen.lessons.open_to_whom.actor import Actor, Stake


@dataclass(frozen=True, slots=True)
class Practice:
    """An ability in one setting: as the setting grants it to anybody, and as one actor has it.

    `lacks` are the endowments that would be enough where only these are missing.
    """

    ability: Ability
    in_principle: Truth
    in_practice: Truth
    lacks: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """Everything that a setting holds for one actor."""

    actor: Actor
    practices: tuple[Practice, ...]
    felt: tuple[Stake, ...]
    controls: tuple[str, ...]
    steers: tuple[str, ...]
    depends: tuple[str, ...]

    @property
    def opened(self) -> tuple[Practice, ...]:
        """Return the abilities that the setting grants in principle."""
        return tuple(p for p in self.practices if p.in_principle is Truth.HOLDS)

    @property
    def held(self) -> tuple[Practice, ...]:
        """Return the abilities that the actor has in practice."""
        return tuple(p for p in self.practices if p.in_practice is Truth.HOLDS)

    @property
    def most_lacking(self) -> str:
        """Return the endowment that bars most of what is open, or an empty text."""
        found = Counter(step.factor_id for p in self.opened for step in p.lacks)
        return found.most_common(1)[0][0] if found else ""


def outlook(catalog: Catalog, findings: Findings, levels: Levels, actor: Actor) -> Outlook:
    """Return what a setting holds for an actor; `levels` are the setting's and the actor's own."""
    granted = {f.ability.ability_id: f for f in findings.abilities}
    practices = tuple(_practice(catalog, f.ability, f.truth, levels) for f in granted.values())
    held = [p.ability for p in practices if p.in_practice is Truth.HOLDS]
    remaining = {d.dependency.dependency_id: d for d in findings.dependencies if not d.is_lifted}
    controls = tuple(name for name, d in remaining.items() if set(d.provider_ids) & set(actor.provides))
    through = dict.fromkeys(name for a in held for name in granted[a.ability_id].through)
    return Outlook(
        actor,
        practices,
        tuple(s for s in actor.stakes if _is_felt(s, findings)),
        controls,
        tuple(a.ability_id for a in held if a.affordance_id == "extensibility"),
        tuple(name for name in through if name in remaining and name not in controls),
    )


def _practice(catalog: Catalog, ability: Ability, granted: Truth, levels: Levels) -> Practice:
    has = holds(_taken(ability), levels)
    lacks = _lacks(catalog, ability, levels) if granted is Truth.HOLDS and has is Truth.FAILS else ()
    return Practice(ability, granted, _both(granted, has), lacks)


def _taken(ability: Ability) -> Condition:
    """Return what an ability takes of somebody; of what nothing enables, nothing besides."""
    return ability.takes or ability.enables


def _lacks(catalog: Catalog, ability: Ability, levels: Levels) -> tuple[Step, ...]:
    """Return the fewest endowments, and of these the fewest rungs, that the actor would still need."""
    ways = [
        steps
        for steps in missing(_taken(ability), levels)
        if all(step.factor_id in catalog.endowments for step in steps)
    ]
    return min(ways, key=lambda steps: (len(steps), sum(s.end - s.start for s in steps)), default=())


def _both(one: Truth, other: Truth) -> Truth:
    """Return whether both hold."""
    for truth in (Truth.FAILS, Truth.NOT_APPLICABLE, Truth.UNKNOWN):
        if truth in (one, other):
            return truth
    return Truth.HOLDS


def _is_felt(stake: Stake, findings: Findings) -> bool:
    """Return whether what an actor gains or bears comes about in a setting."""
    if stake.subject_kind == "consequence":
        return _consequence(stake.subject_id, findings).truth is Truth.HOLDS
    return _dependency(stake.subject_id, findings).status in (Status.REMAINS, Status.EASED)


def _consequence(consequence_id: str, findings: Findings) -> ConsequenceFinding:
    return next(f for f in findings.consequences if f.consequence.consequence_id == consequence_id)


def _dependency(dependency_id: str, findings: Findings) -> DependencyFinding:
    return next(f for f in findings.dependencies if f.dependency.dependency_id == dependency_id)


def changed(before: Outlook, after: Outlook) -> frozenset[str]:
    """Return the abilities of which one actor's line says something else than another's."""
    was: Mapping[str, Practice] = {p.ability.ability_id: p for p in before.practices}
    return frozenset(
        p.ability.ability_id for p in after.practices if _said(p) != _said(was[p.ability.ability_id])
    )


def _said(practice: Practice) -> tuple[Truth, tuple[Step, ...]]:
    return practice.in_practice, practice.lacks
