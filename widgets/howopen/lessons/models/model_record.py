"""What the page on models tells besides the rules."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from howopen.domain.cells import DATED, Cell
from howopen.domain.evidence import FIGURE, Evidence, why_in


@dataclass(frozen=True, slots=True)
class ModelPart:
    """Something a model needs around it, and the material or dependency that decides how it stands."""

    part_id: str
    """Name of the part."""
    name: str
    """The part in a few words."""
    needs_kind: Literal["factor", "dependency"]
    """Whether a material (factor) or a dependency decides how it stands."""
    needs_id: str
    """Which one, as in factors.csv or dependencies.csv."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What the part is, in our words."""


@dataclass(frozen=True, slots=True)
class DisclosureYear:
    """How many models of a year are reached in one way, and for how many two sizes are known."""

    access: Literal["service", "weights"]
    """How people reach the models: only as a service, or as weights to download."""
    year: Annotated[int, Cell(least=2000)]
    """Year of publication."""
    models: Annotated[int, Cell(least=1)]
    """How many models Epoch lists."""
    with_parameters: Annotated[int, Cell(least=0)]
    """For how many a number of parameters is given."""
    with_data_size: Annotated[int, Cell(least=0)]
    """For how many a size of the training data is given."""
    evidence: Annotated[Evidence, FIGURE]


class Decider(StrEnum):
    """Who takes a decision that ends up in a fine-tuned model."""

    BASE = "base"
    TUNER = "tuner"
    THIRD = "third"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision in a fine-tuned model, and who took it."""

    name: Annotated[str, Cell("decision")]
    """What was decided, in a few words."""
    decider: Decider
    """Who decided: the maker of the base model, the fine-tuner, or a third party."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What was decided, in our words."""


class CaseKind(StrEnum):
    """What a case around models is a case of."""

    WRAPPER = "wrapper"
    WITHDRAWAL = "withdrawal"
    PAYMENT = "payment"


@dataclass(frozen=True, slots=True)
class ModelCase:
    """A dated case, with its other side."""

    kind: CaseKind
    """What it is a case of."""
    name: str
    """What or whom it is about."""
    dated: Annotated[str, Cell(form=DATED)]
    """When it was so."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What happened, in our words: what is open (wrapper), what ended (withdrawal), what is paid for
    (payment)."""
    remains: str
    """The other side: what stays closed, what is left, or what costs nothing."""
