"""The dissents of a class, put together: which rules are disputed most, and which of these matter."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from howopen.domain.catalog import Catalog
from howopen.domain.condition import Levels
from howopen.domain.dissent import Change, Dissent
from howopen.domain.hanging import overturned

MOST_ROWS = 20
"""As many as anybody reads; each is worked out anew."""


@dataclass(frozen=True, slots=True)
class DisputedRule:
    """A rule that readers dispute: how many put what instead, and what the commonest change overturns."""

    rule: str
    readers: int
    changes: tuple[tuple[str, int], ...]
    overturns: tuple[str, ...]


def most_disputed(dissents: Sequence[Dissent], catalog: Catalog, levels: Levels) -> tuple[DisputedRule, ...]:
    """Return the rules that readers dispute, first those that most of them do."""
    changes: dict[str, Counter[str]] = {}
    for dissent in dissents:
        for change in dissent.changes:
            changes.setdefault(change.rule, Counter())[change.to] += 1
    ordered = sorted(changes.items(), key=lambda one: (-one[1].total(), one[0]))[:MOST_ROWS]
    alone = (Dissent((_commonest(rule, to),)) for rule, to in ordered)
    return tuple(
        DisputedRule(rule, to.total(), tuple(to.most_common()), overturns)
        for (rule, to), overturns in zip(ordered, overturned(catalog, alone, levels), strict=True)
    )


def together(rules: Sequence[DisputedRule]) -> Dissent:
    """Return the dissent of all these rules, each with its commonest change."""
    return Dissent(tuple(Change(one.rule, one.changes[0][0]) for one in rules))


def _commonest(rule: str, to: Counter[str]) -> Change:
    return Change(rule, to.most_common(1)[0][0])
