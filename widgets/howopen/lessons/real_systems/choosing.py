"""Which systems the table shows, in which order, and which of their columns."""

from collections import Counter
from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.factor import Factor
from howopen.domain.filters import Facet, Filters
from howopen.lessons.real_systems.standing import Entry, Standing

_ALL = ("", "all")


def facets(catalog: Catalog, entries: Sequence[Entry]) -> tuple[Facet, ...]:
    """Return what one can choose by, and the orders to choose from."""
    kinds = dict.fromkeys(entry.system.modality for entry in entries)
    years = sorted({entry.year for entry in entries})
    developers = sorted({entry.system.developer for entry in entries}, key=str.casefold)
    components = [c for c in catalog.components.values() if columns(catalog, c.component_id)]
    materials = columns(catalog, "")
    return (
        Facet("kind", "Kind", (_ALL, *((kind, kind) for kind in kinds))),
        Facet("year", "Year", (_ALL, *((year, year) for year in years))),
        Facet("developer", "Developer", (_ALL, *((name, name) for name in developers))),
        Facet("paper", "The paper", (_ALL, ("yes", "names it"), ("no", "does not name it"))),
        Facet(
            "columns",
            "Columns",
            (("", f"the {len(materials)} materials"), *((c.component_id, c.name) for c in components)),
        ),
        Facet(
            "sort",
            "Sort by",
            (
                ("", "our list"),
                ("name", "name"),
                ("newest", "newest first"),
                ("oldest", "oldest first"),
                ("open", "most materials open"),
                *((f.factor_id, f"most open: {f.name}") for f in catalog.assessed),
            ),
        ),
    )


def columns(catalog: Catalog, component_id: str) -> tuple[Factor, ...]:
    """Return the columns about a component, circumstances among them; or all that can be released."""
    every = catalog.assessed
    if component_id:
        return tuple(factor for factor in every if factor.component_id == component_id)
    return tuple(factor for factor in every if factor.is_material)


def wanted(entries: Sequence[Entry], filters: Filters) -> list[Entry]:
    """Return the systems that are asked for, in the order of their table."""
    asked = [filters.value(name) for name in ("kind", "year", "developer", "paper")]
    return [entry for entry in entries if _fits(entry, *asked) and filters.finds_in(entry.text)]


def chosen(catalog: Catalog, entries: Sequence[Entry], filters: Filters) -> list[Entry]:
    """Return the systems that are asked for, in the order asked for."""
    found = wanted(entries, filters)
    order = filters.value("sort")
    if order == "name":
        return sorted(found, key=lambda entry: entry.system.name.casefold())
    if order in ("newest", "oldest"):
        return sorted(found, key=lambda entry: entry.system.released, reverse=order == "newest")
    if order == "open":
        materials = columns(catalog, "")
        return sorted(found, key=lambda entry: _by_openness(entry, materials))
    if order:
        factor = catalog.factors[order]
        return sorted(found, key=lambda entry: -entry.level(factor))
    return found


def _by_openness(entry: Entry, materials: Sequence[Factor]) -> list[int]:
    counts = Counter(entry.standing(factor) for factor in materials)
    return [-counts[one] for one in Standing]


def _fits(entry: Entry, kind: str, year: str, developer: str, paper: str) -> bool:
    system = entry.system
    return (
        kind in ("", system.modality)
        and year in ("", entry.year)
        and developer in ("", system.developer)
        and paper in ("", "yes" if system.named_at else "no")
    )
