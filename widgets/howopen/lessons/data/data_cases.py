"""What the page on data tells besides the rules: sizes, disputes, licences, and who looks after data."""

from dataclasses import dataclass
from typing import Annotated, Literal

from howopen.domain.cells import DAY, MONTH, Cell
from howopen.domain.evidence import FIGURE, Evidence, why_in


@dataclass(frozen=True, slots=True)
class DatasetSize:
    """How much a model was trained on, in tokens; None where the source lists no size."""

    model: str
    """Name of the model."""
    developer: str
    """Who made it."""
    released: Annotated[str, Cell(form=DAY)]
    """Day of publication."""
    tokens: Annotated[float | None, Cell(least=1)]
    """Size of the training data as Epoch AI counts it, in tokens or words; empty where its table has none."""
    evidence: Annotated[Evidence, FIGURE]


@dataclass(frozen=True, slots=True)
class MissingSizes:
    """Of the models listed for a year, how many have no size of their training data."""

    year: int
    """Year of publication."""
    models: Annotated[int, Cell(least=1)]
    """Language models listed for that year."""
    without_size: Annotated[int, Cell(least=0)]
    """How many of them have no size of training data there."""
    evidence: Annotated[Evidence, FIGURE]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A suit over training data, or a promise to bear the cost of one."""

    dispute_id: str
    """Name used by the page."""
    name: str
    """Who against whom, or what the promise is called."""
    kind: Literal["suit", "promise"]
    """A suit before a court, or a promise to bear the cost of one."""
    filed: Annotated[str, Cell(form=MONTH)]
    """Month in which it began."""
    as_of: int
    """Year of the newest source that was read for it."""
    cost: str
    """What it cost, or who could bear it, in our words."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What it is about and where it stood, in our words."""


@dataclass(frozen=True, slots=True)
class LicenceTerms:
    """What a licence asks of whoever passes a work on."""

    name: str
    """Name of the licence."""
    credit: bool
    """Whether it asks for credit or for its notice to be kept."""
    same_terms: bool
    """Whether what is built from the work must stand under the same terms."""
    no_commerce: bool
    """Whether it rules out commercial use."""
    ask_first: bool
    """Whether one must ask before any use."""
    evidence: Annotated[Evidence, why_in("statement")]
    """The licence in one sentence, in our words."""


@dataclass(frozen=True, slots=True)
class Steward:
    """Who looks after data, who decides on its use, and what opening all of it would mean for them."""

    name: str
    """Name of the group, project or licence."""
    place: str
    """Where it is at home."""
    decides: str
    """Who decides on a use of the data."""
    opening_means: str
    """What opening all of it to everybody would mean for the group: our reading of the row’s source."""
    evidence: Annotated[Evidence, why_in("statement")]
    """What it does and says, in our words."""
