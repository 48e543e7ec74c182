"""The tables of `data/`, read into a `Catalog`."""

from functools import cache

from howopen.domain.catalog import Catalog
from howopen.domain.factor import FactorKind
from howopen.sources.ability_tables import read_abilities, read_affordances
from howopen.sources.condition_table import read_conditions
from howopen.sources.consequence_table import read_consequences
from howopen.sources.dependency_tables import read_dependencies, read_providers
from howopen.sources.factor_tables import read_components, read_factors
from howopen.sources.instrument_tables import read_instruments
from howopen.sources.link_codes_table import read_codes
from howopen.sources.source_table import read_sources
from howopen.sources.system_tables import read_systems
from howopen.sources.table import reader
from howopen.sources.table_rows import Folder


@cache
def catalog() -> Catalog:
    """Return the catalog of the project's own tables, read once."""
    return read_catalog()


def read_catalog(folder: Folder = None) -> Catalog:
    """Return the catalog of a folder of tables; raise `DataError` for the first row that is wrong."""
    tables = reader(folder)
    sources = read_sources(tables)  # first: nearly every row of the others refers to one
    known = read_factors(tables)
    endowments = {name: f for name, f in known.items() if f.kind is FactorKind.ENDOWMENT}
    factors = {name: f for name, f in known.items() if name not in endowments}
    conditions = read_conditions(tables, known)
    dependencies = read_dependencies(tables, conditions)
    found = Catalog(
        components=read_components(tables),
        factors=factors,
        endowments=endowments,
        affordances=read_affordances(tables),
        abilities=read_abilities(tables, conditions),
        dependencies=dependencies,
        providers=read_providers(tables),
        consequences=read_consequences(tables, conditions),
        systems=read_systems(tables, factors),
        instruments=read_instruments(tables, conditions),
        sources=sources,
        codes=read_codes(tables, known, dependencies),
    )
    conditions.refuse_unused()
    return found
