"""Words of the field in plain words."""

from collections.abc import Iterable, Mapping

from howopen.domain.evidence import Basis, Source
from howopen.domain.glossary import Term
from howopen.figures.citation import place_in

Explained = dict[str, str | list[str]]
"""A word as the page takes it: its id, the words to look for, what it means and whose word that is."""


def explained(terms: Iterable[Term], sources: Mapping[str, Source]) -> list[Explained]:
    """Return words as a page takes them, to explain those that it uses."""
    return [
        {
            "id": term.term_id,
            "words": [term.term, *term.forms],
            "means": term.evidence.why,
            "whose": whose_word(term, sources),
        }
        for term in terms
    ]


def whose_word(term: Term, sources: Mapping[str, Source]) -> str:
    """Return whose word it is what a word means, and a place that uses it."""
    place = place_in(sources[term.evidence.source_id], term.evidence.locator)
    return f"our words; used in {place}" if term.evidence.basis is Basis.INFERRED else f"after {place}"
