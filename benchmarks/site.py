"""`python -m benchmarks.site` measures the browser edition's page on the whole system."""

import json
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

from benchmarks.forms import Ours, clicks
from benchmarks.quiet import Quiet
from benchmarks.visits import chromium, click, first_answer, open_page, summary, visitor
from tests.browser.addresses import address
from tests.browser.site import FOLDER, build, fetched, sent, serving_site

VISITS, CLICKS = 3, 64


@dataclass(frozen=True)
class Files:
    """A page that no process answers for."""

    url: str


def measure(browser: Browser, quiet: Quiet) -> dict:
    """Return first visits, the bytes of one, compressed by the server and not, and clicks."""
    build()
    with serving_site() as site:
        opened = Files(address(site, "07_whole_system"))
        times = []
        for _ in range(VISITS):
            quiet.wait()
            with visitor(browser) as (page, _):
                files = fetched(page.context)
                times.append(first_answer(page, opened, Ours())["answered"])
        with visitor(browser) as (page, _):
            form = Ours()
            open_page(page, opened, form)
            quiet.wait()
            clicked = [click(page, form, one) for one in clicks(form.catalog, CLICKS)]
    size = sum(file.stat().st_size for file in FOLDER.rglob("*") if file.is_file())
    return {
        "cold": {"n": VISITS, "answered": round(median(times), 2), "slowest": round(max(times), 2)},
        "click": summary(clicked),
        "traffic": {
            "requests": len(files),
            "compressed_mb": round(sum(map(sent, files)) / 1e6, 2),
            "http_mb": round(sum(file.stat().st_size for file in files) / 1e6, 2),
        },
        "site_mb": round(size / 1e6, 1),
    }


if __name__ == "__main__":
    with chromium() as started:
        print(json.dumps(measure(started, Quiet()), indent=1))
