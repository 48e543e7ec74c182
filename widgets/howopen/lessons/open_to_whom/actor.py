"""Who meets a system, with what, what openness gives and costs them, and on whom systems were used."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from howopen.domain.cells import DATED, DERIVED, ID, OPTIONAL, UNIQUE, Cell
from howopen.domain.evidence import Basis, Evidence, why_in


@dataclass(frozen=True, slots=True)
class Endowment:
    """One thing that an actor has, and how much of it."""

    factor_id: Annotated[str, Cell(refers="factors.factor_id")]
    """What it is that the actor has."""
    rung_id: Annotated[str, Cell(form=ID)]
    """How much of it, by the rungs of that factor."""
    level: Annotated[int, DERIVED]
    evidence: Annotated[Evidence, why_in("why")]
    """Why this actor is put there."""


@dataclass(frozen=True, slots=True)
class Stake:
    """What an actor gains or bears where something follows or remains."""

    effect: Literal["gain", "cost"]
    """Whether the actor gains by it or pays for it."""
    subject_kind: Literal["consequence", "dependency"]
    """Whether the actor is met by a consequence that follows, or by a dependency that remains."""
    subject_id: Annotated[str, Cell(form=ID)]
    """Which one: an id of the table of that kind."""
    evidence: Annotated[Evidence, why_in("why")]
    """What it means for this actor, in our words."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who would use a system, or on whom it is used; a kind of actor, and no one in particular."""

    name: Annotated[str, UNIQUE]
    """Name on the page."""
    short: Annotated[str, UNIQUE]
    """Name where there is little room."""
    wants: Annotated[tuple[str, ...], Cell(optional=True, refers="abilities.ability_id", parted_by=" ")]
    """Abilities that it comes for, parted by spaces. Our reading."""
    provides: Annotated[tuple[str, ...], Cell(optional=True, refers="providers.provider_id", parted_by=" ")]
    """Providers of which it is one, parted by spaces; empty where it provides nothing that others need."""
    evidence: Annotated[Evidence, why_in("statement")]
    """Who is meant, in our words."""
    endowments: tuple[Endowment, ...]
    stakes: tuple[Stake, ...]

    @property
    def levels(self) -> dict[str, int]:
        """Return how much it has of each endowment."""
        return {e.factor_id: e.level for e in self.endowments}


@dataclass(frozen=True, slots=True)
class UseCase:
    """A system that was used on people, and what its openness could and could not have shown them."""

    dated: Annotated[str, Cell(form=DATED)]
    """When it was used, or when that came out."""
    name: str
    """Name on the page."""
    by_whom: str
    """Who used the system."""
    on_whom: str
    """On whom it was used."""
    open_part: str
    """What of it was open, and to whom."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What happened, in our words."""
    second_source_id: Annotated[str, Cell(refers="sources.source_id")]
    """A second publication that tells it."""
    second_locator: str
    """The place there."""
    showed: str
    """What came out, and by what openness. Our reading."""
    not_shown: str
    """What no openness of the system could have shown. Our reading."""
    reply: Annotated[str, OPTIONAL]
    """What those who used or made it answered, in our words."""


OWN = "own"
"""Id of the actor that the reader makes."""


def own_actor(name: str, levels: Mapping[str, int]) -> Actor:
    """Return an actor of the reader's own, of whom no table says anything."""
    evidence = Evidence(Basis.INFERRED, "You say so.", "", "")
    has = tuple(Endowment(factor_id, "", level, evidence) for factor_id, level in levels.items())
    return Actor(name, name, (), (), evidence, has, ())
