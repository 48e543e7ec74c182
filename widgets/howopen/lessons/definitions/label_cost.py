"""What each label with *open* in it costs from everything closed, and what that buys."""

from dataclasses import dataclass

from howopen.domain.catalog import Catalog, Findings, beyond_release, find
from howopen.domain.condition import Step
from howopen.domain.label import Label, find_verdicts
from howopen.domain.scenario import START


@dataclass(frozen=True, slots=True)
class LabelCost:
    """A label, the steps to it that a developer takes by releasing, those that nobody can release,
    and all answers to the setting to which they lead."""

    label: Label
    released: tuple[Step, ...]
    beyond: tuple[Step, ...]
    findings: Findings

    @property
    def is_reached(self) -> bool:
        """Return whether anything reaches it."""
        return self.label.steps is not None

    @property
    def is_by_release(self) -> bool:
        """Return whether releasing alone reaches it."""
        return self.is_reached and not self.beyond


def label_costs(catalog: Catalog) -> tuple[LabelCost, ...]:
    """Return every label with *open* in it and what it costs from everything closed, cheapest first."""
    labels = [label for f in find_verdicts(catalog, START) for label in f.labels if label.outcome.says_open]
    return tuple(sorted((_cost(catalog, label) for label in labels), key=_expense))


def fewest_materials(costs: tuple[LabelCost, ...]) -> int:
    """Return how many materials the cheapest label takes, by releasing alone."""
    return min(len(cost.released) for cost in costs if cost.is_by_release)


def _cost(catalog: Catalog, label: Label) -> LabelCost:
    steps = label.steps or ()
    beyond = beyond_release(catalog, steps)
    released = tuple(s for s in steps if s not in beyond)
    reached = START.with_levels({step.factor_id: step.end for step in steps})
    return LabelCost(label, released, beyond, find(catalog, reached))


def _expense(cost: LabelCost) -> tuple[bool, int, int]:
    rungs = sum(step.end - max(step.start, 0) for step in cost.label.steps or ())
    return not cost.is_reached, len(cost.released), rungs
