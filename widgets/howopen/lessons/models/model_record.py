"""What the page on models tells besides the rules."""

from dataclasses import dataclass
from enum import StrEnum

from howopen.domain.evidence import Evidence


@dataclass(frozen=True, slots=True)
class ModelPart:
    """Something a model needs around it, and the material or dependency that decides how it stands."""

    part_id: str
    name: str
    needs_kind: str
    needs_id: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DisclosureYear:
    """How many models of a year are reached in one way, and for how many two sizes are known."""

    access: str
    year: int
    models: int
    with_parameters: int
    with_data_size: int
    source_id: str
    locator: str


class Decider(StrEnum):
    """Who takes a decision that ends up in a fine-tuned model."""

    BASE = "base"
    TUNER = "tuner"
    THIRD = "third"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision in a fine-tuned model, and who took it."""

    name: str
    decider: Decider
    evidence: Evidence


class CaseKind(StrEnum):
    """What a case around models is a case of."""

    WRAPPER = "wrapper"
    WITHDRAWAL = "withdrawal"
    PAYMENT = "payment"


@dataclass(frozen=True, slots=True)
class ModelCase:
    """A dated case; `remains` is its other side: what stays closed, what is left, what costs nothing."""

    case_id: str
    kind: CaseKind
    name: str
    dated: str
    evidence: Evidence
    remains: str
