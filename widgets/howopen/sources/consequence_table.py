"""`consequences.csv`: what follows from being open, and for whom."""

from howopen.domain.consequence import Consequence
from howopen.sources.condition_table import Conditions, evidence_of
from howopen.sources.table_groups import by_id
from howopen.sources.table_rows import Folder, Row, Sources, read_rows


def read_consequences(folder: Folder, sources: Sources, conditions: Conditions) -> dict[str, Consequence]:
    """Return what follows from being open."""
    columns = "consequence_id effect bearer name statement basis source_id locator"

    def consequence(row: Row) -> Consequence:
        consequence_id = row.text("consequence_id")
        return Consequence(
            consequence_id,
            row.choice("effect", ("gain", "harm")) == "gain",
            row.text("bearer"),
            row.text("name"),
            evidence_of(row, sources, "statement"),
            conditions.of(row, "consequence", consequence_id, "triggers"),
            conditions.of(row, "consequence", consequence_id, "spares"),
        )

    return by_id(read_rows("consequences.csv", columns, folder), "consequence_id", consequence)
