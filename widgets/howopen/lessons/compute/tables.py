"""The tables that only the page on computing reads."""

from howopen.lessons.compute.compute_record import ComputeCase, TrainingRun
from howopen.lessons.compute.concentration import Market, MarketShare
from howopen.sources.table import Table, grouped, reader, records
from howopen.sources.table_rows import Folder


class _AlsoOfCase:
    case_id: str
    """Name of the case."""


class _AlsoOfShare(Market):
    share_id: str
    """Market and firm."""
    market_id: str
    """Name of the market."""


TRAINING_RUNS = Table(
    "training_runs",
    TrainingRun,
    "What models were trained on",
    "Computing, data, machines, hours and cost of well-known training runs, as Epoch AI lists or estimates "
    "them, figures rounded to three places. Empty where it lists nothing.",
    key="run_id",
)
COMPUTE_CASES = Table(
    "compute_cases",
    ComputeCase,
    "Machines and the software on them",
    "How the platform CUDA grew since 2006, and systems trained on public machines and on rented ones.",
    key="case_id",
    also=_AlsoOfCase,
)
MARKET_SHARES = Table(
    "market_shares",
    MarketShare,
    "Shares of markets",
    "Shares that a source gives for a firm in a market, and nothing else: what is not known is left out, and "
    "any index is worked out as an interval.",
    key="share_id",
    also=_AlsoOfShare,
)


def read_training_runs(folder: Folder = None) -> tuple[TrainingRun, ...]:
    """Return training runs in order of publication."""
    return records(TRAINING_RUNS, folder)


def read_compute_cases(folder: Folder = None) -> tuple[ComputeCase, ...]:
    """Return the cases in order."""
    return records(COMPUTE_CASES, folder)


def read_markets(folder: Folder = None) -> dict[str, Market]:
    """Return the markets by id, with the shares that are known of each."""
    markets = grouped(reader(folder).rows(MARKET_SHARES), "market_id")
    return {
        market_id: rows[0].part(Market, shares=tuple(row.record() for row in rows))
        for (market_id,), rows in markets.items()
    }
