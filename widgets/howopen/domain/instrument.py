"""Published definitions of openness, as conditions like all the rest."""

from dataclasses import dataclass

from howopen.domain.condition import Condition, Levels, Truth, holds
from howopen.domain.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Criterion:
    """One test of an instrument, by clause; it is asked for an outcome and every higher one."""

    criterion_id: str
    name: str
    evidence: Evidence
    meets: Condition


@dataclass(frozen=True, slots=True)
class Outcome:
    """One possible answer of an instrument; the lowest asks for nothing."""

    outcome_id: str
    name: str
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """A published definition: outcomes in rising order, each asking for its own criteria and all below.

    A binary definition is a ladder of one rung, so one aggregation serves both.
    """

    instrument_id: str
    name: str
    version: str
    dated: str
    source_id: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcomes that an instrument may give: equal where nothing unknown matters."""

    instrument: Instrument
    lowest: Outcome
    highest: Outcome

    @property
    def is_known(self) -> bool:
        """Return whether the instrument's answer is settled."""
        return self.lowest == self.highest


def verdict(instrument: Instrument, levels: Levels) -> Verdict:
    """Return an instrument's answer in a setting."""
    certain = _reached(instrument, levels, {Truth.HOLDS, Truth.NOT_APPLICABLE})
    possible = _reached(instrument, levels, {Truth.HOLDS, Truth.NOT_APPLICABLE, Truth.UNKNOWN})
    return Verdict(instrument, certain, possible)


def _reached(instrument: Instrument, levels: Levels, accepted: set[Truth]) -> Outcome:
    reached = instrument.outcomes[0]
    for outcome in instrument.outcomes[1:]:
        if any(holds(criterion.meets, levels) not in accepted for criterion in outcome.criteria):
            break
        reached = outcome
    return reached
