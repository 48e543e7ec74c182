"""Which paragraphs a reader has chosen to see."""

from collections.abc import Iterable
from dataclasses import dataclass

from howopen.lessons.read_along.paragraph import Entry, Paragraph

LONGEST_SEARCH = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """A choice of paragraphs: by section, component, page and words; an empty text chooses all."""

    section: str = ""
    component: str = ""
    page: str = ""
    words: str = ""


def chosen(entries: Iterable[Entry], reading: Reading) -> list[Entry]:
    """Return what a reading chooses, in the order of the paper."""
    words = reading.words.casefold().split()
    return [entry for entry in entries if _fits(entry.paragraph, reading) and _has(entry, words)]


def _fits(paragraph: Paragraph, reading: Reading) -> bool:
    return (
        reading.section in ("", paragraph.section)
        and (not reading.component or reading.component in paragraph.components)
        and (not reading.page or reading.page in paragraph.pages)
    )


def _has(entry: Entry, words: Iterable[str]) -> bool:
    text = entry.text.casefold()
    return all(word in text for word in words)


def reading_of(text: str) -> Reading | None:
    """Return the reading of a text, or None where it is none."""
    parts = text.split("~", 3)
    if len(parts) != 4 or len(parts[3]) > LONGEST_SEARCH:
        return None
    return Reading(*parts)


def text_of(reading: Reading) -> str:
    """Return a reading as a text; the whole paper needs none."""
    parts = (reading.section, reading.component, reading.page, reading.words)
    return "~".join(parts) if any(parts) else ""
