"""Who holds how much of a market, as far as it is known, and the index that this allows."""

from collections.abc import Collection

from howopen.domain.catalog import Catalog
from howopen.domain.concentration import Market, hhi, shares_in_words
from howopen.figures.citation import cited
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import folded
from howopen.figures.markup import Markup, element, join
from howopen.figures.row_chart import Axis, ChartRow, row_chart

_EACH = "shares: the publications named in each entry; index worked out by this project"


def concentration(catalog: Catalog, markets: Collection[Market], threshold: float) -> Figure:
    """Return the markets apart, each with the span of the index that its known shares allow."""
    axis = Axis(0, 10_000, ((0, "0"), (threshold, f"{threshold:,.0f}"), (5_000, "5,000"), (10_000, "10,000")))
    rows = [ChartRow(f"{m.name}, {m.year}", *hhi(m), _span(m)) for m in markets]
    title = "How concentrated, by the shares that are known"
    return Figure(
        "concentration",
        title,
        _EACH,
        ("market", "counted", "year", "known shares", "not known", "index", "source"),
        tuple(_row(catalog, m) for m in markets),
        folded("The shares of each firm", join(*(_market(catalog, m) for m in markets)), "shares"),
        row_chart(rows, axis, f"{title}: an index from 0 to 10,000. Its table says the same."),
        note=f"A line stands where shares are not known. Above {threshold:,.0f}, American authorities "
        "call a market highly concentrated.",
    )


def _row(catalog: Catalog, market: Market) -> tuple[str, ...]:
    titles = dict.fromkeys(catalog.sources[s.evidence.source_id].title for s in market.shares)
    return (
        market.name,
        market.counted,
        str(market.year),
        shares_in_words(market.shares),
        _unknown(market),
        _span(market),
        "; ".join(titles),
    )


def _span(market: Market) -> str:
    low, high = hhi(market)
    return f"{low:,.0f}" if round(low) == round(high) else f"{low:,.0f} to {high:,.0f}"


def _unknown(market: Market) -> str:
    low, high = market.unknown
    if not high:
        return "nothing, as rounded"
    return f"{low:g} %" if low == high else f"{low:g} to {high:g} %"


def _market(catalog: Catalog, market: Market) -> Markup:
    places = dict.fromkeys((s.evidence.source_id, s.evidence.locator) for s in market.shares)
    sources = (element("span", cited(catalog.sources[s], locator), " ") for s, locator in places)
    return element(
        "article",
        element("h3", market.name),
        element("p", f"{market.counted}, {market.year}", class_="ho-note"),
        *(_bar(s.firm, s.low, s.high) for s in market.shares),
        element("p", f"Others, not known one by one: {_unknown(market)}", class_="ho-note"),
        element("p", f"Index: {_span(market)}"),
        element("p", *sources),
    )


def _bar(firm: str, low: float, high: float) -> Markup:
    words = f"{low:g} %" if low == high else f"{low:g} to {high:g} %"
    parts = [element("span", class_="ho-mean-low", style=f"width:{low}%")]
    parts += [element("span", class_="ho-mean-high", style=f"width:{high - low}%")] if high > low else []
    return element(
        "div",
        element("span", f"{firm}: {words}"),
        element("div", *parts, class_="ho-mean", aria_hidden="true"),
    )
