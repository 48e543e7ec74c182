"""`instruments.csv`, `outcomes.csv`, `criteria.csv`: published definitions of openness."""

from typing import Annotated

from howopen.domain.cells import Cell
from howopen.domain.instrument import Criterion, Instrument, Outcome
from howopen.sources.condition_table import Conditions
from howopen.sources.table import Reader, Row, Table, grouped


class _AlsoOfOutcome:
    instrument_id: Annotated[str, Cell(refers="instruments.instrument_id")]
    """The instrument."""


class _AlsoOfCriterion:
    instrument_id: Annotated[str, Cell(refers="outcomes.instrument_id")]
    """The instrument."""
    outcome_id: Annotated[str, Cell(refers="outcomes.outcome_id")]
    """The lowest outcome that asks for it."""


INSTRUMENTS = Table(
    "instruments",
    Instrument,
    "Instruments",
    "Published definitions of openness whose rule the explorer applies, each in one dated version. They ask "
    "for different things and contradict each other on the same system.",
    key="instrument_id",
)
OUTCOMES = Table(
    "outcomes",
    Outcome,
    "Outcomes",
    "The answers that an instrument can give, lowest first. Each asks for its own criteria and for all of "
    "those below it; the lowest asks for nothing.",
    key="instrument_id outcome_id",
    also=_AlsoOfOutcome,
)
CRITERIA = Table(
    "criteria",
    Criterion,
    "Criteria",
    "The tests of an instrument, by clause. What meets each stands in conditions.csv.",
    key="criterion_id",
    also=_AlsoOfCriterion,
)


def read_instruments(reader: Reader, conditions: Conditions) -> dict[str, Instrument]:
    """Return the instruments with outcomes and criteria."""
    outcomes = grouped(reader.rows(OUTCOMES), "instrument_id")
    criteria = grouped(reader.rows(CRITERIA), "instrument_id", "outcome_id")

    def criterion(row: Row[Criterion]) -> Criterion:
        return row.record(
            meets=conditions.of(row, "criterion", "meets"),
            partly=conditions.if_any(row, "criterion", "meets_partly"),
        )

    def outcome(row: Row[Outcome]) -> Outcome:
        own = criteria.pop((row.cells["instrument_id"], row.cells["outcome_id"]), ())
        return row.record(criteria=tuple(criterion(c) for c in own))

    def instrument(row: Row[Instrument]) -> Instrument:
        own = outcomes.get((row.cells["instrument_id"],), ())
        return row.record(outcomes=tuple(outcome(r) for r in own))

    found = reader.by_id(INSTRUMENTS, instrument)
    for strays in criteria.values():
        strays[0].refuse("outcome_id", "is no outcome of this instrument")
    return found
