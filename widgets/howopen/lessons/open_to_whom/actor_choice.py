"""Which actor is looked at, as an address carries it.

`start_up~xm3-xo1` is the start-up with other computing and other money than the table gives it;
`own~~xm1-xs2~Our choir` an actor of the reader's own, whose name comes last and may hold anything.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from howopen.domain.catalog import Catalog
from howopen.domain.link_problem import left_out
from howopen.lessons.open_to_whom.actor import OWN, Actor, own_actor

LONGEST_NAME = 40
UNNAMED = "Somebody of your own"
_MOST_TOKENS = 20


@dataclass(frozen=True, slots=True)
class ActorChoice:
    """The actor that is looked at, what of it the reader has changed, and the reader's own."""

    actor_id: str
    changed: Mapping[str, int] = field(default_factory=dict)
    own_name: str = ""
    own: Mapping[str, int] = field(default_factory=dict)


def made_actor(choice: ActorChoice, catalog: Catalog) -> Actor:
    """Return the reader's own actor, which has nothing as long as nothing is given to it."""
    levels = {**dict.fromkeys(catalog.endowments, 0), **choice.own}
    return own_actor(choice.own_name or UNNAMED, levels)


def chosen_actor(choice: ActorChoice, actors: Mapping[str, Actor], catalog: Catalog) -> Actor:
    """Return the chosen actor as the table has it, or the reader's own."""
    return made_actor(choice, catalog) if choice.actor_id == OWN else actors[choice.actor_id]


def write_choice(choice: ActorChoice, start: str, catalog: Catalog) -> str:
    """Return the text of a choice, an empty one for that of the beginning."""
    chosen = choice.actor_id
    if choice.changed:
        chosen += f"~{_tokens(choice.changed, catalog)}"
    own = {factor: level for factor, level in choice.own.items() if level}
    if own or choice.own_name:
        return f"{chosen}~~{_tokens(own, catalog)}~{choice.own_name}"
    return "" if chosen == start else chosen


def choice_in(
    text: str, start: str, actors: Mapping[str, Actor], catalog: Catalog, problems: list[str]
) -> ActorChoice:
    """Return the choice that a text carries; what cannot be read is left out and named."""
    chosen, _, own = text.partition("~~")
    actor_id, _, tokens = chosen.partition("~")
    levels, _, name = own.partition("~")
    if actor_id and actor_id not in (OWN, *actors):
        problems.append(left_out("looks through an actor that is not known", actor_id))
        actor_id, tokens = "", ""
    made = _levels(levels, catalog, problems)
    actor_id = actor_id or start
    changes = _levels(tokens, catalog, problems)
    if actor_id == OWN:
        return ActorChoice(OWN, {}, clean_name(name), made | changes)
    given = actors[actor_id].levels
    return ActorChoice(actor_id, {f: n for f, n in changes.items() if n != given[f]}, clean_name(name), made)


def clean_name(text: str) -> str:
    """Return a name without anything that cannot be seen, and cut where it is long."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:LONGEST_NAME].strip()


def _tokens(levels: Mapping[str, int], catalog: Catalog) -> str:
    codes = catalog.codes
    return "-".join(codes.factors[f] + codes.rungs[f][level] for f, level in sorted(levels.items()))


def _levels(text: str, catalog: Catalog, problems: list[str]) -> dict[str, int]:
    codes, found = catalog.codes, {}
    for token in filter(None, text.split("-", _MOST_TOKENS)[:_MOST_TOKENS]):
        factor_id = codes.factor_ids.get(token[:2], "")
        level = codes.levels.get(factor_id, {}).get(token[2:])
        if level is None or factor_id not in catalog.endowments:
            problems.append(left_out("gives an actor something that is not known", token))
        else:
            found[factor_id] = level
    return found
