"""`conditions.csv`: the rules, each requirement with its own reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from howopen.domain.cells import ID, Cell
from howopen.domain.condition import Condition, Requirement
from howopen.domain.evidence import Evidence, why_in
from howopen.domain.factor import Factor
from howopen.sources.table import Reader, Row, Table, grouped
from howopen.sources.table_rows import DataError

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One requirement of a rule, as the table has it."""

    subject_kind: Literal["ability", "dependency", "provision", "consequence", "criterion"]
    """What the rule decides something about."""
    subject_id: str
    """Which one: an id of the table of that kind."""
    effect: Literal[
        "enables",
        "takes",
        "lifts",
        "eases",
        "starts",
        "ends",
        "triggers",
        "spares",
        "meets",
        "meets_partly",
    ]
    """What is decided: that an ability is enabled, or that somebody has what it takes; that a dependency is
    lifted or eased, a provider's part started or ended, a consequence triggered or spared, a criterion met
    or, for half a point in a mean, met in part."""
    alternative: Annotated[int, Cell(least=1)]
    """Number of the way; rows that share it belong together."""
    factor_id: Annotated[str, Cell(optional=True, refers="factors.factor_id")]
    """What has to stand somewhere; empty for always and never."""
    at_least: Annotated[str, Cell(form=ID)]
    """The lowest rung that is enough; or always, or never."""
    evidence: Annotated[Evidence, why_in("why", checked="checked", enough=True)]
    """Why the rule asks for this."""


CONDITIONS = Table(
    "conditions",
    Rule,
    "Conditions",
    "The rules. Each row is one requirement: a factor at least at a rung. Rows with the same alternative "
    "must be met together; any one alternative is enough. That nothing ever meets a condition, or everything "
    "does, is a row of its own with its own source (never, always), so that “no release touches this” is a "
    "claim and not a gap. Whose word it is that a factor matters (basis), and whose that the rung is enough "
    "(enough_basis), are told apart; that nothing else would do is always our reading. Who disputes a rule "
    "changes a row and gets other answers.",
    key="subject_kind subject_id effect alternative factor_id",
)


class Conditions:
    """The conditions by kind, id and effect of what they decide.

    Each must be asked for: a rule that nothing uses, like one that something lacks, is a mistake in
    the tables, and `refuse_unused` finds it.
    """

    def __init__(self, conditions: dict[Key, Condition], places: dict[Key, Row[Rule]]) -> None:
        self._conditions = conditions
        self._places = places
        self._used: set[Key] = set()

    def of(self, row: Row[Any], kind: str, effect: str) -> Condition:
        """Return the condition for the subject of a row; raise `DataError` where none is written."""
        found = self.if_any(row, kind, effect)
        if found is None:
            raise DataError(
                f"{row.table.name}.csv, line {row.line}: {row.cells[row.table.key]!r} has no row in "
                f"conditions.csv for {effect!r}; write the rule, or always, or never."
            )
        return found

    def if_any(self, row: Row[Any], kind: str, effect: str) -> Condition | None:
        """Return the condition for the subject of a row, or None where the effect need not be decided."""
        key = (kind, row.cells[row.table.key], effect)
        self._used.add(key)
        return self._conditions.get(key)

    def refuse_unused(self) -> None:
        """Raise `DataError` for the first rule that decides nothing."""
        for key, row in self._places.items():
            if key not in self._used:
                row.refuse("subject_id", f"is no {key[0]} whose {key[2]!r} is decided here")


def read_conditions(reader: Reader, factors: Mapping[str, Factor]) -> Conditions:
    """Return all conditions; raise `DataError` for the first row that cannot be read."""
    groups = grouped(reader.rows(CONDITIONS), "subject_kind", "subject_id", "effect")
    return Conditions(
        {key: _condition(rows, factors) for key, rows in groups.items()},
        {key: rows[0] for key, rows in groups.items()},
    )


def _condition(rows: list[Row[Rule]], factors: Mapping[str, Factor]) -> Condition:
    flat = [row for row in rows if row.cells["at_least"] in ("always", "never")]
    if flat and len(rows) > 1:
        flat[0].refuse("at_least", "must stand alone: no other row may decide the same effect")
    if flat:
        rule = flat[0].record()
        return (Condition.never if rule.at_least == "never" else Condition.always)(rule.evidence)
    return Condition(
        tuple(_requirements(alternative, factors) for alternative in grouped(rows, "alternative").values())
    )


def _requirements(rows: Iterable[Row[Rule]], factors: Mapping[str, Factor]) -> tuple[Requirement, ...]:
    return tuple(_requirement(row, row.record(), factors) for row in rows)


def _requirement(row: Row[Rule], rule: Rule, factors: Mapping[str, Factor]) -> Requirement:
    if not rule.factor_id:
        row.refuse("factor_id", "must not be empty")
    factor = factors[rule.factor_id]
    try:
        level = factor.level_of(rule.at_least)
    except KeyError:
        row.refuse("at_least", f"is no rung of {factor.factor_id}")
    if level == 0:
        row.refuse("at_least", f"is the lowest rung of {factor.factor_id}, which every setting reaches")
    return Requirement(factor.factor_id, level, rule.evidence)
