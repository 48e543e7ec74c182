"""`systems.csv` and `assessments.csv`: real systems and where each stands."""

from collections.abc import Mapping

from howopen.domain.evidence import Basis, Evidence
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor, FactorKind
from howopen.domain.system import Assessment, System
from howopen.sources.table_groups import by_id, grouped, refuse_strays, unrepeated
from howopen.sources.table_rows import Folder, Row, Sources, read_rows


def read_systems(folder: Folder, sources: Sources, factors: Mapping[str, Factor]) -> dict[str, System]:
    """Return the systems, each assessed on every material and circumstance."""
    columns = (
        "system_id name system_type developer base_system_id released withdrawn assessed_as_of note "
        "source_id locator"
    )
    judged = read_rows(
        "assessments.csv", "system_id factor_id rung_id reason source_id locator read_on", folder
    )
    assessments = grouped(unrepeated(judged, "system_id", "factor_id"), "system_id")

    def system(row: Row) -> System:
        system_id = row.text("system_id")
        own = tuple(_assessment(r, sources, factors) for r in assessments.get(system_id, ()))
        wanted = {f.factor_id for f in factors.values() if f.kind is not FactorKind.LEVER}
        if lacking := sorted(wanted - {a.factor_id for a in own}):
            row.refuse("system_id", f"has no row in assessments.csv for {lacking[0]}")
        return System(
            system_id,
            row.text("name"),
            row.choice("system_type", ("model", "dataset")),
            row.text("developer"),
            row.optional("base_system_id"),
            row.text("released"),
            row.optional("withdrawn"),
            row.text("assessed_as_of"),
            Evidence(Basis.SOURCE, row.text("note"), row.id_in("source_id", sources), row.text("locator")),
            own,
        )

    rows = list(read_rows("systems.csv", columns, folder))
    found = by_id(rows, "system_id", system)
    for row in rows:
        if row.optional("base_system_id"):
            base = found[row.id_in("base_system_id", found)]
            if base.base_system_id:
                row.refuse("base_system_id", "rests on a base itself; name the lowest one")
    refuse_strays(assessments, "system_id", found)
    return found


def _assessment(row: Row, sources: Sources, factors: Mapping[str, Factor]) -> Assessment:
    factor = factors[row.id_in("factor_id", factors)]
    levels = {rung.rung_id: level for level, rung in enumerate(factor.rungs)}
    levels |= {"unknown": UNKNOWN, "not_applicable": NOT_APPLICABLE}
    evidence = Evidence(
        Basis.SOURCE,
        row.text("reason"),
        row.id_in("source_id", sources),
        row.text("locator"),
        row.text("read_on"),
    )
    return Assessment(factor.factor_id, levels[row.choice("rung_id", levels)], evidence)
