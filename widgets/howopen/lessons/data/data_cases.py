"""What the page on data tells besides the rules: sizes, disputes, licences, and who looks after data."""

from dataclasses import dataclass

from howopen.domain.evidence import Evidence


@dataclass(frozen=True, slots=True)
class DatasetSize:
    """How much a model was trained on, in tokens; None where the source lists no size."""

    model: str
    developer: str
    released: str
    tokens: float | None
    source_id: str
    locator: str


@dataclass(frozen=True, slots=True)
class MissingSizes:
    """Of the models listed for a year, how many have no size of their training data."""

    year: int
    models: int
    without_size: int
    source_id: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A suit over training data, or a promise to bear the cost of one; `cost` says who could bear it."""

    dispute_id: str
    name: str
    is_suit: bool
    filed: str
    as_of: str
    cost: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class LicenceTerms:
    """What a licence asks of whoever passes a work on."""

    name: str
    credit: bool
    same_terms: bool
    no_commerce: bool
    ask_first: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Steward:
    """Who looks after data, who decides on its use, and what opening all of it would mean for them."""

    name: str
    place: str
    decides: str
    opening_means: str
    evidence: Evidence
