"""How sure an assessment is: by how its source was read, and by whether the reason infers."""

from enum import StrEnum

from howopen.domain.catalog import Catalog
from howopen.domain.evidence import Extent
from howopen.domain.factor import UNKNOWN, Factor
from howopen.lessons.real_systems.standing import Entry

_INFERS = "infer"
"""A reason that goes beyond what its source shows says so with this word (`data/README.md`)."""


class Confidence(StrEnum):
    """How much is to be made of an assessment."""

    HIGH = "high: the source itself was read at this place"
    FAIR = "fair: inferred from what the source shows"
    NARROW = "fair: how much of the source was read is not recorded, or it was the abstract"
    LOW = "low: the source was read as others tell it"
    NONE = "none: what was looked for is told in the reason"


def confidence(catalog: Catalog, entry: Entry, factor: Factor) -> Confidence:
    """Return how sure the answer to a question about a system is."""
    own = entry.assessments[factor.factor_id]
    source = catalog.sources.get(own.evidence.source_id)
    extent = source.read_extent if source else None
    if own.level == UNKNOWN:
        return Confidence.NONE
    if extent in (Extent.RETOLD, Extent.UNREACHED):
        return Confidence.LOW
    if _INFERS in own.evidence.why:
        return Confidence.FAIR
    return Confidence.HIGH if extent in (Extent.WHOLE, Extent.PART) else Confidence.NARROW
