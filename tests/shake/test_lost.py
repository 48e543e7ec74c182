"""Kernels killed, servers frozen and begun anew, unused kernels ended, again and again, under ten readers.

Each reader does something at random on a page of the series; what stands there before must stand there
after. `HOWOPEN_SEED` repeats a run.
"""

import os
import random
import signal
import time
from collections.abc import Iterator
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
    kill,
    notice,
    reading,
    state,
)
from tests.server.jupyter import serving_with_jupyter
from tests.server.process import Server, serving

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
    """Ten readers at their pages, and what stood on them last."""

    def __init__(self, pages: list[Page], base: str) -> None:
        self._random = random.Random(SEED)
        self._before: list[dict[str, Any]] = []
        self.pages = pages
        self.base = base

    def arrive(self) -> None:
        """Open pages of the series, each with a link of its own."""
        for number, page in enumerate(self.pages):
            query = self._random.choice(QUERIES)
            name = NOTEBOOKS[number % len(NOTEBOOKS)]
            arrive(page, f"{self.base}/voila/render/{name}" + (f"?{query}" if query else ""))

    def act(self) -> None:
        """Let every reader do three things, and note what stands on the page then."""
        for page in self.pages:
            for _ in range(3):
                page.evaluate(ACT, self._random.randrange(10**6))
                page.wait_for_function(SETTLED)
        self._before = [state(page) for page in self.pages]

    def lost(self, words: str, within: float) -> list[float]:
        """Wait until all are told in time, and return after how many seconds each at most."""
        start = time.monotonic()
        took = []
        for page in self.pages:
            expect_lost(page, words, within)
            took.append(time.monotonic() - start)
        return took

    def press(self) -> None:
        """Press the one button on every page."""
        for page in self.pages:
            page.get_by_role("button", name="Bring everything back").click()

    def same(self) -> int:
        """Return how many pages are there again as they were; say of the first that is not what differs."""
        for page, before in zip(self.pages, self._before, strict=True):
            expect_there(page)
            expect_state(page, before)
        return len(self.pages)


@pytest.fixture
def readers(browser: Browser) -> Iterator[list[Page]]:
    """Ten tabs of ten readers."""
    with ExitStack() as stack:
        yield [stack.enter_context(reading(browser)) for _ in range(READERS)]


def told(took: list[float]) -> str:
    """Return median and worst of some seconds in words."""
    return f"told after {median(took):.1f} s (median), {max(took):.1f} s (worst); seed {SEED}"


def test_hundred_kernels_killed(readers: list[Page]) -> None:
    """100 of 100 killed kernels cost nobody anything."""
    took: list[float] = []
    whole = 0
    with serving() as server:
        room = Room(readers, server.base)
        room.arrive()
        for _ in range(100 // READERS):
            room.act()
            for page in readers:
                kill(server, page)
            took += room.lost("has stopped", DEAD)
            room.press()
            whole += room.same()
    print(f"\nkilled kernels: {whole} of 100 restored, {told(took)}")
    assert whole == 100


def test_server_frozen(readers: list[Page]) -> None:
    """A server that freezes is told, and everything goes on when it does."""
    took: list[float] = []
    whole = 0
    with serving() as server:
        room = Room(readers, server.base)
        room.arrive()
        for _ in range(3):
            room.act()
            server.process.send_signal(signal.SIGSTOP)
            took += room.lost("does not answer", SILENT)
            server.process.send_signal(signal.SIGCONT)
            for page in readers:
                expect_well(page)
            whole += room.same()
    print(f"\nfrozen server: {whole} of 30 went on, {told(took)}")


def test_server_begun_anew(readers: list[Page]) -> None:
    """A server that is stopped and started again gives every reader everything back."""
    took: list[float] = []
    whole = 0
    with ExitStack() as servers:
        server: Server = servers.enter_context(serving())
        port = str(urlsplit(server.base).port)
        room = Room(readers, server.base)
        room.arrive()
        for _ in range(3):
            room.act()
            server.process.terminate()
            server.process.wait(timeout=30)
            took += room.lost("does not answer", DEAD)
            room.press()
            server = servers.enter_context(serving("--port", port))
            whole += room.same()
    print(f"\nserver begun anew: {whole} of 30 restored, {told(took)}")


def test_unused_kernels_ended(readers: list[Page]) -> None:
    """Kernels that a Jupyter server ends because nobody used them are told, and cost nobody anything."""
    options = ("cull_idle_timeout=90", "cull_interval=1", "cull_connected=1")
    with serving_with_jupyter(
        installed_notebooks(), *(f"--MappingKernelManager.{option}" for option in options)
    ) as server:
        room = Room(readers, server.base)
        room.arrive()
        room.act()
        took = room.lost("has stopped", 150_000)
        for page in readers:
            assert notice(page).get_by_role("button").count() == 1
        room.press()
        whole = room.same()
    print(f"\nended kernels: {whole} of {READERS} restored, after {max(took):.0f} s without use; seed {SEED}")
