"""The tables of `data/`, read into a `Catalog`."""

from functools import cache

from howopen.domain.catalog import Catalog
from howopen.domain.evidence import Source
from howopen.sources.ability_tables import read_abilities, read_affordances
from howopen.sources.condition_table import read_conditions
from howopen.sources.consequence_table import read_consequences
from howopen.sources.dependency_tables import read_dependencies, read_providers
from howopen.sources.factor_tables import read_components, read_factors
from howopen.sources.instrument_tables import read_instruments
from howopen.sources.system_tables import read_systems
from howopen.sources.table_groups import by_id
from howopen.sources.table_rows import Folder, read_rows


@cache
def catalog() -> Catalog:
    """Return the catalog of the project's own tables, read once."""
    return read_catalog()


def read_catalog(folder: Folder = None) -> Catalog:
    """Return the catalog of a folder of tables; raise `DataError` for the first row that is wrong."""
    sources = _read_sources(folder)
    components = read_components(folder, sources)
    factors = read_factors(folder, sources, components)
    conditions = read_conditions(factors, sources, folder)
    providers = read_providers(folder, sources)
    dependencies = read_dependencies(folder, sources, components, providers, conditions)
    affordances = read_affordances(folder, sources)
    found = Catalog(
        components=components,
        factors=factors,
        affordances=affordances,
        abilities=read_abilities(folder, sources, affordances, dependencies, conditions),
        dependencies=dependencies,
        providers=providers,
        consequences=read_consequences(folder, sources, conditions),
        systems=read_systems(folder, sources, factors),
        instruments=read_instruments(folder, sources, factors, conditions),
        sources=sources,
    )
    conditions.refuse_unused()
    return found


def _read_sources(folder: Folder) -> dict[str, Source]:
    columns = "source_id title authors publisher published url doi nature_ref"
    return by_id(
        read_rows("sources.csv", columns, folder),
        "source_id",
        lambda r: Source(**{column: r.optional(column) for column in columns.split()}),
    )
