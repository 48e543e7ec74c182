"""The tables that only the page on computing reads."""

from datetime import date
from itertools import groupby

from howopen.domain.evidence import Basis, Evidence
from howopen.lessons.compute.compute_record import ComputeCase, TrainingRun
from howopen.lessons.compute.concentration import Market, MarketShare
from howopen.sources.fact_table import number_or_none, statement
from howopen.sources.table_rows import Folder, Row, read_rows

_KINDS = ("cuda", "public", "cloud")


def read_training_runs(folder: Folder = None) -> tuple[TrainingRun, ...]:
    """Return training runs in order of publication."""
    columns = (
        "run_id model developer released compute_flop tokens hardware quantity hours cost_usd access "
        "confidence system_id basis source_id locator"
    )
    return tuple(_run(row) for row in read_rows("training_runs.csv", columns, folder))


def read_compute_cases(folder: Folder = None) -> tuple[ComputeCase, ...]:
    """Return the cases in order."""
    columns = "kind dated name statement basis source_id locator"
    return tuple(
        ComputeCase(row.choice("kind", _KINDS), row.text("dated"), row.text("name"), statement(row))
        for row in read_rows("compute_cases.csv", columns, folder)
    )


def read_markets(folder: Folder = None) -> tuple[Market, ...]:
    """Return the markets with the shares that are known of each; rows of a market stand together."""
    columns = "market_id market counted firm low high others_at_most year basis source_id locator"
    rows = read_rows("market_shares.csv", columns, folder)
    return tuple(_market(list(own)) for _, own in groupby(rows, lambda row: row.text("market_id")))


def _market(rows: list[Row]) -> Market:
    first = rows[0]
    return Market(
        first.text("market_id"),
        first.text("market"),
        first.text("counted"),
        int(first.number("year")),
        tuple(
            MarketShare(row.text("firm"), row.number("low"), row.number("high"), _evidence(row))
            for row in rows
        ),
        number_or_none(first, "others_at_most"),
    )


def _run(row: Row) -> TrainingRun:
    numbers = ("quantity", "hours", "cost_usd")
    return TrainingRun(
        row.text("run_id"),
        row.text("model"),
        row.text("developer"),
        date.fromisoformat(row.text("released")),
        number_or_none(row, "compute_flop"),
        number_or_none(row, "tokens"),
        row.optional("hardware"),
        *(number_or_none(row, name) for name in numbers),
        row.optional("access"),
        row.text("confidence"),
        row.optional("system_id"),
        _evidence(row),
    )


def _evidence(row: Row) -> Evidence:
    """Return where a figure stands; the figure itself is the whole statement."""
    return Evidence(row.choice("basis", tuple(Basis)), "", row.text("source_id"), row.text("locator"))
