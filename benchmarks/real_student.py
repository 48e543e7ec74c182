"""A student with a real browser among those without."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from playwright.async_api import Page, async_playwright

from benchmarks.forms import Form
from benchmarks.student import Step
from benchmarks.visits import CHROMIUM, FLAGS, WATCH


class RealStudent:
    """Does what `Student` does, and waits until everything is painted."""

    def __init__(self, page: Page, url: str, form: Form) -> None:
        self._page, self._url, self._form = page, url, form
        self.wrong = 0

    async def arrive(self, _: aiohttp.ClientSession) -> float:
        """Open the page and return the seconds until every view was there."""
        start = time.perf_counter()
        await self._page.goto(self._url, wait_until="commit", timeout=180_000)
        wanted = [self._form.views(), self._form.selectors]
        while missing := await self._page.evaluate("([v, s]) => bench.find(v, s)", wanted):
            if time.perf_counter() - start > 180:
                raise RuntimeError(f"not on the page: {missing}")
            await asyncio.sleep(0.1)
        return time.perf_counter() - start

    async def click(self, step: Step) -> float:
        """Press something and return the milliseconds until all views are painted."""
        self._form.follow(step[0])
        wanted = [self._form.control(step[0]), self._form.views()]
        found = await self._page.evaluate("([control, views]) => bench.measure(control, views, 8000)", wanted)
        self.wrong += "ms" not in found
        return found.get("ms", 8000.0)

    async def leave(self) -> None:
        """Close the tab."""
        await self._page.close()


@asynccontextmanager
async def real_student(url: str, form: Form) -> AsyncIterator[RealStudent]:
    """Yield a student whose browser stands open."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        page = await browser.new_page(viewport={"width": 1280, "height": 900})
        await page.add_init_script(WATCH)
        yield RealStudent(page, url, form)
        await browser.close()
