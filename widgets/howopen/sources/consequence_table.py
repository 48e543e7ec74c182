"""`consequences.csv`: what follows from being open, and for whom."""

from howopen.domain.consequence import Consequence
from howopen.sources.condition_table import Conditions
from howopen.sources.table import Reader, Row, Table

CONSEQUENCES = Table(
    "consequences",
    Consequence,
    "Consequences",
    "What follows from being open, with whoever bears it. Openness can harm and can entrench; here that "
    "stands beside its gains, as loudly.",
    key="consequence_id",
)


def read_consequences(reader: Reader, conditions: Conditions) -> dict[str, Consequence]:
    """Return what follows from being open."""

    def consequence(row: Row[Consequence]) -> Consequence:
        effects = {e: conditions.of(row, "consequence", e) for e in ("triggers", "spares")}
        return row.record(**effects)

    return reader.by_id(CONSEQUENCES, consequence)
