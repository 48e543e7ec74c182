"""The paper paragraph by paragraph, as chosen: gist, terms, claims, figures, what came since, a question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from howopen.domain.catalog import Catalog
from howopen.domain.evidence import Evidence
from howopen.domain.glossary import Term
from howopen.domain.series import PageEntry
from howopen.figures.citation import cited
from howopen.figures.glossary import whose_word
from howopen.figures.markup import Markup, element, join, row
from howopen.figures.paper_claims import claim_list
from howopen.lessons.read_along.paragraph import Entry, Paragraph, Since

Address = Callable[[str, str], str]
"""Gives the address of a page by its id with a setting, or with the present one for an empty text."""

_BEARS = {
    "for": "speaks for the paragraph",
    "against": "speaks against it",
    "both": "speaks both ways",
}


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A paragraph as it is drawn: in sight, and unfolded. Only the links between them follow the setting."""

    entry: Entry
    above: Markup
    below: Markup


def sheet_entry(catalog: Catalog, entry: Entry) -> SheetEntry:
    """Return a paragraph's gist, and what unfolds below its links."""
    own = entry.paragraph
    heading = element("h4", own.locator, element("span", f" begins: “{own.opening} …”", class_="ho-note"))
    below = join(
        _terms(catalog, entry.terms),
        element("h5", "Claim by claim"),
        claim_list(entry.claims),
        _figures(catalog, entry),
        _since(catalog, entry.since),
        element("h5", "For a seminar"),
        element("p", own.question),
    )
    above = row("div", heading, element("p", own.gist), data_key=f"{_key(own)}-above")
    return SheetEntry(entry, above, row("div", below, data_key=f"{_key(own)}-below"))


def reading_sheet(entries: Sequence[SheetEntry], series: Sequence[PageEntry], address: Address) -> Markup:
    """Return the entries under the headings of their sections; `address` gives links to pages."""
    titles = {page.page_id: page.title for page in series}
    sections = groupby(entries, key=lambda drawn: drawn.entry.paragraph.section)
    return join(
        *(
            element(
                "section",
                element("h3", name),
                *(_paragraph(e, titles, address) for e in own),
                class_="ho-of-paper",
            )
            for name, own in sections
        )
    )


def _paragraph(drawn: SheetEntry, titles: Mapping[str, str], address: Address) -> Markup:
    own = drawn.entry.paragraph
    trying = (
        element("p", element("a", own.try_words, href=address(own.try_page, own.setting)))
        if own.try_page in titles
        else None
    )
    more = element(
        "details",
        element("summary", "More", element("span", f" on {own.locator}", class_="ho-hidden")),
        drawn.below,
        _pages(drawn.entry, titles, address),
        data_key=f"{_key(own)}-more",
    )
    return element("article", drawn.above, trying, more, class_="ho-paragraph", data_key=_key(own))


def _pages(entry: Entry, titles: Mapping[str, str], address: Address) -> Markup | None:
    """Return links to the pages that treat the paragraph, each to where its claims are met there.

    Pages to come are not named.
    """
    met = (claim.page for claim in entry.claims if claim.part)
    pages = [page for page in dict.fromkeys((*entry.paragraph.pages, *met)) if page in titles]
    if not pages:
        return None
    found = (_places(titles[page], address(page, ""), entry.parts_of(page)) for page in pages)
    return join(
        element("h5", "On these pages"), element("ul", *(element("li", a) for a in found), class_="ho-plain")
    )


def _places(title: str, page: str, parts: Sequence[str]) -> Markup:
    """Return a link to a page’s first part that is named, and one to each other."""
    first, *others = [f"{page}#cell-id={part}" for part in parts] or [page]
    more = (join(", ", element("a", f"place {n}", href=href)) for n, href in enumerate(others, 2))
    return join(element("a", title, href=first), *more)


def _key(paragraph: Paragraph) -> str:
    return paragraph.locator.replace(" ¶", "-").replace(" ", "-").lower()


def _terms(catalog: Catalog, terms: Sequence[Term]) -> Markup | None:
    if not terms:
        return None
    told = (
        join(
            element("dt", term.term),
            element(
                "dd",
                f"{term.evidence.why} ",
                element("span", f"({whose_word(term, catalog.sources)})", class_="ho-note"),
            ),
        )
        for term in terms
    )
    return element("dl", *told, class_="ho-terms")


def _figures(catalog: Catalog, entry: Entry) -> Markup | None:
    if not entry.facts:
        return None
    told = (element("li", f"{fact.evidence.why} ", _rests_on(catalog, fact.evidence)) for fact in entry.facts)
    return join(element("h5", "Figures and dates"), element("ul", *told, class_="ho-plain"))


def _rests_on(catalog: Catalog, evidence: Evidence) -> Markup:
    return cited(catalog.sources[evidence.source_id], evidence.locator)


def _since(catalog: Catalog, since: Sequence[Since]) -> Markup | None:
    parts = (
        _listed(catalog, "Since the paper", [one for one in since if one.kind == "event"]),
        _listed(catalog, "Who sees it otherwise", [one for one in since if one.kind == "objection"]),
    )
    return join(*parts) if any(parts) else None


def _listed(catalog: Catalog, heading: str, since: Sequence[Since]) -> Markup | None:
    told = (element("li", *_told(catalog, one)) for one in since)
    return join(element("h5", heading), element("ul", *told, class_="ho-plain")) if since else None


def _told(catalog: Catalog, one: Since) -> tuple[Markup | str, ...]:
    bears = f" ({_BEARS[one.bears]}, as we read it) " if one.kind == "event" else " "
    first = _rests_on(catalog, one.evidence)
    told: tuple[Markup | str, ...] = (element("strong", one.dated), f": {one.evidence.why}{bears}", first)
    if not one.second_source_id:
        return told
    return (*told, "; ", cited(catalog.sources[one.second_source_id], one.second_locator))
