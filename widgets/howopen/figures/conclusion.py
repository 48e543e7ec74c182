"""A conclusion in words."""

from howopen.domain.catalog import Catalog
from howopen.domain.hanging import ABILITY, MOST, NONE
from howopen.figures.verdict_strip import the_short
from howopen.figures.words import lower_first


def conclusion_words(name: str, catalog: Catalog) -> str:
    """Return a conclusion in words, as after *that*."""
    kind, *about = name.split()
    if kind == NONE:
        return "no dependency remains"
    if kind == MOST:
        return "most dependencies remain"
    if kind == ABILITY:
        return f"“{lower_first(catalog.abilities[about[0]].name)}” is out of reach"
    instrument = catalog.instruments[about[0]]
    outcome = next(o for o in instrument.outcomes if o.outcome_id == about[1])
    more = "" if outcome is instrument.outcomes[-1] else ", or more"
    return f"{the_short(instrument)} says “{outcome.name}”{more}"
