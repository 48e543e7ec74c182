"""The figures as a table, each with what it means and the target it is held against."""

import re
from pathlib import Path
from typing import Any

README = Path(__file__).with_name("README.md")
Results = dict[str, Any]


def _room(
    number: int, usable: str = "", p95: str = "", memory: str = ""
) -> tuple[tuple[str, str, str, str], ...]:
    who, at = (f"{number} students at once" if number > 1 else "1 student"), f"room.{number}"
    return (
        (f"{who}: the last can begin after", f"{at}.usable", "s", usable),
        (f"{who}: half can begin after", f"{at}.usable_median", "s", ""),
        (f"{who}: click → all sent, median", f"{at}.click", "ms", ""),
        (f"{who}: click → all sent, p95", f"{at}.click_p95", "ms", p95),
        (f"{who}: memory of all processes, for each", f"{at}.student_mb", "MB", memory),
        (f"{who}: who came to nothing", f"{at}.failures", "", "≤ 0"),
        (f"{who}: wrong answers", f"{at}.wrong", "", "≤ 0"),
    )


def _live(number: int) -> tuple[tuple[str, str, str, str], ...]:
    who, at = f"a live session of {number}", f"live.{number}"
    return (
        (f"{who}: answer → stored, p95", f"{at}.stored_p95_s", "s", "≤ 1"),
        (f"{who}: answer → shown to the teacher, p95", f"{at}.shown_p95_s", "s", "≤ 1"),
        (f"{who}: press on a page meanwhile, p95", f"{at}.press_of_a_page_p95_ms.meanwhile", "ms", ""),
        (f"{who}: answers lost, with the server killed", f"{at}.lost", "", "≤ 0"),
        (f"{who}: answers counted twice", f"{at}.counted_twice", "", "≤ 0"),
    )


# What is measured, where it stands in the results, unit, and the target: at most, or at least.
_ROWS = (
    ("click → all views painted, median", "click.median", "ms", "≤ 30"),
    ("click → all views painted, p95", "click.p95", "ms", "≤ 60"),
    ("clicks that left a view as it was for 8 s, of 64", "click.unanswered", "", "≤ 0"),
    ("loads of the page in which a view followed no click at all", "deaf_loads", "", "≤ 0"),
    ("click → all views painted with the map shown, median", "click_with_map.median", "ms", ""),
    ("stock ÷ ours, median of clicks", "ratio", "×", "≥ 3"),
    ("first visit → first answered click, cold", "cold.answered", "s", "≤ 2.5"),
    ("the same with Voilà's preheated kernels", "preheated.answered", "s", "≤ 1.5"),
    ("first page, over HTTP", "traffic.http_mb", "MB", "≤ 3"),
    ("first page, over the websocket", "traffic.websocket_mb", "MB", ""),
    ("first page, requests", "traffic.requests", "", ""),
    ("requests that leave the machine", "traffic.elsewhere", "", "≤ 0"),
    ("sent to the page for a click", "click_kb", "KB", ""),
    ("kernel after the page is shown", "kernel_mb", "MB", "≤ 50"),
    ("added by the first 2,000 clicks", "filling_mb", "MB", ""),
    ("added by 1,000 clicks more", "growth_mb", "MB", "≤ 0.2"),
    ("500 systems: skip → table painted, median", "many_systems.first.median", "ms", ""),
    ("500 systems: sort, filter or search → painted, median", "many_systems.change.median", "ms", "≤ 100"),
    ("500 systems: sort, filter or search → painted, p95", "many_systems.change.p95", "ms", ""),
    ("500 systems: sent to the page for one of these", "many_systems.change_kb", "KB", ""),
    ("find() in one setting, median", "domain.find_ms", "ms", "≤ 1"),
    ("catalog load", "domain.catalog_ms", "ms", "≤ 60"),
    ("package and catalog, over a bare ipywidgets kernel", "memory.package_adds_mb", "MB", "≤ 6"),
    *_room(1),
    *_room(10),
    *_room(30, usable="≤ 13", p95="≤ 60", memory="≤ 50"),
    *_room(60, p95="≤ 100", memory="≤ 50"),
    *_live(30),
    *_live(200),
    ("one real browser among 30: can begin after", "room.30b.usable", "s", ""),
    ("one real browser among 30: click → all views painted, median", "room.30b.click", "ms", ""),
    ("one file: size", "onefile.mb", "MB", "≤ 1"),
    ("one file: opened → first answered click", "onefile.answered", "s", "≤ 1"),
    ("one file: click → all views laid out, median", "onefile.click.median", "ms", "≤ 16"),
    ("one file: click → all views laid out, p95", "onefile.click.p95", "ms", "≤ 16"),
    ("browser edition: opened → first answered click", "site.cold.answered", "s", "≤ 5"),
    ("browser edition: click → all views painted, median", "site.click.median", "ms", ""),
    ("browser edition: click → all views painted, p95", "site.click.p95", "ms", ""),
    ("browser edition: first page from a server that compresses", "site.traffic.compressed_mb", "MB", "≤ 13"),
    ("browser edition: first page from a server that does not compress", "site.traffic.http_mb", "MB", ""),
)


def table(results: Results) -> str:
    """Return the table in Markdown."""
    lines = ["| measure | ours | stock | stock ÷ ours | target | met |", "|---|---|---|---|---|---|"]
    for name, path, unit, target in _ROWS:
        ours, stock = (_value(results[form], path) for form in ("ours", "stock"))
        if ours is None and stock is None:
            continue  # not measured this time
        aim = f"{target} {unit}".strip() if target else ""
        cells = (name, _cell(ours, unit), _cell(stock, unit), _ratio(ours, stock), aim, _met(ours, target))
        lines.append(f"| {' | '.join(cells)} |")
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


def _ratio(ours: float | None, stock: float | None) -> str:
    return f"{stock / ours:.1f}" if ours and stock else ""


def _met(value: float | None, target: str) -> str:
    if not target or value is None:
        return ""
    sign, limit = target.split()
    return "yes" if (value <= float(limit) if sign == "≤" else value >= float(limit)) else "no"
