"""What the file's script needs to read and write the same links as every other page."""

from collections.abc import Mapping

from howopen.domain.catalog import Catalog
from howopen.domain.stance import stance_level
from howopen.editions.reachable import STANCES, Beginning
from howopen.sources.link_codes_table import DEPENDENCIES, FACTORS
from howopen.sources.scenario_url import VERSION, token

Token = tuple[int, str]
"""A factor's place in a link, and what stands there."""


def link_tables(catalog: Catalog, begun: tuple[Beginning, ...]) -> dict:
    """Return the version, all codes, and every beginning with the tokens of its settings."""
    codes = catalog.codes
    switches = [component.component_id for component in catalog.switches]
    return {
        "version": VERSION,
        "components": switches,
        "codes": {
            codes.factors[f.factor_id]: switches.index(f.component_id)
            if f.is_material and f.component_id in switches
            else -1
            for f in catalog.factors.values()
        },
        "dependencies": codes.dependencies,
        "gone": {
            among: {code: thing for (own, code), thing in codes.gone.items() if own == among}
            for among in (FACTORS, DEPENDENCIES)
        },
        "beginnings": _beginnings(catalog, begun),
    }


def _beginnings(catalog: Catalog, begun: tuple[Beginning, ...]) -> list[dict]:
    found, first = [], 0
    for beginning in begun:
        moved = {factor for ways in beginning.ways for factor in ways[0]}
        fixed = {f: beginning.scenario.level(f) for f in catalog.factors if f not in moved}
        found.append(
            {
                "origin": beginning.origin,
                "first": first,
                "tokens": _tokens(catalog, fixed),
                "ways": [[_tokens(catalog, way) for way in own] for own in beginning.ways],
                "stances": [_stances(catalog, own) for own in beginning.ways],
            }
        )
        first += beginning.size
    return found


def _tokens(catalog: Catalog, levels: Mapping[str, int]) -> list[Token]:
    order = sorted(catalog.factors)
    written = ((order.index(f), token(f, level, catalog.codes)) for f, level in sorted(levels.items()))
    return [(place, text) for place, text in written if text]


def _stances(catalog: Catalog, ways) -> dict[str, int]:
    """Return the number of the way in which each stance puts a component's materials."""
    return {
        stance: ways.index({factor: stance_level(catalog.factors[factor], stance) for factor in ways[0]})
        for stance in STANCES
    }
