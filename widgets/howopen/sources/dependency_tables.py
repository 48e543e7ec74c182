"""`providers.csv`, `dependencies.csv`, `provision.csv`: on whom people depend, for what."""

from howopen.domain.condition import Condition
from howopen.domain.dependency import Dependency, Provider, Provision
from howopen.sources.condition_table import Conditions
from howopen.sources.table import Reader, Row, Table, grouped

PROVIDERS = Table(
    "providers",
    Provider,
    "Providers",
    "Who is depended on. A role stands for whoever made the system at hand; a group is named where a source "
    "speaks of several companies without listing them.",
    key="provider_id",
)
DEPENDENCIES = Table(
    "dependencies",
    Dependency,
    "Dependencies",
    "Reliance on somebody for something, each admitted because a source names who is depended on for what. "
    "How many there are depends on how finely they are listed; which remain when all is open does not.",
    key="dependency_id",
)
PROVISION = Table(
    "provision",
    Provision,
    "Provision",
    "Who supplies what: one row for a provider of a dependency, with its share of a market where a source "
    "gives one. Where a row has conditions of its own (conditions.csv, starts and ends), the dependency "
    "changes hands without going away.",
    key="provision_id",
)


def read_providers(reader: Reader) -> dict[str, Provider]:
    """Return who is depended on."""
    return reader.by_id(PROVIDERS)


def read_dependencies(reader: Reader, conditions: Conditions) -> dict[str, Dependency]:
    """Return the dependencies with who supplies them."""
    provisions = grouped(reader.rows(PROVISION), "dependency_id")

    def dependency(row: Row[Dependency]) -> Dependency:
        own = provisions.get((row.cells["dependency_id"],), ())
        if not own:
            row.refuse("dependency_id", "has no provider in provision.csv: a dependency is on somebody")
        effects = {e: conditions.of(row, "dependency", e) for e in ("lifts", "eases")}
        return row.record(**effects, provisions=tuple(_provision(r, conditions) for r in own))

    return reader.by_id(DEPENDENCIES, dependency)


def _provision(row: Row[Provision], conditions: Conditions) -> Provision:
    return row.record(
        starts=conditions.if_any(row, "provision", "starts") or Condition.always(),
        ends=conditions.if_any(row, "provision", "ends") or Condition.never(),
    )
