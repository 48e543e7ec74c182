"""Visits in a real Chromium: the first one, and clicks once the page is there."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.forms import Click, Form, View
from benchmarks.served import Served

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@dataclass
class Traffic:
    """What a page sent and received."""

    urls: list[str] = field(default_factory=list)
    bytes: float = 0
    websocket_bytes: float = 0

    @property
    def elsewhere(self) -> list[str]:
        """Return the addresses that are not this machine's."""
        return [url for url in self.urls if urlsplit(url).hostname not in ("127.0.0.1", "localhost")]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Yield the machine's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        yield browser
        browser.close()


@contextmanager
def visitor(browser: Browser) -> Iterator[tuple[Page, Traffic]]:
    """Yield an empty tab of somebody new, and what goes over its wire."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.add_init_script(WATCH)
    traffic = Traffic()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    # Counted all the same, but nobody is made to wait for a network that this machine may not have.
    wire.send("Network.setBlockedURLs", {"urls": ["*://cdn.jsdelivr.net/*"]})

    def asked(event: dict) -> None:
        url = event["request"]["url"]
        if urlsplit(url).scheme not in ("data", "blob"):
            traffic.urls.append(url)

    def frame(event: dict) -> None:
        traffic.websocket_bytes += len(event["response"]["payloadData"])

    def finished(event: dict) -> None:
        traffic.bytes += event["encodedDataLength"]

    wire.on("Network.requestWillBeSent", asked)
    wire.on("Network.loadingFinished", finished)
    wire.on("Network.webSocketFrameReceived", frame)
    yield page, traffic
    context.close()


def first_answer(page: Page, served: Served, form: Form) -> dict:
    """Return when the first control was there and when the first click was answered, in seconds."""
    click = next(form.walk(1))
    before = form.views()
    form.follow(click)
    changed = zip(form.views(), before, strict=True)
    answer = next(new["content"] for new, old in changed if words(new) != words(old))
    page.goto(served.url + form.query, wait_until="commit")
    times = page.evaluate(
        "([control, answer]) => bench.first(control, answer)", [form.control(click), answer]
    )
    return {"shown": times["shown"] / 1000, "answered": times["answered"] / 1000, "pressed": times["pressed"]}


def words(view: View) -> str:
    """Return what a view says, without its markup."""
    return re.sub(r"<[^>]*>", "", view["content"])


def open_page(page: Page, served: Served, form: Form) -> None:
    """Open a page and wait until every view shows what it must."""
    page.goto(served.url + form.query)
    for _ in range(120):
        missing = page.evaluate("([v, s]) => bench.find(v, s)", [form.views(), form.selectors])
        if not missing:
            return
        page.wait_for_timeout(250)
    raise RuntimeError(f"{form.name}: not on the page: {missing}")


def open_until_it_follows(page: Page, served: Served, form: Form, loads: int = 10) -> int:
    """Open a page, and again as long as some view does not follow; return how often that was so.

    In some loads of the stock form plotly's network took more than two seconds to begin, and anywidget then
    passes no message on to it, without a word. Such a load has no time of a click to measure.
    """
    component = form.components[0]
    for deaf in range(loads):
        open_page(page, served, form)
        # There and back, whatever comes of it, so that the walk begins where the page does.
        times = [click(page, form, Click(component, choice)) for choice in ("open", "closed")]
        if None not in times:
            return deaf
    raise RuntimeError(f"{form.name}: did not follow in {loads} loads")


def click(page: Page, form: Form, done: Click, rest: int = 150) -> float | None:
    """Return the milliseconds from a click to all views painted, None if some view never was."""
    form.follow(done)
    found = page.evaluate(
        "([control, views]) => bench.measure(control, views, 8000)", [form.control(done), form.views()]
    )
    page.wait_for_timeout(rest)
    if "ms" not in found:
        print(f"{form.name}, {done}, unanswered: {str(found['missing'])[:300]}", file=sys.stderr)
    return found.get("ms")


def p95(times: list[float]) -> float:
    """Return the value below which 95 of 100 lie."""
    return sorted(times)[round(0.95 * (len(times) - 1))]


def summary(all_times: list[float | None]) -> dict[str, float]:
    """Return number, median and p95, rounded, and how many clicks left some view as it was."""
    times = [time for time in all_times if time is not None]
    return {
        "n": len(times),
        "unanswered": len(all_times) - len(times),
        "median": round(median(times), 2),
        "p95": round(p95(times), 2),
    }
