"""`affordances.csv`, `abilities.csv`, `rests_on.csv`: what people can do, and through whom."""

from collections.abc import Mapping

from howopen.domain.affordance import Ability, Affordance, RestsOn
from howopen.domain.dependency import Dependency
from howopen.domain.evidence import Basis, Evidence
from howopen.sources.condition_table import Conditions, evidence_of
from howopen.sources.table_groups import by_id, grouped, refuse_strays, unrepeated
from howopen.sources.table_rows import Folder, Row, Sources, read_rows


def read_affordances(folder: Folder, sources: Sources) -> dict[str, Affordance]:
    """Return the three affordances."""
    columns = "affordance_id name question description basis source_id locator"
    return by_id(
        read_rows("affordances.csv", columns, folder),
        "affordance_id",
        lambda r: Affordance(
            r.text("affordance_id"),
            r.text("name"),
            r.text("question"),
            r.text("description"),
            evidence_of(r, sources, "description"),
        ),
    )


def read_abilities(
    folder: Folder,
    sources: Sources,
    affordances: Mapping[str, Affordance],
    dependencies: Mapping[str, Dependency],
    conditions: Conditions,
) -> dict[str, Ability]:
    """Return the abilities with what they rest on."""
    columns = "ability_id affordance_id name limit limit_basis limit_source_id limit_locator"
    rows = read_rows("rests_on.csv", "ability_id dependency_id basis why source_id locator", folder)
    rests_on = grouped(unrepeated(rows, "ability_id", "dependency_id"), "ability_id")

    def ability(row: Row) -> Ability:
        ability_id = row.text("ability_id")
        limit = Evidence(
            row.choice("limit_basis", Basis),
            row.text("limit"),
            row.id_in("limit_source_id", sources),
            row.text("limit_locator"),
        )
        return Ability(
            ability_id,
            row.id_in("affordance_id", affordances),
            row.text("name"),
            limit,
            conditions.of(row, "ability", ability_id, "enables"),
            tuple(
                RestsOn(r.id_in("dependency_id", dependencies), evidence_of(r, sources))
                for r in rests_on.get(ability_id, ())
            ),
        )

    found = by_id(read_rows("abilities.csv", columns, folder), "ability_id", ability)
    refuse_strays(rests_on, "ability_id", found)
    return found
