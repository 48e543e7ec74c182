"""Kernels killed, servers frozen and begun anew, unused kernels ended, again and again, under ten readers.

Each reader does something at random on a page of the series; what stands there before must stand there
after. `HOWOPEN_SEED` repeats a run.
"""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from statistics import median
from typing import Any
from urllib.parse import urlsplit

import pytest
from howopen.server.folder import installed_notebooks
from playwright.sync_api import Browser, Page

from tests.browser.lost import (
    DEAD,
    SILENT,
    arrive,
    expect_lost,
    expect_state,
    expect_there,
    expect_well,
    notice,
    reading,
    state,
)
from tests.server.jupyter import serving_with_jupyter
from tests.server.process import Server, kernel_id, serving

READERS = 10
SEED = int(os.environ.get("HOWOPEN_SEED", random.randrange(10**6)))
NOTEBOOKS = sorted(path.name for path in installed_notebooks().glob("*.ipynb"))
QUERIES = ("", "v=1&from=llama_3&p=8", "v=1&from=olmo&p=skip", "v=1&from=gpt_4&s=we2-dd1")
# Answered, and nothing on the page has changed for a while: an answer is heard before it is shown.
SETTLED = """() => howopen.unanswered.size === 0 && new Promise(done => {
    const quiet = () => { watch.disconnect(); done(true); };
    let late = setTimeout(quiet, 300);
    const watch = new MutationObserver(() => { clearTimeout(late); late = setTimeout(quiet, 300); });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
})"""
# Notes the time at which the page first says something.
LISTEN = """() => {
    const notice = document.getElementById('ho-lost');
    window.told = null;
    const note = () => { if (notice.hasChildNodes()) window.told ??= Date.now() / 1000; };
    new MutationObserver(note).observe(notice, { childList: true });
}"""
# Something at random that a reader can do, other than leaving the page or downloading.
ACT = """number => {
    const those = 'input[type=radio][data-do], select[data-do], button[data-do=why], summary';
    const there = document.querySelectorAll(`#ho-page :is(${those})`);
    const all = [...there].filter(e => e.checkVisibility());
    const one = all[number % all.length];
    if (one.localName !== 'select') return one.click();
    one.selectedIndex = number % one.options.length;
    one.dispatchEvent(new Event('change', { bubbles: true }));
}"""


class Room:
    """Ten readers at their pages, what stood there last, and the seconds until they were told and went on."""

    def __init__(self, pages: list[Page], base: str) -> None:
        self._random = random.Random(SEED)
        self.before: dict[Page, dict[str, Any]] = {}
        self._since: dict[Page, float] = {}
        self.told: list[float] = []
        self.back: list[float] = []
        self.pages = pages
        self.base = base

    def arrive(self, page: Page) -> None:
        """Open a page of the series with a link of its own."""
        query = self._random.choice(QUERIES)
        name = NOTEBOOKS[self.pages.index(page) % len(NOTEBOOKS)]
        arrive(page, f"{self.base}/voila/render/{name}" + (f"?{query}" if query else ""))

    def act(self, page: Page) -> None:
        """Let a reader do three things, and note what stands on the page then."""
        for _ in range(3):
            page.evaluate(ACT, self._random.randrange(10**6))
            page.wait_for_function(SETTLED)
        self.before[page] = state(page)
        page.evaluate(LISTEN)

    def lose(self, event: Callable[[], object], pages: list[Page]) -> None:
        """Let something happen to pages, and note when."""
        self._since |= dict.fromkeys(pages, time.time())
        event()

    def expect_told(self, words: str, within: float) -> None:
        """Wait until all are told, each in so many milliseconds after it happened."""
        for page in self.pages:
            expect_lost(page, words, 60_000)
            self.told.append(page.evaluate("window.told") - self._since[page])
        assert max(self.told) <= within / 1000, self.told

    def press(self) -> None:
        """Press the one button on every page."""
        for page in self.pages:
            page.get_by_role("button", name="Bring everything back").click()
        self._since = dict.fromkeys(self.pages, time.time())

    def expect_back(self) -> None:
        """Wait until all are there again as they were; say of the first that is not what differs."""
        for page in self.pages:
            expect_there(page)
            expect_state(page, self.before[page])
            self.back.append(time.time() - self._since[page])

    def report(self, what: str) -> str:
        """Return in words how many went on, and after how long at most: they are looked at in turn."""
        whole = f"{len(self.back)} of {len(self.told)} as they were"
        return f"\n{what}: {whole}; told {seconds(self.told)}; back {seconds(self.back)}; seed {SEED}"


