"""`affordances.csv`, `abilities.csv`, `rests_on.csv`: what people can do, and through whom."""

from typing import Annotated

from howopen.domain.affordance import Ability, Affordance, RestsOn
from howopen.domain.cells import Cell
from howopen.sources.condition_table import Conditions
from howopen.sources.table import Reader, Row, Table, grouped


class _AlsoOfRestsOn:
    ability_id: Annotated[str, Cell(refers="abilities.ability_id")]
    """What one does."""


AFFORDANCES = Table(
    "affordances",
    Affordance,
    "Affordances",
    "The three things that the paper says openness can afford.",
    key="affordance_id",
)
ABILITIES = Table(
    "abilities",
    Ability,
    "Abilities",
    "Concrete things that somebody can try and see whether they work: the unit in which an affordance is "
    "counted. Each carries its limit, since openness grants no ability without remainder.",
    key="ability_id",
)
RESTS_ON = Table(
    "rests_on",
    RestsOn,
    "What abilities rest on",
    "An ability that openness grants is still used through somebody: each row leads from an ability to a "
    "dependency that it passes through. This is the link that the explorer exists to show.",
    key="ability_id dependency_id",
    also=_AlsoOfRestsOn,
)


def read_affordances(reader: Reader) -> dict[str, Affordance]:
    """Return the three affordances."""
    return reader.by_id(AFFORDANCES)


def read_abilities(reader: Reader, conditions: Conditions) -> dict[str, Ability]:
    """Return the abilities with what they rest on."""
    rests_on = grouped(reader.rows(RESTS_ON), "ability_id")

    def ability(row: Row[Ability]) -> Ability:
        own = rests_on.get((row.cells["ability_id"],), ())
        enables = conditions.of(row, "ability", "enables")
        # Of what nothing enables nobody need say what it takes.
        rule = conditions.of if enables.alternatives else conditions.if_any
        takes = rule(row, "ability", "takes")
        return row.record(enables=enables, takes=takes, rests_on=tuple(r.record() for r in own))

    return reader.by_id(ABILITIES, ability)
