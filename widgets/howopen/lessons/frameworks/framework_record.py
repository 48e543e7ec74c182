"""Who is behind a framework: what a source says, of when."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from howopen.domain.cells import DATED, Cell
from howopen.domain.evidence import Evidence, why_in


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

    framework: Literal["PyTorch", "TensorFlow", "both"]
    """The framework it is about; both, where it holds of either."""
    asks: Asks
    """What is asked: who founded it, who pays, who employs the maintainers, who decides, who gains what,
    or what others answer."""
    dated: Annotated[str, Cell(form=DATED)]
    """When it was so."""
    evidence: Annotated[Evidence, why_in("statement")]
    """The answer, in our words."""
