"""What others have published: verdicts on real systems, and positions on what openness is for."""

from dataclasses import dataclass

from howopen.domain.catalog import Catalog
from howopen.domain.evidence import Evidence
from howopen.domain.instrument import Verdict, verdict


@dataclass(frozen=True, slots=True)
class PublishedVerdict:
    """A judgement as published, for the release that was judged, kept apart from what our rules compute.

    `instrument_id` is empty where we apply no rule of that judge. `same_release` is *yes*, *no* (the
    release judged is another than ours) or *unsaid*. `difference` explains where ours differs.
    """

    verdict_id: str
    system_id: str
    judge: str
    instrument_id: str
    outcome_id: str
    score: float | None
    scale: str
    said: Evidence
    release: str
    same_release: str
    dated: str
    difference: str


@dataclass(frozen=True, slots=True)
class Position:
    """Who argued what about open AI, when, and for which rule."""

    position_id: str
    who: str
    dated: str
    side: str
    claim: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A published verdict beside ours; `agrees` is None where the two cannot be compared."""

    published: PublishedVerdict
    ours: Verdict | None
    agrees: bool | None


def compare(catalog: Catalog, published: PublishedVerdict) -> Comparison:
    """Return a published verdict beside the one that our rules give to our system.

    Numbers agree where they are the same to three digits, as they are published.
    """
    if not published.instrument_id:
        return Comparison(published, None, None)
    levels = catalog.scenario_of(published.system_id).levels
    ours = verdict(catalog.instruments[published.instrument_id], levels)
    if published.same_release == "no" or not ours.applies:
        return Comparison(published, ours, None)
    if published.score is not None and ours.mean is not None:
        low, high = ours.mean
        return Comparison(published, ours, low - 0.001 < published.score < high + 0.001)
    return Comparison(published, ours, ours.is_known and ours.lowest.outcome_id == published.outcome_id)
