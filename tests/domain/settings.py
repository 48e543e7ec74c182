"""Any setting that a reader or a real system can reach, for Hypothesis to draw."""

from collections.abc import Iterator, Mapping
from itertools import product

from howopen.domain.condition import Condition
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor, FactorKind
from howopen.sources.catalog_files import catalog
from hypothesis import strategies as st

CATALOG = catalog()
FACTORS = CATALOG.factors
MATERIALS = [f for f in FACTORS.values() if f.is_material]


def level(factor: Factor, *, inapplicable: bool = True) -> st.SearchStrategy[int]:
    """Draw any level of a factor: a rung, and unknown or not applicable where systems are assessed."""
    special = [] if factor.kind is FactorKind.LEVER else [UNKNOWN, NOT_APPLICABLE][: 1 + inapplicable]
    return st.sampled_from([*range(factor.top_level + 1), *special])


def settings_of(*, inapplicable: bool = True) -> st.SearchStrategy[dict[str, int]]:
    """Draw a level for every factor."""
    return st.fixed_dictionaries({k: level(f, inapplicable=inapplicable) for k, f in FACTORS.items()})


def beyond_materials() -> st.SearchStrategy[dict[str, int]]:
    """Draw a level for every factor that no developer moves by releasing."""
    return st.fixed_dictionaries({k: level(f) for k, f in FACTORS.items() if not f.is_material})


def conditions() -> Mapping[str, Condition]:
    """Return every condition of the catalog by a name for it."""
    found = {f"{a.ability_id} enables": a.enables for a in CATALOG.abilities.values()}
    for d in CATALOG.dependencies.values():
        found |= {f"{d.dependency_id} lifts": d.lifts, f"{d.dependency_id} eases": d.eases}
        for p in d.provisions:
            found |= {f"{p.provision_id} starts": p.starts, f"{p.provision_id} ends": p.ends}
    for c in CATALOG.consequences.values():
        found |= {f"{c.consequence_id} triggers": c.triggers, f"{c.consequence_id} spares": c.spares}
    for criterion in criteria():
        found[f"{criterion.criterion_id} meets"] = criterion.meets
        if criterion.partly:
            found[f"{criterion.criterion_id} meets in part"] = criterion.partly
    return found


def criteria() -> list:
    """Return the criteria of all instruments."""
    return [c for i in CATALOG.instruments.values() for o in i.outcomes for c in o.criteria]


def completions(levels: Mapping[str, int], *wanted: Condition) -> Iterator[dict[str, int]]:
    """Yield every way of filling in those unknown factors that the conditions ask about."""
    asked = {r.factor_id for condition in wanted for r in condition.requirements}
    unknown = sorted(f for f in asked if levels.get(f, 0) == UNKNOWN)
    for chosen in product(*(range(FACTORS[f].top_level + 1) for f in unknown)):
        yield dict(levels) | dict(zip(unknown, chosen, strict=True))
