"""What the paper claims, and to which page each claim belongs."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Literal

from howopen.domain.cells import OPTIONAL, Cell, Form

PageName = Literal[
    "start",
    "definitions",
    "models",
    "data",
    "labour",
    "frameworks",
    "compute",
    "whole_system",
    "market",
    "open_to_whom",
    "beyond_openness",
]
"""Every page that claims of the paper belong to, those to come among them."""


@dataclass(frozen=True, slots=True)
class PaperClaim:
    """One thing that the paper says, in our words, with its hedge and what it rests on there."""

    locator: Annotated[str, Cell(refers="paragraphs.locator")]
    """The paragraph that says it."""
    claim: str
    """What it says, in our words."""
    hedge: Annotated[str, OPTIONAL]
    """How the authors limit it, such as often or arguably; empty where they do not."""
    rests: Literal["argued", "cited", "quoted"]
    """What it rests on in the paper: the authors argue it, cite somebody for it, or quote somebody."""
    references: Annotated[
        tuple[str, ...],
        Cell(optional=True, parted_by=" ", form=Form(r"\d{1,3}", "numbers of references, parted by spaces")),
    ]
    """Numbers of the references that stand with it, parted by spaces."""
    page: PageName
    """The page that it belongs to, by the id in pages.csv; some are still to come."""
    part: Annotated[str, Cell(optional=True, form=Form(r"[a-z_-]+", "the id of a cell of the notebook"))]
    """The cell of that page’s notebook in which a reader meets it; empty where it stands in the list at
    the page’s foot, or where the page is to come."""


def claims_of_page(claims: Iterable[PaperClaim], page_id: str) -> tuple[PaperClaim, ...]:
    """Return the claims that belong to a page, in the order of the paper."""
    return tuple(claim for claim in claims if claim.page == page_id)
