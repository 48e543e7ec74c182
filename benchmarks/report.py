"""The figures as a table, each with what it means and the target it is held against."""

import re
from pathlib import Path
from typing import Any

README = Path(__file__).with_name("README.md")
Results = dict[str, Any]

# What is measured, where it stands in the results, unit, and the target: at most, or at least.
_ROWS = (
    ("click → all views painted, median", "click.median", "ms", "≤ 30"),
    ("click → all views painted, p95", "click.p95", "ms", "≤ 60"),
    ("clicks that left a view as it was for 8 s, of 64", "click.unanswered", "", "≤ 0"),
    ("click → all views painted with the map shown, median", "click_with_map.median", "ms", ""),
    ("stock ÷ ours, median of clicks", "ratio", "×", "≥ 3"),
    ("first visit → first answered click, cold", "cold.answered", "s", "≤ 2.5"),
    ("the same with a preheated kernel", "preheated.answered", "s", "≤ 1.5"),
    ("first page, over HTTP", "traffic.http_mb", "MB", ""),
    ("first page, over the websocket", "traffic.websocket_mb", "MB", ""),
    ("first page, requests", "traffic.requests", "", ""),
    ("requests that leave the machine", "traffic.elsewhere", "", "≤ 0"),
    ("sent to the page for a click", "click_kb", "KB", ""),
    ("kernel after the page is shown", "kernel_mb", "MB", "≤ 50"),
    ("added by 1,000 clicks", "growth_mb", "MB", "≤ 1"),
    ("find() in one setting, median", "domain.find_ms", "ms", "≤ 1"),
    ("catalog load", "domain.catalog_ms", "ms", "≤ 60"),
    ("package and catalog, over a bare ipywidgets kernel", "memory.package_adds_mb", "MB", "≤ 6"),
)


def table(results: Results) -> str:
    """Return the table in Markdown."""
    lines = ["| measure | ours | stock | target | met |", "|---|---|---|---|---|"]
    for name, path, unit, target in _ROWS:
        ours, stock = (_value(results[form], path) for form in ("ours", "stock"))
        cells = (name, _cell(ours, unit), _cell(stock, unit), f"{target} {unit}".strip() if target else "")
        lines.append(f"| {' | '.join(cells)} | {_met(ours, target)} |")
    return "\n".join(lines)


def pages_table(results: Results) -> str:
    """Return a row for each page of the series, in Markdown."""
    lines = [
        "| page | first visit → first answered click | click → all views painted, median | p95 |",
        "|---|---|---|---|",
    ]
    for page, found in results["pages"].items():
        lines.append(f"| {page} | {found['answered']} s | {found['median']} ms | {found['p95']} ms |")
    return "\n".join(lines)


def write(results: Results) -> None:
    """Put the table and the circumstances into the README, in place of the last ones."""
    run = results["run"]
    said = (
        f"{run['date']}, {run['machine']}. Load average {run['load_before']} before and "
        f"{run['load_after']} after; {run['quiet_waits']}.\n\n{table(results)}\n\n{pages_table(results)}"
    )
    text = README.read_text(encoding="utf-8")
    text = re.sub(
        r"(<!-- table -->\n).*(\n<!-- end -->)", lambda m: m[1] + said + m[2], text, flags=re.DOTALL
    )
    README.write_text(text, encoding="utf-8")


def _value(found: Results, path: str) -> float | None:
    value: Any = found
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _cell(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{value:g} {unit}".strip()


def _met(value: float | None, target: str) -> str:
    if not target or value is None:
        return ""
    sign, limit = target.split()
    return "yes" if (value <= float(limit) if sign == "≤" else value >= float(limit)) else "no"
