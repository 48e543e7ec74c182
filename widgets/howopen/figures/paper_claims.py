"""What the paper claims, paragraph by paragraph, with hedges and references."""

from collections.abc import Sequence
from itertools import groupby

from howopen.domain.paper import PaperClaim
from howopen.figures.folded import folded
from howopen.figures.markup import Markup, element


def claims_of_a_page(claims: Sequence[PaperClaim]) -> Markup | None:
    """Return what the paper says on a page's subject, folded away; nothing where it says nothing."""
    if not claims:
        return None
    paragraphs = (
        element("li", element("strong", locator), claim_list(tuple(own)))
        for locator, own in groupby(claims, key=lambda claim: claim.locator)
    )
    told = element("ul", *paragraphs, class_="ho-plain")
    return folded(f"The paper on this page’s subject, claim by claim ({len(claims)})", told, "paper")


def claim_list(claims: Sequence[PaperClaim]) -> Markup:
    """Return claims in our words, each with the authors' hedge and what it rests on in the paper."""
    return element("ul", *(element("li", claim.claim, _rests(claim)) for claim in claims), class_="ho-plain")


def _rests(claim: PaperClaim) -> Markup | None:
    numbers = f"ref. {', '.join(claim.references)}" if claim.references else ""
    quoted = "quoted" if claim.rests == "quoted" else ""
    hedge = f"hedged: {claim.hedge}" if claim.hedge else ""
    told = "; ".join(filter(None, (hedge, quoted, numbers)))
    return element("span", f" ({told})", class_="ho-note") if told else None
