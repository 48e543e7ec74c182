"""`providers.csv`, `dependencies.csv`, `provision.csv`: on whom people depend, for what."""

from collections.abc import Mapping

from howopen.domain.condition import Condition
from howopen.domain.dependency import Dependency, Provider, Provision, Share, Stage
from howopen.domain.factor import Component
from howopen.sources.condition_table import Conditions, evidence_of
from howopen.sources.table_groups import by_id, grouped, refuse_strays, unrepeated
from howopen.sources.table_rows import Folder, Row, Sources, read_rows


def read_providers(folder: Folder, sources: Sources) -> dict[str, Provider]:
    """Return who is depended on."""
    columns = "provider_id name kind basis named_by source_id locator"
    return by_id(
        read_rows("providers.csv", columns, folder),
        "provider_id",
        lambda r: Provider(
            r.text("provider_id"),
            r.text("name"),
            r.choice("kind", ("company", "group", "role")),
            evidence_of(r, sources, "named_by"),
        ),
    )


def read_dependencies(
    folder: Folder,
    sources: Sources,
    components: Mapping[str, Component],
    providers: Mapping[str, Provider],
    conditions: Conditions,
) -> dict[str, Dependency]:
    """Return the dependencies with who supplies them."""
    columns = "dependency_id component_id stage name statement basis source_id locator"
    rows = read_rows(
        "provision.csv",
        "provision_id dependency_id provider_id why share_low share_high share_unit share_year "
        "basis source_id locator",
        folder,
    )
    provisions = grouped(unrepeated(rows, "provision_id"), "dependency_id")

    def dependency(row: Row) -> Dependency:
        dependency_id = row.text("dependency_id")
        own = provisions.get(dependency_id, ())
        if not own:
            row.refuse("dependency_id", "has no provider in provision.csv: a dependency is on somebody")
        return Dependency(
            dependency_id,
            row.id_in("component_id", components),
            row.choice("stage", Stage),
            row.text("name"),
            evidence_of(row, sources, "statement"),
            conditions.of(row, "dependency", dependency_id, "lifts"),
            conditions.of(row, "dependency", dependency_id, "eases"),
            tuple(_provision(r, sources, providers, conditions) for r in own),
        )

    found = by_id(read_rows("dependencies.csv", columns, folder), "dependency_id", dependency)
    refuse_strays(provisions, "dependency_id", found)
    return found


def _provision(
    row: Row, sources: Sources, providers: Mapping[str, Provider], conditions: Conditions
) -> Provision:
    provision_id = row.text("provision_id")
    share = (
        Share(
            row.number("share_low"),
            row.number("share_high"),
            row.text("share_unit"),
            int(row.number("share_year")),
        )
        if row.optional("share_low")
        else None
    )
    return Provision(
        provision_id,
        row.text("dependency_id"),
        row.id_in("provider_id", providers),
        share,
        evidence_of(row, sources),
        conditions.of_or("provision", provision_id, "starts", Condition.always()),
        conditions.of_or("provision", provision_id, "ends", Condition.never()),
    )
