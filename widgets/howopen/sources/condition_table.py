"""`conditions.csv`: the rules, each requirement with its own reason."""

from collections import defaultdict
from collections.abc import Mapping

from howopen.domain.condition import Condition, Requirement
from howopen.domain.evidence import Basis, Evidence
from howopen.domain.factor import Factor
from howopen.sources.table_groups import unrepeated
from howopen.sources.table_rows import DataError, Folder, Row, Sources, read_rows

COLUMNS = "subject_kind subject_id effect alternative factor_id at_least basis why source_id locator checked"

Key = tuple[str, str, str]


def evidence_of(row: Row, sources: Sources, why: str = "why") -> Evidence:
    """Return the evidence that a row carries in its basis, why, source_id and locator columns."""
    return Evidence(
        basis=row.choice("basis", Basis),
        why=row.text(why),
        source_id=row.id_in("source_id", sources),
        locator=row.text("locator"),
        checked=row.cells.get("checked", ""),
    )


class Conditions:
    """The conditions by kind, id and effect of what they decide.

    Each must be asked for: a rule that nothing uses, like one that something lacks, is a mistake in
    the tables, and `unused` finds it.
    """

    def __init__(self, conditions: dict[Key, Condition], places: dict[Key, Row]) -> None:
        self._conditions = conditions
        self._places = places
        self._used: set[Key] = set()

    def of(self, row: Row, kind: str, subject_id: str, effect: str) -> Condition:
        """Return the condition for a subject; raise `DataError` where none is written."""
        key = (kind, subject_id, effect)
        if key not in self._conditions:
            raise DataError(
                f"{row.file}, line {row.line}: {subject_id!r} has no row in conditions.csv for "
                f"{effect!r}; write the rule, or always, or never."
            )
        self._used.add(key)
        return self._conditions[key]

    def if_any(self, kind: str, subject_id: str, effect: str) -> Condition | None:
        """Return the condition for a subject, or None where the effect is optional and none is written."""
        key = (kind, subject_id, effect)
        self._used.add(key)
        return self._conditions.get(key)

    def of_or(self, kind: str, subject_id: str, effect: str, default: Condition) -> Condition:
        """Return the condition for a subject, or a default where the effect is optional."""
        key = (kind, subject_id, effect)
        self._used.add(key)
        return self._conditions.get(key, default)

    def refuse_unused(self) -> None:
        """Raise `DataError` for the first rule that decides nothing."""
        for key, row in self._places.items():
            if key not in self._used:
                row.refuse("subject_id", f"is no {key[0]} whose {key[2]!r} is decided here")


def read_conditions(factors: Mapping[str, Factor], sources: Sources, folder: Folder = None) -> Conditions:
    """Return all conditions; raise `DataError` for the first row that cannot be read."""
    groups: dict[Key, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    places: dict[Key, Row] = {}
    rows = read_rows("conditions.csv", COLUMNS, folder)
    for row in unrepeated(rows, "subject_kind", "subject_id", "effect", "alternative", "factor_id"):
        key = (row.text("subject_kind"), row.text("subject_id"), row.text("effect"))
        groups[key][row.text("alternative")].append(row)
        places.setdefault(key, row)
    return Conditions({k: _condition(g, factors, sources) for k, g in groups.items()}, places)


def _condition(group: dict[str, list[Row]], factors: Mapping[str, Factor], sources: Sources) -> Condition:
    rows = [row for alternative in group.values() for row in alternative]
    flat = [row for row in rows if row.text("at_least") in ("always", "never")]
    if flat and len(rows) > 1:
        flat[0].refuse("at_least", "must stand alone: no other row may decide the same effect")
    if flat:
        make = Condition.never if flat[0].text("at_least") == "never" else Condition.always
        return make(evidence_of(flat[0], sources))
    return Condition(
        tuple(tuple(_requirement(r, factors, sources) for r in alternative) for alternative in group.values())
    )


def _requirement(row: Row, factors: Mapping[str, Factor], sources: Sources) -> Requirement:
    factor = factors[row.id_in("factor_id", factors)]
    try:
        level = factor.level_of(row.text("at_least"))
    except KeyError:
        row.refuse("at_least", f"is no rung of {factor.factor_id}")
    if level == 0:
        row.refuse("at_least", f"is the lowest rung of {factor.factor_id}, which every setting reaches")
    return Requirement(factor.factor_id, level, evidence_of(row, sources))
