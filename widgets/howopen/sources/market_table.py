"""`market_shares.csv`: how much of a market a firm is said to hold."""

from howopen.domain.concentration import Market, MarketShare
from howopen.sources.table import Table, grouped, reader
from howopen.sources.table_rows import Folder


class _AlsoOfShare(Market):
    share_id: str
    """Market and firm."""
    market_id: str
    """Name of the market."""


MARKET_SHARES = Table(
    "market_shares",
    MarketShare,
    "Shares of markets",
    "Shares that a source gives for a firm in a market, and nothing else: what is not known is left out, and "
    "any index is worked out as an interval.",
    key="share_id",
    also=_AlsoOfShare,
)


def read_markets(folder: Folder = None) -> dict[str, Market]:
    """Return the markets by id, with the shares that are known of each."""
    markets = grouped(reader(folder).rows(MARKET_SHARES), "market_id")
    return {
        market_id: rows[0].part(Market, shares=tuple(row.record() for row in rows))
        for (market_id,), rows in markets.items()
    }
