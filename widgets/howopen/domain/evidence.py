"""On whose word a row stands."""

from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """Who says so: the paper, a published instrument, a cited source, or we by inference."""

    PAPER = "paper"
    INSTRUMENT = "instrument"
    SOURCE = "source"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The reason for a row, its source and the place in it, and when a second reader checked it."""

    basis: Basis
    why: str
    source_id: str
    locator: str
    checked: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that rows refer to; `nature_ref` is its number in the paper's reference list."""

    source_id: str
    title: str
    authors: str
    publisher: str
    published: str
    url: str
    doi: str
    nature_ref: str

    @property
    def link(self) -> str:
        """Return the address to follow, the DOI before any other, or an empty text."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url
