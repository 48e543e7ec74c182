"""What a reader disputes of the rules, each change with a reason, as one frozen value."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from unicodedata import category

OFF, ALWAYS, NEVER = "off", "always", "never"
"""What a rule can be changed to besides another rung: left out, or decided whatever the setting."""

ENOUGH, NEEDED = "enough", "needed"
"""What can be claimed of a requirement that no rule has: that it is a way of its own, or needed always."""

RESTS_ON = "rests_on"
"""The effect of a row of `rests_on.csv`, which leads to a dependency and asks for no rung."""

MOST_CHANGES, LONGEST_REASON = 24, 200


def rule_id(subject_id: str, effect: str, *rest: str) -> str:
    """Return the name of a rule.

    A requirement is named by what it decides, and the factor and rung that it asks for, as in
    `fine_tune.enables.weights.restricted`; what an ability rests on by the dependency, as in
    `fine_tune.rests_on.cuda`; and whether something is decided whatever the setting by the first two alone,
    as in `cuda.lifts`. So a name says what the rule claims: it never comes to mean anything else, and a rule
    that is put differently in a later version is another rule.
    """
    return ".".join((subject_id, effect, *rest))


def condition_of(rule: str) -> str:
    """Return the name of the condition that a rule belongs to, as in `fine_tune.enables`."""
    return ".".join(rule.split(".")[:2])


@dataclass(frozen=True, slots=True)
class Change:
    """One rule put differently: `to` is off, always, never, or the id of another rung.

    A rule that is not there can be added: `to` is then enough or needed.
    """

    rule: str
    to: str
    reason: str = ""


@dataclass(frozen=True)
class Dissent:
    """The changes that a reader makes to the rules, at most one to each."""

    changes: tuple[Change, ...] = ()

    @classmethod
    def of(cls, changes: Iterable[Change]) -> "Dissent":
        """Return the dissent of these changes; of two to one rule the later counts."""
        return cls(tuple({change.rule: change for change in changes}.values()))

    def __bool__(self) -> bool:
        """Tell whether anything is disputed."""
        return bool(self.changes)

    @cached_property
    def by_rule(self) -> dict[str, Change]:
        """Return the change to each disputed rule."""
        return {change.rule: change for change in self.changes}

    @cached_property
    def conditions(self) -> frozenset[str]:
        """Return the names of the conditions of which something is disputed, as in `fine_tune.enables`."""
        return frozenset(condition_of(change.rule) for change in self.changes)

    def with_change(self, change: Change) -> "Dissent":
        """Return the dissent with one more change, or another in place of an earlier one to the same rule."""
        return Dissent.of((*self.changes, change))

    def without(self, rule: str) -> "Dissent":
        """Return the dissent that leaves a rule as the tables have it."""
        return Dissent(tuple(change for change in self.changes if change.rule != rule))

    def touches(self, subject_id: str, *effects: str) -> bool:
        """Tell whether a rule is disputed that decides one of these about a subject."""
        return any(rule_id(subject_id, effect) in self.conditions for effect in effects)


NONE_DISPUTED = Dissent()


def tidied(reason: str) -> str:
    """Return a reason on one line and without signs that control a screen, cut where it is too long."""
    few = reason[: 2 * LONGEST_REASON]
    plain = "".join(" " if category(c) in ("Cc", "Cs") else c for c in few)
    return " ".join(plain.split())[:LONGEST_REASON].rstrip()
