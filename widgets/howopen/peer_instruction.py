"""What to do after a vote, by the share of a class that was right.

The bounds are those of peer instruction: Vickrey and others 2015, doi:10.1187/cbe.14-11-0198. It stands
beside the floors, since the pages and the server of live sessions, which imports none of them, both go by it.
"""

from enum import StrEnum

FEW, MANY = 0.35, 0.70


class Advice(StrEnum):
    """One of three ways on."""

    HINT = "hint"
    TALK = "talk"
    EXPLAIN = "explain"


def advice(right: float) -> Advice:
    """Return the way on for a share; both bounds belong to the talk."""
    return Advice.HINT if right < FEW else Advice.TALK if right <= MANY else Advice.EXPLAIN
