"""`python -m benchmarks` measures both forms of the page, prints the table and keeps the figures."""

import json
import os
import platform
import signal
import subprocess
import sys
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks import kernels, many_systems, onefile, pages, report, served, site
from benchmarks.forms import Form, Ours, Stock, clicks
from benchmarks.quiet import Quiet
from benchmarks.served import Served, pss
from benchmarks.visits import (
    chromium,
    click,
    first_answer,
    open_page,
    open_until_it_follows,
    summary,
    visitor,
)

RESULTS = Path(__file__).with_name("results.json")
VISITS, CLICKS, BLOCK, FILL, MANY = 5, 64, 8, 2000, 1000
FORMS = {"ours": (Ours, served.ours), "stock": (Stock, served.stock)}
ROOMS = {"ours": ("1", "10", "30", "60", "30b"), "stock": ("1", "10", "30")}
quiet = Quiet()


def main() -> None:
    """Measure everything, one thing after another."""
    # Ended from outside, the servers started here still go.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    before = os.getloadavg()
    results: dict = {name: {} for name in FORMS}
    quiet.wait()
    results["ours"] |= {"domain": _apart("benchmarks.domain"), "memory": kernels.memory()}
    with chromium() as browser:
        for name, (form, serve) in FORMS.items():
            results[name] |= first_visits(browser, form, serve)
            _tell(name, results[name])
        for name, found in answers(browser).items():
            results[name] |= found
            _tell(name, found)
        results["ours"] |= many_clicks(browser)
        results["pages"] = pages.measure(browser, quiet)
        results["ours"]["many_systems"] = many_systems.measure(browser, quiet)
        results["ours"] |= {"onefile": onefile.measure(browser, quiet), "site": site.measure(browser, quiet)}
    results["ours"]["ratio"] = round(
        results["stock"]["click"]["median"] / results["ours"]["click"]["median"], 1
    )
    for name, numbers in ROOMS.items():
        quiet.wait()
        results[name]["room"] = _apart("benchmarks.room", name, *numbers)
    quiet.wait()
    results["ours"]["live"] = _apart("benchmarks.live", "30", "200")
    results["run"] = {
        "date": date.today().isoformat(),
        "machine": (
            f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}, Chromium"
        ),
        "load_before": round(before[0], 2),
        "load_after": round(os.getloadavg()[0], 2),
        "quiet_waits": quiet.words(),
    }
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    report.write(results)
    print(report.table(results), report.pages_table(results), sep="\n\n")


def first_visits(browser: Browser, form: type[Form], serve) -> dict:
    """Return first visits cold and preheated, what crosses the wire, and the kernel's memory."""
    found: dict = {}
    for heat in ("cold", "preheated"):
        times: list[dict] = []
        with serve(preheated=heat == "preheated") as server:
            for _ in range(VISITS):
                # Voilà's own pages leave their kernels behind, ours take them along; one more has to wait.
                left = 0 if form is Ours else len(times)
                server.wait_until_quiet(kernels=left + 1 if heat == "preheated" else 0)
                quiet.wait()
                with visitor(browser) as (page, traffic):
                    times.append(first_answer(page, server, form()))
                    _tell(heat, times[-1])
                    page.wait_for_timeout(1500)
        found[heat] = {
            "n": VISITS,
            "shown": round(median(t["shown"] for t in times), 2),
            "answered": round(median(t["answered"] for t in times), 2),
            "slowest": round(max(t["answered"] for t in times), 2),
        }
        if heat == "cold":
            found["traffic"] = {
                "requests": len(traffic.urls),
                "http_mb": round(traffic.bytes / 1e6, 2),
                "websocket_mb": round(traffic.websocket_bytes / 1e6, 2),
                "elsewhere": len(traffic.elsewhere),
                "elsewhere_urls": traffic.elsewhere,
            }
    with serve() as server, visitor(browser) as (page, _):
        open_page(page, server, form())
        server.wait_until_quiet(kernels=1)
        found["kernel_mb"] = round(pss(server.kernels()[-1].pid), 1)
    return found


def answers(browser: Browser) -> dict[str, dict]:
    """Return the times of clicks, the forms taking turns so that both meet the same circumstances."""
    deaf = {}
    with ExitStack() as stack:
        turns = []
        for name, form, serve in (
            ("click", Ours(), served.ours),
            ("click_with_map", Ours(with_map=True), served.ours),
            ("stock", Stock(), served.stock),
        ):
            server: Served = stack.enter_context(serve())
            page, traffic = stack.enter_context(visitor(browser))
            deaf[name] = open_until_it_follows(page, server, form)
            server.wait_until_quiet(kernels=1)
            turns.append((name, form, page, traffic, list(clicks(form.catalog, CLICKS)), []))
        started = {name: traffic.websocket_bytes for name, _, _, traffic, _, _ in turns}
        for start in range(0, CLICKS, BLOCK):
            for _, form, page, _, walk, times in turns:
                page.bring_to_front()
                quiet.wait()
                times += [click(page, form, done) for done in walk[start : start + BLOCK]]
        found = {
            name: summary(times) | {"all": [t and round(t, 1) for t in times]} for name, *_, times in turns
        }
        sent = {name: traffic.websocket_bytes - started[name] for name, _, _, traffic, _, _ in turns}
    kb = {name: round(value / CLICKS / 1000, 1) for name, value in sent.items()}
    return {
        "ours": {
            "click": found["click"],
            "click_with_map": found["click_with_map"],
            "click_kb": kb["click"],
            "deaf_loads": deaf["click"],
        },
        "stock": {"click": found["stock"], "click_kb": kb["stock"], "deaf_loads": deaf["stock"]},
    }


def many_clicks(browser: Browser) -> dict:
    """Return what clicks add to a kernel until it has remembered all that it ever will, and what more do."""
    form = Ours()
    walk = list(clicks(form.catalog, FILL + MANY, seed=11))
    with served.ours() as server, visitor(browser) as (page, _):
        open_page(page, server, form)

        def kernel(done: list) -> float:
            for one in done:
                _press(page, form, one)
            server.wait_until_quiet(kernels=1)
            return pss(server.kernels()[-1].pid)

        shown, filled, last = (kernel(part) for part in ([], walk[:FILL], walk[FILL:]))
    return {
        "filling_mb": round(filled - shown, 2),
        "growth_mb": round(last - filled, 2),
        "kernel_after_many_mb": round(last, 1),
    }


def _apart(*module: str) -> dict:
    """Return what a module that runs in a process of its own prints."""
    done = subprocess.run([sys.executable, "-m", *module], stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def _tell(name: str, found: dict) -> None:
    print(name, json.dumps(found)[:2000], file=sys.stderr, flush=True)


def _press(page: Page, form: Form, done) -> None:
    click(page, form, done, rest=0)


if __name__ == "__main__":
    main()