def seconds(took: list[float]) -> str:
    """Return median and worst in words."""
    return f"after {median(took):.1f} s (median), {max(took):.1f} s (worst)"


@pytest.fixture
def readers(browser: Browser) -> Iterator[list[Page]]:
    """Ten tabs of ten readers."""
    with ExitStack() as stack:
        yield [stack.enter_context(reading(browser)) for _ in range(READERS)]


def test_hundred_kernels_killed(readers: list[Page]) -> None:
    """100 of 100 killed kernels cost nobody anything."""
    with serving() as server:
        room = Room(readers, server.base)
        for page in readers:
            room.arrive(page)
        for _ in range(100 // READERS):
            for page in readers:
                room.act(page)
            for page in readers:
                kernel = server.kernel_process(kernel_id(page.content()))
                room.lose(kernel.kill, [page])
            room.expect_told("has stopped", DEAD)
            room.press()
            room.expect_back()
    print(room.report("killed kernels"))
    assert len(room.back) == 100


def test_server_frozen(readers: list[Page]) -> None:
    """A server that freezes is told, and everything goes on when it does."""
    with serving() as server:
        room = Room(readers, server.base)
        for page in readers:
            room.arrive(page)
        for _ in range(3):
            for page in readers:
                room.act(page)
            room.lose(lambda: server.process.send_signal(signal.SIGSTOP), readers)
            room.expect_told("does not answer", SILENT)
            room.lose(lambda: server.process.send_signal(signal.SIGCONT), readers)
            for page in readers:
                expect_well(page)
            room.expect_back()
    print(room.report("frozen server"))


def test_server_begun_anew(readers: list[Page]) -> None:
    """A server that is stopped and started again gives every reader everything back."""
    with ExitStack() as servers:
        server: Server = servers.enter_context(serving())
        port = str(urlsplit(server.base).port)
        room = Room(readers, server.base)
        for page in readers:
            room.arrive(page)
        for _ in range(3):
            for page in readers:
                room.act(page)
            server.process.terminate()
            room.lose(lambda ended=server.process: ended.wait(timeout=30), readers)
            room.expect_told("does not answer", DEAD)
            room.press()
            server = servers.enter_context(serving("--port", port))
            room.expect_back()
    print(room.report("server begun anew"))


def test_unused_kernels_ended(readers: list[Page]) -> None:
    """Kernels that a Jupyter server ends because nobody used them are told, and cost nobody anything.

    Each reader arrives and acts before the next one does: how long all take together matters to none.
    """
    options = ("cull_idle_timeout=60", "cull_interval=1", "cull_connected=1")
    with (
        serving_with_jupyter(
            installed_notebooks(), *(f"--MappingKernelManager.{option}" for option in options)
        ) as server,
        ThreadPoolExecutor(READERS) as pool,
    ):
        room = Room(readers, server.base)
        for page in readers:
            room.arrive(page)
            kernel = server.kernel_process(kernel_id(page.content()))
            pool.submit(lambda page=page, kernel=kernel: (kernel.wait(), room.lose(lambda: None, [page])))
            room.act(page)
        for page in readers:
            expect_lost(page, "has stopped", 120_000)
        pool.shutdown()
        room.expect_told("has stopped", DEAD)
        for page in readers:
            assert notice(page).get_by_role("button").count() == 1
        room.press()
        room.expect_back()
    print(room.report("kernels ended for want of use"))
