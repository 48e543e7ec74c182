"""`paper_claims.csv`: each claim of the paper, and where it is met."""

from typing import Literal

from howopen.domain.paper import PaperClaim
from howopen.sources.table import Table, records
from howopen.sources.table_rows import Folder


class _AlsoOfClaim:
    claim_id: str
    """Name of the claim: section, paragraph, and number within it."""
    how: Literal["prose", "figure", "rule", "fact", "question", "unfold", "read along"]
    """As what it is met there: unfold is the list at the page’s foot; read along, where only the page that
    goes through the paper has it."""


PAPER_CLAIMS = Table(
    "paper_claims",
    PaperClaim,
    "Claims of the paper",
    "What the paper says, claim by claim and in our words, with its hedges and what it rests on there, and "
    "the page and part in which a reader meets it.",
    key="claim_id",
    also=_AlsoOfClaim,
)


def read_claims(folder: Folder = None) -> tuple[PaperClaim, ...]:
    """Return the claims in the order of the paper."""
    return records(PAPER_CLAIMS, folder)
