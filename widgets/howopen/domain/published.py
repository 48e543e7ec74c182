"""Verdicts that others have published on real systems, beside what our rules compute."""

from dataclasses import dataclass
from typing import Annotated, Literal

from howopen.domain.catalog import Catalog
from howopen.domain.cells import DATED, OPTIONAL, Cell
from howopen.domain.evidence import Basis, Evidence, why_in
from howopen.domain.instrument import Verdict, verdict


@dataclass(frozen=True, slots=True)
class PublishedVerdict:
    """A judgement as published, for the release that was judged, kept apart from what our rules compute."""

    verdict_id: str
    """Judge and system, joined by two underscores."""
    system_id: Annotated[str, Cell(refers="systems.system_id")]
    """The system of ours that it is nearest to."""
    judge: str
    """Who published it."""
    instrument_id: Annotated[str, Cell(optional=True, refers="instruments.instrument_id")]
    """The instrument whose rule we apply as well; empty where we apply none of this judge's."""
    outcome_id: Annotated[str, OPTIONAL]
    """The outcome of that instrument; empty where the verdict is a number."""
    score: float | None
    """The number, where the verdict is one."""
    scale: Literal["", "0–1", "0–100"]
    """From what to what the number goes."""
    said: Annotated[Evidence, why_in("said", basis=Basis.SOURCE)]
    """What was published, in our words."""
    release: str
    """The release that was judged, as the judge names it."""
    same_release: Literal["yes", "no", "unsaid"]
    """Whether that is the release we assess; unsaid where the judge names no version."""
    dated: Annotated[str, Cell(form=DATED)]
    """Day, month or year of the verdict."""
    difference: Annotated[str, OPTIONAL]
    """Why our own answer is another, where it is."""


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
