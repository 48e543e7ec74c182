"""`make scripts` writes the two lists of scripts that pages load as one file, from what pages ask for.

Voilà's and Voici's scripts come in small chunks, whose names change with every version. The list is emptied,
so that each chunk is asked for by itself; a new visitor then opens every page in Chromium.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from howopen.server.scripts import LIST
from howopen.sources.series_table import read_series
from playwright.sync_api import Browser, expect, sync_playwright

from static_site.pages import SCRIPTS
from tests.browser.addresses import address
from tests.browser.chromium import find
from tests.browser.conftest import FLAGS
from tests.browser.site import build, serving_site
from tests.server.process import serving

# How a chunk hands itself over; what begins a page, an extension or a worker does not.
_CHUNK = ").push([["


def record(browser: Browser, server: str, below: str) -> list[str]:
    """Return the chunks under an address that the pages ask for, in the order of first asking."""
    asked: dict[str, None] = {}
    visitor = browser.new_context()
    visitor.on("request", lambda request: asked.setdefault(urlunsplit((*urlsplit(request.url)[:3], "", ""))))
    for page_of_series in read_series():
        page = visitor.new_page()
        page.goto(address(server, page_of_series.notebook))
        expect(page.locator("[data-arrived]")).to_have_count(1, timeout=120_000)
        page.wait_for_load_state("networkidle")
        page.close()
    scripts = [url for url in asked if url.startswith(below) and url.endswith(".js")]
    return [url.removeprefix(below) for url in scripts if _CHUNK in visitor.request.get(url).text()]


@contextmanager
def emptied(list_file: Path) -> Iterator[None]:
    """Empty a list while something is recorded; put the old one back if that fails."""
    before = list_file.read_text(encoding="utf-8")
    list_file.write_text("", encoding="utf-8")
    try:
        yield
    except BaseException:
        list_file.write_text(before, encoding="utf-8")
        raise


def write(list_file: Path, chunks: list[str]) -> None:
    """Write a list."""
    list_file.write_text("".join(f"{chunk}\n" for chunk in chunks), encoding="utf-8")
    print(f"{list_file.name} of {list_file.parent.name}/: {len(chunks)} chunks")


def of_server(browser: Browser) -> None:
    """Write the list of the server's pages."""
    with emptied(LIST), serving() as server:
        write(LIST, record(browser, server.base, f"{server.base}/voila/"))


def of_site(browser: Browser) -> None:
    """Write the list of the browser edition's pages, and build that edition with it."""
    with emptied(SCRIPTS):
        build()
        with serving_site() as site:
            write(SCRIPTS, record(browser, site, f"{site}/"))
    build()


if __name__ == "__main__":
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS.split())
        for write_list in (of_server, of_site):
            write_list(browser)
