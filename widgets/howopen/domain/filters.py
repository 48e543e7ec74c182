"""Some of many things, asked for by what each of them is and by words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

LONGEST_SEARCH = 60


@dataclass(frozen=True, slots=True)
class Facet:
    """A question that tells things apart, such as their year, with the answers to choose from.

    Each option is its value and its words on the page. At first the one with the empty value is chosen.
    """

    name: str
    label: str
    options: Sequence[tuple[str, str]]

    def has(self, value: str) -> bool:
        """Return whether a value can be chosen."""
        return any(value == one for one, _ in self.options)


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for: a value of each facet by its name, and words to be found."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    words: str = ""

    def value(self, name: str) -> str:
        """Return what is chosen of a facet, or an empty text."""
        return self.chosen.get(name, "")

    def finds_in(self, folded: str) -> bool:
        """Return whether a text has all the words, in whatever order.

        The text comes case-folded: to fold the same long texts for each search would take most of its time.
        """
        return all(word in folded for word in self.words.casefold().split())


def filters_of(text: str, facets: Sequence[Facet]) -> Filters | None:
    """Return the filters that a text carries, such as `Compute~~~Nvidia`, or None where it carries none."""
    values = text.split("~", len(facets))
    words = values.pop()
    if len(values) != len(facets) or len(words) > LONGEST_SEARCH:
        return None
    pairs = list(zip(facets, values, strict=True))
    if not all(facet.has(value) for facet, value in pairs):
        return None
    return Filters({facet.name: value for facet, value in pairs if value}, words)


def filters_text(filters: Filters, facets: Sequence[Facet]) -> str:
    """Return filters as a text, which is empty where nothing is chosen."""
    parts = [*(filters.value(facet.name) for facet in facets), filters.words]
    return "~".join(parts) if any(parts) else ""
