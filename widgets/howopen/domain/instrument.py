"""Published definitions of openness, as conditions like all the rest."""

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from howopen.domain.cells import DAY, UNIQUE, URL, Cell
from howopen.domain.condition import Condition, Levels, Truth, holds
from howopen.domain.evidence import Evidence, why_in
from howopen.domain.factor import NOT_APPLICABLE

CERTAIN = frozenset({Truth.HOLDS, Truth.NOT_APPLICABLE})
"""Answers that count as met: what does not arise cannot be failed."""

_POSSIBLE = CERTAIN | {Truth.UNKNOWN}


class Aggregation(StrEnum):
    """How an instrument makes one answer of its criteria."""

    ALL = "all"
    LADDER = "ladder"
    MEAN = "mean"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One test of an instrument, by clause; it is asked for an outcome and every higher one.

    `partly` is what earns half a point, and `mirrors` names the criterion whose points it takes where
    its own question does not arise; only a mean knows either.
    """

    criterion_id: str
    """Instrument and test, joined by two underscores."""
    name: str
    """What is tested."""
    evidence: Annotated[Evidence, why_in("name")]
    meets: Condition
    partly: Condition | None = None
    mirrors: Annotated[str, Cell("mirrors_criterion_id", optional=True, refers="criteria.criterion_id")] = ""
    """The criterion whose points it takes where its own question does not arise; in a mean only."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One possible answer of an instrument; the lowest asks for nothing."""

    outcome_id: str
    """Name within its instrument."""
    name: str
    """The answer, in the instrument's own words where it has them."""
    criteria: tuple[Criterion, ...]
    meaning: Annotated[Evidence | None, why_in("meaning")] = None
    """What the answer means for a system, in our words."""
    says_open: bool = False
    """Whether the instrument's own word for it has “open” in it without a denial: the label that is
    worth having."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A published definition: outcomes in rising order, each asking for its own criteria and all below.

    A binary definition is a ladder of one rung, and a list of which the first match counts is a ladder
    read from the top. A mean has one outcome, which is no verdict, and all its criteria stand there.
    It judges only what has the factor `about`: a data set has no weights to judge.
    """

    instrument_id: str
    """Name used by the other tables."""
    name: Annotated[str, UNIQUE]
    """Its own name."""
    version: str
    """The version applied."""
    dated: Annotated[str, Cell(form=DAY)]
    """Day of that version."""
    source_id: Annotated[str, Cell(refers="sources.source_id")]
    """Its text in sources.csv."""
    outcomes: tuple[Outcome, ...]
    aggregation: Aggregation = Aggregation.LADDER
    """How its criteria make one answer: all of them have to be met; a ladder, whose highest rung reached
    counts; or a mean, which is a number and no verdict."""
    about: Annotated[str, Cell("about_factor_id", refers="factors.factor_id")] = ""
    """What a system must have for the instrument to be about it: it does not judge a data set by weights
    that it cannot have."""
    short_name: Annotated[str, UNIQUE] = ""
    """Name where there is little room."""
    url: Annotated[str, Cell(form=URL)] = ""
    """Where to read it."""

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Return the criteria of all outcomes, in order."""
        return tuple(c for outcome in self.outcomes for c in outcome.criteria)

    @property
    def gives_verdicts(self) -> bool:
        """Return whether there is an answer in words and not a number alone."""
        return self.aggregation is not Aggregation.MEAN


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcomes that an instrument may give: equal where nothing unknown matters.

    `mean` is a number from 0 to 1, at least and at most, for an instrument that gives one.
    """

    instrument: Instrument
    lowest: Outcome
    highest: Outcome
    mean: tuple[float, float] | None = None
    applies: bool = True

    @property
    def is_known(self) -> bool:
        """Return whether the instrument's answer is settled."""
        return self.lowest == self.highest and (self.mean is None or self.mean[0] == self.mean[1])


def verdict(instrument: Instrument, levels: Levels) -> Verdict:
    """Return an instrument's answer in a setting."""
    applies = levels.get(instrument.about, 0) != NOT_APPLICABLE
    if not instrument.gives_verdicts:
        only = instrument.outcomes[0]
        return Verdict(instrument, only, only, mean(instrument, levels), applies)
    certain = _reached(instrument, levels, CERTAIN)
    possible = _reached(instrument, levels, _POSSIBLE)
    return Verdict(instrument, certain, possible, None, applies)


def mean(instrument: Instrument, levels: Levels) -> tuple[float, float]:
    """Return the mean of the points of all criteria, 0 to 1: at least, and at most."""
    criteria = {c.criterion_id: c for c in instrument.criteria}
    spans = [points(c, levels, criteria.get(c.mirrors)) for c in criteria.values()]
    return sum(low for low, _ in spans) / len(spans), sum(high for _, high in spans) / len(spans)


def points(criterion: Criterion, levels: Levels, mirrored: Criterion | None = None) -> tuple[float, float]:
    """Return what a criterion earns: 1, one half or 0, at least and at most."""
    full = holds(criterion.meets, levels)
    if full is Truth.NOT_APPLICABLE and mirrored is not None:
        return points(mirrored, levels)
    if full in CERTAIN:
        return 1.0, 1.0
    partly = holds(criterion.partly, levels) if criterion.partly else Truth.FAILS
    least = 0.5 if partly in CERTAIN else 0.0
    if full is Truth.UNKNOWN:
        return least, 1.0
    return least, 0.5 if partly in _POSSIBLE else 0.0


def next_outcome(found: Verdict) -> Outcome | None:
    """Return the outcome above the one that is certain, or None at the top."""
    outcomes = found.instrument.outcomes
    place = outcomes.index(found.lowest) + 1
    return outcomes[place] if place < len(outcomes) else None


def deciding(found: Verdict, levels: Levels) -> tuple[Criterion, ...]:
    """Return the criteria that keep the next outcome away, or leave it open; none at the top."""
    above = next_outcome(found)
    return tuple(c for c in above.criteria if holds(c.meets, levels) not in CERTAIN) if above else ()


def meets(outcome: Outcome, levels: Levels, accepted: Set[Truth] = CERTAIN) -> bool:
    """Tell whether a setting meets an outcome's own criteria, those of lower ones left aside."""
    return all(holds(criterion.meets, levels) in accepted for criterion in outcome.criteria)


def _reached(instrument: Instrument, levels: Levels, accepted: Set[Truth]) -> Outcome:
    reached = instrument.outcomes[0]
    for outcome in instrument.outcomes[1:]:
        if not meets(outcome, levels, accepted):
            break
        reached = outcome
    return reached
