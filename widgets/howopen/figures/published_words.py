"""How a verdict that others have published is put into words."""

from howopen.domain.catalog import Catalog
from howopen.domain.published import PublishedVerdict

_RELEASE = {
    "yes": "",
    "no": " Another release than ours.",
    "unsaid": " The release is not stated.",
}


def published_words(catalog: Catalog, published: PublishedVerdict) -> str:
    """Return what was published in a few words: a number with its scale, or the name of an outcome."""
    if published.score is not None:
        return f"{published.score:g} on a scale of {published.scale}"
    outcomes = catalog.instruments[published.instrument_id].outcomes
    return next(o.name for o in outcomes if o.outcome_id == published.outcome_id)


def release_judged(published: PublishedVerdict) -> str:
    """Return which release was judged, and whether it is the one that is assessed here."""
    return f"{published.release}.{_RELEASE[published.same_release]}"
