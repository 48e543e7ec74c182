"""A paragraph of the paper: its gist, where to try it, and what has happened since."""

from dataclasses import dataclass
from typing import Annotated, Literal

from howopen.domain.cells import DATED, OPTIONAL, Cell
from howopen.domain.evidence import Basis, Evidence, why_in
from howopen.domain.fact import Fact
from howopen.domain.glossary import Term
from howopen.domain.paper import PageName, PaperClaim


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What a reader with the paper beside them needs for one of its paragraphs."""

    locator: str
    """Section and number, as everywhere on these pages."""
    opening: str
    """The first words of the paragraph, five at most, by which it is found."""
    components: Annotated[
        tuple[str, ...], Cell(optional=True, refers="components.component_id", parted_by=" ")
    ]
    """The components that it is about, parted by spaces; empty where it is about none or all."""
    pages: Annotated[tuple[PageName, ...], Cell(parted_by=" ")]
    """The pages that treat it, by their ids and parted by spaces."""
    gist: str
    """What it says, in our words."""
    terms: Annotated[tuple[str, ...], Cell(optional=True, refers="glossary.term_id", parted_by=" ")]
    """Its terms, which the glossary explains; parted by spaces."""
    try_page: Annotated[PageName | None, OPTIONAL]
    """The page on which one can try it; empty where the explorer has nothing to try."""
    setting: Annotated[str, OPTIONAL]
    """The setting that the link there carries, as an address has it."""
    try_words: Annotated[str, OPTIONAL]
    """What to try."""
    question: str
    """A question for a seminar."""

    @property
    def section(self) -> str:
        """Return the section it stands in."""
        return self.locator.partition(" ¶")[0]


@dataclass(frozen=True, slots=True)
class Since:
    """What happened after the paper was written, or who sees a paragraph otherwise."""

    paragraph: Annotated[str, Cell(refers="paragraphs.locator")]
    """The paragraph that it bears on."""
    kind: Literal["event", "objection"]
    """An event since the paper, or somebody who disagrees."""
    dated: Annotated[str, Cell(form=DATED)]
    """When it happened or was said."""
    bears: Literal["for", "against", "both"]
    """Whether it speaks for the paragraph, against it, or both ways: our reading."""
    evidence: Annotated[Evidence, why_in("statement", basis=Basis.SOURCE)]
    """What happened or was said, in our words."""
    second_source_id: Annotated[str, Cell(optional=True, refers="sources.source_id")]
    """A second publication that says so, which every event has."""
    second_locator: Annotated[str, OPTIONAL]
    """The place in that publication."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph with all that the tables hold of it."""

    paragraph: Paragraph
    terms: tuple[Term, ...]
    claims: tuple[PaperClaim, ...]
    facts: tuple[Fact, ...]
    since: tuple[Since, ...]

    def parts_of(self, page_id: str) -> list[str]:
        """Return the parts of a page in which its claims are met, by the ids of cells of its notebook."""
        return list(dict.fromkeys(c.part for c in self.claims if c.page == page_id and c.part))

    @property
    def text(self) -> str:
        """Return all the words that a search looks through, folded as it asks for it."""
        own = self.paragraph
        told = " ".join(
            (
                *(own.locator, own.opening, own.gist, own.question),
                *(text for term in self.terms for text in (term.term, term.evidence.why)),
                *(claim.claim for claim in self.claims),
                *(fact.evidence.why for fact in self.facts),
                *(one.evidence.why for one in self.since),
            )
        )
        return told.casefold()
