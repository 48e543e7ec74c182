"""On whose word a row stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from howopen.domain.cells import DATED, DAY, OPTIONAL, URL, Cell, Cells, Form


class Basis(StrEnum):
    """Who says so: the paper, a published instrument, a cited source, or we by inference."""

    PAPER = "paper"
    INSTRUMENT = "instrument"
    SOURCE = "source"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The reason for a row, its source and the place in it, and when it was last held against that."""

    basis: Basis
    """Whose word this is: the paper's, a published instrument's, another source's, or ours by inference."""
    why: str
    """The reason, in our words."""
    source_id: Annotated[str, Cell(refers="sources.source_id")]
    """The publication in sources.csv that the row rests on."""
    locator: str
    """The place in that publication: for the paper, section and paragraph (Compute ¶2). Several are
    parted by a semicolon, and so is the place in a second publication."""
    checked: Annotated[str, Cell(form=DAY)] = ""
    """Day on which the source was last read, and the place named was found to bear the row."""
    enough_basis: Basis | None = None
    """Of a rule: whose word it is that the rung is enough; of never and always, that nothing in the tables
    does it, or that it holds of everything. That there is no other way is always ours by inference."""
    enough_why: Annotated[str, OPTIONAL] = ""
    """The reason for that part, where it is another's word than the rest."""


_NOT_OF_RULES: Mapping[str, object] = {"enough_basis": None, "enough_why": ""}


def why_in(
    heading: str,
    *,
    prefix: str = "",
    checked: str = "",
    basis: Basis | None = None,
    enough: bool = False,
    optional: bool = False,
) -> Cells:
    """Return the columns of a row's evidence, whose reason stands under this heading.

    Few tables have a column for the day of reading, and only rules say whose word it is that something is
    enough; a table whose rows all have the same basis has no column for it.
    """
    given: dict[str, object] = {} if checked else {"checked": ""}
    given |= {"basis": basis} if basis else {}
    given |= {} if enough else _NOT_OF_RULES
    called = {"why": heading} | ({"checked": checked} if checked else {})
    return Cells(prefix, called, given, "why", optional)


FIGURE = Cells(given={"why": "", "checked": "", **_NOT_OF_RULES})
"""The columns of the evidence for a row whose figures are all that it says."""


class Extent(StrEnum):
    """How much of a publication its second reader could get hold of."""

    WHOLE = "whole"
    PART = "part"
    ABSTRACT = "abstract"
    RETOLD = "retold"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that rows refer to."""

    source_id: str
    """First author or body, year, and a word of the title."""
    title: str
    """Title, as printed."""
    authors: Annotated[str, OPTIONAL]
    """Surnames and initials, parted by semicolons; empty where none is named."""
    publisher: str
    """Journal, press, newspaper, site or body that published it."""
    published: Annotated[str, Cell(form=DATED, optional=True)]
    """Year, month or day of publication, as far as it is known."""
    url: Annotated[str, Cell(form=URL, optional=True)]
    """Address at which it was found."""
    doi: Annotated[str, Cell(form=Form(r"10\.\d{4,9}/\S+", "a DOI, such as 10.1038/s41586"), optional=True)]
    """Digital object identifier, without the resolver's address."""
    nature_ref: Annotated[int | None, Cell(least=1, most=126, unique=True)]
    """Its number in the paper's reference list, 1 to 126; empty for sources the paper does not cite."""
    read_again: Annotated[str, Cell(form=DAY, optional=True)] = ""
    """Day on which somebody who had not written them held rows that rest on it against it; empty where
    that is not recorded source by source."""
    read_extent: Extent | None = None
    """How much of it was then read: the whole, a part (an excerpt, or a shortened copy), its abstract; retold
    where only what others say of it was found, unreached where nothing was."""

    @property
    def link(self) -> str:
        """Return the address to follow, the DOI before any other, or an empty text."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url
