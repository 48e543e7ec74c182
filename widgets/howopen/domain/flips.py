"""Does a conclusion hang on some rules? All smallest sets of them that overturn it when they are left out.

A conclusion says of how many parts at least something is so: of the dependencies, that most remain; of the
criteria of a label, that all are met. No two parts share a rule, since each has conditions of its own. So the
sets can be found part by part and put together, which is exact and takes milliseconds, where trying all
triples of four hundred rules would take hours.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from howopen.domain.affordance import Ability
from howopen.domain.catalog import Catalog
from howopen.domain.condition import Condition, Levels, Truth, holds
from howopen.domain.dependency import Dependency, Status, status_of
from howopen.domain.disputed import changed, left_out, rules_in
from howopen.domain.dissent import Dissent, rule_id
from howopen.domain.instrument import CERTAIN

MOST_RULES = 3
"""How many rules the sets have at most that are listed."""

Rules = frozenset[str]
Conditions = Mapping[str, Condition]


@dataclass(frozen=True, slots=True)
class Part:
    """What a conclusion speaks of: `is_so` tells whether that is so once some rules are left out."""

    rules: tuple[str, ...]
    is_so: Callable[[Rules], bool]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """That something is so of at least so many parts."""

    parts: tuple[Part, ...]
    at_least: int

    @property
    def is_so(self) -> bool:
        """Tell whether it follows from the rules as they are."""
        return sum(part.is_so(frozenset()) for part in self.parts) >= self.at_least


@dataclass(frozen=True, slots=True)
class Flips:
    """What overturns a conclusion: the sets of up to so many rules of which none can be spared.

    `fewest` is how many rules it takes, also where that is more, or None where no rules do; `ways` is how
    many sets of that size there are.
    """

    is_so: bool
    sets: tuple[Rules, ...]
    fewest: int | None
    ways: int


def find_flips(conclusion: Conclusion, most: int = MOST_RULES) -> Flips:
    """Return all sets of up to so many rules that overturn a conclusion, the smallest first."""
    is_so = conclusion.is_so
    number = len(conclusion.parts)
    needed = number - conclusion.at_least + 1 if is_so else conclusion.at_least
    standing = [part for part in conclusion.parts if part.is_so(frozenset()) is is_so]
    to_turn = needed - (number - len(standing))
    turning = [list(_smallest(part, not is_so, most)) for part in standing]
    sets = sorted(
        _joined([sets for sets in turning if sets], to_turn, most), key=lambda s: (len(s), sorted(s))
    )
    return Flips(is_so, tuple(sets), *_fewest([_least(part, not is_so) for part in standing], to_turn))


def _smallest(part: Part, wanted: bool, most: int) -> Iterator[Rules]:
    """Yield the sets of up to so many of a part's rules that make it so, or not so, and no larger ones."""
    found: list[Rules] = []
    for size in range(1, min(most, len(part.rules)) + 1):
        for chosen in map(frozenset, combinations(part.rules, size)):
            if not any(known <= chosen for known in found) and part.is_so(chosen) is wanted:
                found.append(chosen)
                yield chosen


def _least(part: Part, wanted: bool) -> tuple[int, int] | None:
    """Return how few rules turn a part, and in how many ways; None where no rules do."""
    for size in range(1, len(part.rules) + 1):
        ways = sum(part.is_so(frozenset(c)) is wanted for c in combinations(part.rules, size))
        if ways:
            return size, ways
    return None


def _joined(turning: Sequence[Sequence[Rules]], to_turn: int, most: int) -> Iterator[Rules]:
    """Yield the unions of one set each of so many parts, of up to so many rules altogether."""
    if to_turn > most:
        return  # each part takes a rule of its own
    if not to_turn:
        yield frozenset()
    for place, sets in enumerate(turning):
        for own in sets:
            for others in _joined(turning[place + 1 :], to_turn - 1, most - len(own)):
                yield own | others


def _fewest(least: Iterable[tuple[int, int] | None], to_turn: int) -> tuple[int | None, int]:
    """Return how few rules turn so many parts, and in how many ways."""
    known = [one for one in least if one]
    if len(known) < to_turn:
        return None, 0
    ways: Counter[tuple[int, int]] = Counter({(0, 0): 1})
    for size, own in known:
        more = {(parts + 1, rules + size): number * own for (parts, rules), number in ways.items()}
        ways.update({state: number for state, number in more.items() if state[0] <= to_turn})
    fewest = min(rules for parts, rules in ways if parts == to_turn)
    return fewest, ways[to_turn, fewest]


def none_remains(catalog: Catalog, levels: Levels) -> Conclusion:
    """Return the conclusion that no dependency remains in a setting."""
    parts = _dependencies(catalog, levels, lambda status: status is not Status.REMAINS)
    return Conclusion(parts, len(parts))


def most_remain(catalog: Catalog, levels: Levels) -> Conclusion:
    """Return the conclusion that more than half of the dependencies remain in a setting."""
    parts = _dependencies(catalog, levels, lambda status: status is Status.REMAINS)
    return Conclusion(parts, len(parts) // 2 + 1)


def label_earned(catalog: Catalog, instrument_id: str, outcome_id: str, levels: Levels) -> Conclusion:
    """Return the conclusion that a setting earns an outcome of an instrument, all below it included."""
    outcomes = catalog.instruments[instrument_id].outcomes
    place = [outcome.outcome_id for outcome in outcomes].index(outcome_id)
    parts = tuple(
        _part(
            catalog,
            {rule_id(c.criterion_id, "meets"): c.meets},
            lambda conditions: all(holds(one, levels) in CERTAIN for one in conditions.values()),
        )
        for outcome in outcomes[: place + 1]
        for c in outcome.criteria
    )
    return Conclusion(parts, len(parts))


def out_of_reach(catalog: Catalog, ability_id: str, levels: Levels) -> Conclusion:
    """Return the conclusion that an ability is out of reach in a setting."""
    ability: Ability = catalog.abilities[ability_id]
    conditions = {rule_id(ability_id, "enables"): ability.enables}
    part = _part(
        catalog, conditions, lambda made: all(holds(one, levels) is Truth.FAILS for one in made.values())
    )
    return Conclusion((part,), 1)


def _dependencies(catalog: Catalog, levels: Levels, is_so: Callable[[Status], bool]) -> tuple[Part, ...]:
    return tuple(_dependency(catalog, one, levels, is_so) for one in catalog.dependencies.values())


def _dependency(
    catalog: Catalog, dependency: Dependency, levels: Levels, is_so: Callable[[Status], bool]
) -> Part:
    lifts, eases = (rule_id(dependency.dependency_id, effect) for effect in ("lifts", "eases"))

    def answer(made: Conditions) -> bool:
        return is_so(status_of(replace(dependency, lifts=made[lifts], eases=made[eases]), levels))

    return _part(catalog, {lifts: dependency.lifts, eases: dependency.eases}, answer)


def _part(catalog: Catalog, conditions: Conditions, answer: Callable[[Conditions], bool]) -> Part:
    """Return the part that some conditions decide; what was answered once is kept."""
    rules = tuple(rule for name, one in conditions.items() for rule in rules_in(name, one, catalog))

    @cache
    def is_so(left: Rules) -> bool:
        dissent = Dissent(tuple(left_out(rule, catalog) for rule in left))
        return answer({name: changed(name, one, dissent, catalog) for name, one in conditions.items()})

    return Part(rules, is_so)
