"""Who is behind a framework: what a source says, of when."""

from dataclasses import dataclass
from enum import StrEnum

from howopen.domain.evidence import Evidence


class Asks(StrEnum):
    """What a record answers."""

    FOUNDED = "founded"
    PAYS = "pays"
    EMPLOYS = "employs"
    DECIDES = "decides"
    GAINS = "gains"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class FrameworkRecord:
    """One answer about one framework, or about both; the answer is the `why` of its evidence."""

    framework: str
    asks: Asks
    dated: str
    evidence: Evidence
