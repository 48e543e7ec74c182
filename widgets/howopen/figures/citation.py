"""Where a claim comes from, down to the DOI."""

from howopen.domain.catalog import Catalog
from howopen.domain.evidence import Basis, Evidence, Extent, Source
from howopen.figures.markup import Markup, element, join

BASIS_WORDS = {
    Basis.PAPER: "The paper says",
    Basis.INSTRUMENT: "An instrument says",
    Basis.SOURCE: "A source says",
    Basis.INFERRED: "We infer",
}

WHOSE = {
    Basis.PAPER: "the paper’s word",
    Basis.INSTRUMENT: "the instrument’s word",
    Basis.SOURCE: "the source’s word",
    Basis.INFERRED: "our reading",
}

_READ_AGAIN = {
    Extent.WHOLE: "",
    Extent.PART: "read twice, in part",
    Extent.ABSTRACT: "read twice, its abstract only",
    Extent.RETOLD: "the second time as others report it",
    Extent.UNREACHED: "not reached a second time",
}
"""What a second reading lacked; one of the whole lacks nothing, and goes without saying."""


def because(evidence: Evidence, catalog: Catalog, enough: str = "") -> Markup:
    """Return a reason with whose word it is, the source, the place in it, and when that was checked.

    `enough` says what a rule adds, such as “this is enough”, and is told apart where it is another's word.
    """
    return join(
        element("span", BASIS_WORDS[evidence.basis], class_=f"ho-basis ho-basis-{evidence.basis}"),
        f": {evidence.why} ",
        cited(catalog.sources[evidence.source_id], evidence.locator),
        f" (checked {evidence.checked})" if evidence.checked else None,
        _enough(evidence, enough) if enough else None,
    )


def _enough(evidence: Evidence, claim: str) -> Markup | None:
    """Return whose word it is that something is enough, unless it is the same as all the rest."""
    whose = evidence.enough_basis
    if whose is None or whose is evidence.basis:
        return None
    return join(
        f". That {claim} is ",
        element("span", WHOSE[whose], class_=f"ho-basis-{whose}"),
        f": {evidence.enough_why}" if evidence.enough_why else ".",
    )


def cited(source: Source, locator: str) -> Markup:
    """Return a short reference: authors, year, place, link, and what its second reading lacked.

    The title is its description, and says when it was read again.
    """
    title = f"{source.title}; read again on {source.read_again}" if source.read_again else source.title
    name = place_in(source, locator)
    link = (
        element("a", name, href=source.link, target="_blank", rel="noopener noreferrer", title=title)
        if source.link
        else element("span", name, title=title)
    )
    number = f" [ref. {source.nature_ref}]" if source.nature_ref else ""
    lacked = _READ_AGAIN[source.read_extent] if source.read_extent else ""
    return element("cite", link, number, f" ({lacked})" if lacked else None, class_="ho-cite")


def place_in(source: Source, locator: str) -> str:
    """Return authors, year and place as one text."""
    return ", ".join(filter(None, (_short(source), locator)))


def _short(source: Source) -> str:
    surnames = [part.split(",")[0].strip() for part in source.authors.split(";") if part.strip()]
    who = surnames[0] if surnames else source.publisher or source.title
    if len(surnames) == 2:
        who = f"{surnames[0]} & {surnames[1]}"
    elif len(surnames) > 2:
        who = f"{surnames[0]} et al."
    return f"{who} {source.published[:4]}".strip()
