"""Plays by which companies won through openness, cases of them, and what is told of each case."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from howopen.domain.cells import DATED, OPTIONAL, Cell
from howopen.domain.evidence import Evidence, why_in


class Asks(StrEnum):
    """What a step of a case answers."""

    OPENED = "opened"
    AGAINST = "against"
    DEPENDS = "depends"
    REGAINED = "regained"
    REGULATED = "regulated"
    LATER = "later"
    DIFFERS = "differs"
    GAVE = "gave"
    ARGUES = "argues"
    BUT = "but"


@dataclass(frozen=True, slots=True)
class Play:
    """A way of winning by openness, as the paper names it."""

    name: str
    """What the paper calls it, in our words."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What is done in it, in our words."""


@dataclass(frozen=True, slots=True)
class MarketCase:
    """A case of a play, or of what openness did for competition."""

    room: Literal["old", "today", "other"]
    """An old play, one of today, or the other side: what openness did for competition."""
    letter: Annotated[str, OPTIONAL]
    """Letter by which a link names the case, which no other ever has again; empty where it is not sorted."""
    name: str
    """Who and what."""
    card: Annotated[str, OPTIONAL]
    """The case in a few words that do not give the play away; empty where it is not sorted."""
    play_id: Annotated[str, Cell(optional=True, refers="plays.play_id")]
    """The play it is put with; empty on the other side."""
    evidence: Annotated[Evidence, why_in("fit")]
    """Why it is put there; on the other side, what it is a case of."""


@dataclass(frozen=True, slots=True)
class MarketStep:
    """One thing told of a case, with its date."""

    case_id: Annotated[str, Cell(refers="market_cases.case_id")]
    """The case it is told of."""
    asks: Asks
    """What it answers: who opened what, against whom, who came to depend, what was regained or regulated,
    what came later, where accounts differ from the paper's; on the other side, what openness gave, who
    argues so, and what stands against it."""
    dated: Annotated[str, Cell(form=DATED)]
    """When it was so, or was said."""
    evidence: Annotated[Evidence, why_in("statement", checked="checked")]
    """What is told, in our words."""
