"""Cases of the platform CUDA, of public machines and of clouds."""

from collections.abc import Mapping, Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.fact import Fact
from howopen.figures.amounts import amount, dollars
from howopen.figures.citation import because
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import first_few
from howopen.figures.markup import Markup, element
from howopen.lessons.compute.compute_record import ComputeCase

_EACH = "the publications named in each entry, described in data/sources.csv"
_FEW = 4
_HEADINGS = {"public": "On a public machine", "cloud": "On rented machines"}


def platform_history(catalog: Catalog, cases: Sequence[ComputeCase]) -> Figure:
    """Return how CUDA grew, year by year."""
    found = [case for case in cases if case.kind == "cuda"]
    return Figure(
        "cuda",
        "CUDA since 2006",
        _EACH,
        ("when", "what", "what happened", "source"),
        tuple(_told(catalog, case) for case in found),
        first_few([_item(catalog, case, "article") for case in found], _FEW, "cuda", "ho-items"),
        note="The software between the framework and the chip.",
    )


def public_and_cloud(catalog: Catalog, cases: Sequence[ComputeCase], facts: Mapping[str, Fact]) -> Figure:
    """Return systems trained on public machines beside those trained on rented ones."""
    found = [case for case in cases if case.kind in _HEADINGS]
    columns = (
        element(
            "section",
            element("h3", heading),
            element("ul", *(_item(catalog, c) for c in found if c.kind == kind), class_="ho-items"),
        )
        for kind, heading in _HEADINGS.items()
    )
    return Figure(
        "public-and-cloud",
        "A public machine, or a cloud",
        _EACH,
        ("when", "what", "what happened", "source"),
        tuple(_told(catalog, case) for case in found),
        element("div", *columns, class_="ho-columns"),
        note=_rented(facts),
    )


def _rented(facts: Mapping[str, Fact]) -> str:
    """Return what BLOOM's hours would have cost at the rents of today."""
    hours, rent = facts["bloom_hours"].low or 0, facts["accelerator_rent"]
    low, high = hours * (rent.low or 0), hours * (rent.high or 0)
    return (
        f"At the rents listed for {rent.year}, BLOOM’s {amount(hours)} accelerator-hours would cost "
        f"{dollars(low)} to {dollars(high)} (our sum)."
    )


def _item(catalog: Catalog, case: ComputeCase, tag: str = "li") -> Markup:
    return element(
        tag,
        element("strong", f"{case.dated}: {case.name}. "),
        because(case.evidence, catalog),
        class_="ho-item",
    )


def _told(catalog: Catalog, case: ComputeCase) -> tuple[str, str, str, str]:
    return case.dated, case.name, case.evidence.why, catalog.sources[case.evidence.source_id].title
