"""Who has a say on openness, and what that would change in the rules."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from howopen.domain.cells import DATED, OPTIONAL, Cell
from howopen.domain.evidence import Evidence, why_in


class Side(StrEnum):
    """For what somebody speaks."""

    BENEFITS = "benefits"
    SAFETY = "safety"
    ADVOCATES = "advocates"
    LATER_FOR = "later for"
    LATER_AGAINST = "later against"


class Does(StrEnum):
    """What somebody's claim would do to a rule."""

    KEEP = "keep"
    ADD = "add"
    OFF = "off"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who has a say on openness, and the rule that would be another in their reading."""

    voice_id: str
    """Name used in links."""
    who: str
    """Who says it."""
    dated: Annotated[str, Cell(form=DATED)]
    """When it was said."""
    side: Side
    """For what: benefits of open models, safety and so licences, open source, or later work that speaks for
    the paper or against it."""
    evidence: Annotated[Evidence, why_in("claim")]
    """What is said, in our words."""
    change: Does
    """What it would do to a rule, in our reading: keep it, add a way, switch it off, or write a new one."""
    subject_kind: str
    """The rule: what it decides something about, as in conditions.csv."""
    subject_id: Annotated[str, OPTIONAL]
    """Which one; empty for a new rule."""
    effect: str
    """What is decided, as in conditions.csv."""
    requirement: Annotated[str, OPTIONAL]
    """What a way that is added asks for: a factor and its rung, as in weights=open_licence."""
    in_the_rules: str
    """The change in words."""
