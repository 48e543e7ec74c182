"""Which paragraphs a reader has chosen to see."""

from collections.abc import Iterable

from howopen.domain.filters import Filters
from howopen.lessons.read_along.paragraph import Entry, Paragraph


def chosen(entries: Iterable[Entry], filters: Filters) -> list[Entry]:
    """Return the paragraphs of a section, component or page that have some words, in the paper's order."""
    return [entry for entry in entries if _fits(entry.paragraph, filters) and filters.finds_in(entry.text)]


def _fits(paragraph: Paragraph, filters: Filters) -> bool:
    section, component, page = map(filters.value, ("section", "component", "page"))
    return (
        section in ("", paragraph.section)
        and (not component or component in paragraph.components)
        and (not page or page in paragraph.pages)
    )
