"""What the file's script needs to read and write the same links as every other page."""

from howopen.domain.catalog import Catalog
from howopen.domain.scenario import Scenario
from howopen.domain.stance import stance_level
from howopen.editions.reachable import STANCES, Beginning
from howopen.sources.scenario_url import VERSION, level_letter

Token = tuple[int, str]
"""A factor's place in a link, and what stands there."""


def link_tables(catalog: Catalog, begun: tuple[Beginning, ...]) -> dict:
    """Return the version, the codes of factors, and every beginning with the tokens of its settings."""
    switches = [component.component_id for component in catalog.switches]
    return {
        "version": VERSION,
        "components": switches,
        "codes": {
            f.code: switches.index(f.component_id) if f.is_material and f.component_id in switches else -1
            for f in catalog.factors.values()
        },
        "beginnings": _beginnings(catalog, begun),
    }


def _beginnings(catalog: Catalog, begun: tuple[Beginning, ...]) -> list[dict]:
    found, first = [], 0
    for beginning in begun:
        moved = {factor for ways in beginning.ways for factor in ways[0]}
        fixed = Scenario(tuple(e for e in beginning.scenario.entries if e[0] not in moved))
        found.append(
            {
                "origin": beginning.origin,
                "first": first,
                "tokens": _tokens(catalog, fixed),
                "ways": [[_tokens(catalog, Scenario.of(way)) for way in own] for own in beginning.ways],
                "stances": [_stances(catalog, own) for own in beginning.ways],
            }
        )
        first += beginning.size
    return found


def _tokens(catalog: Catalog, scenario: Scenario) -> list[Token]:
    order = sorted(catalog.factors)
    return [
        (order.index(factor), f"{catalog.factors[factor].code}{level_letter(level)}")
        for factor, level in scenario.entries
    ]


def _stances(catalog: Catalog, ways) -> dict[str, int]:
    """Return the number of the way in which each stance puts a component's materials."""
    return {
        stance: ways.index({factor: stance_level(catalog.factors[factor], stance) for factor in ways[0]})
        for stance in STANCES
    }
