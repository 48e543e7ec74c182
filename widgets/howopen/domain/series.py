"""The notebooks of the series."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A notebook of the series: its question as title, what one does there, and how long it takes."""

    page_id: str
    notebook: str
    title: str
    does: str
    minutes: int
