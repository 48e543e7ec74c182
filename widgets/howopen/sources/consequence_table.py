"""`consequences.csv`: what follows from how a system is made, and from opening it, and for whom."""

from howopen.domain.consequence import Consequence
from howopen.sources.condition_table import Conditions
from howopen.sources.table import Reader, Row, Table

CONSEQUENCES = Table(
    "consequences",
    Consequence,
    "Consequences",
    "What follows from being open, with whoever bears it, and apart from that what follows from how a system "
    "is made, open or closed. Openness can harm and can entrench; here that stands beside its gains, as "
    "loudly.",
    key="consequence_id",
)


def read_consequences(reader: Reader, conditions: Conditions) -> dict[str, Consequence]:
    """Return what follows, and from what."""

    def consequence(row: Row[Consequence]) -> Consequence:
        effects = {e: conditions.of(row, "consequence", e) for e in ("triggers", "spares")}
        return row.record(**effects)

    return reader.by_id(CONSEQUENCES, consequence)
