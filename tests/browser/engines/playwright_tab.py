"""Chromium and Firefox, through Playwright."""

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.lost import reading
from tests.browser.visitor import visiting

# Playwright hands a function one value; what is meant takes several.
SEVERAL = "given => ({})(...given)"


class PlaywrightTab:
    """A tab that Playwright moves."""

    def __init__(self, page: Page, folder: Path) -> None:
        self._page = page
        self._folder = folder

    def open(self, address: str) -> None:
        """Go to an address, from an empty page: another part of the same file would not be loaded anew."""
        self._page.goto("about:blank")
        self._page.goto(address)

    def reload(self) -> None:
        """Load the page anew."""
        self._page.reload()

    def back(self) -> None:
        """Go to the page before; Playwright's own way waits for a load, and a page that was kept has none."""
        self._page.evaluate("history.back()")

    def press(self, place: str) -> None:
        """Click in the middle of the first such thing."""
        self._page.locator(place).first.click()

    def write(self, place: str, text: str) -> None:
        """Type into a box."""
        self._page.locator(place).fill(text)

    def choose(self, place: str, value: str) -> None:
        """Choose from a list."""
        self._page.locator(place).select_option(value)

    def ask(self, script: str, *given: Any) -> Any:
        """Return what a function says of the page."""
        return self._page.evaluate(SEVERAL.format(script), list(given))

    def wait(self, script: str, *given: Any) -> None:
        """Wait until a function says that it is so."""
        self._page.wait_for_function(SEVERAL.format(script), arg=list(given))

    def save(self, place: str) -> Path:
        """Press a download, and return the file that arrived."""
        with self._page.expect_download() as arriving:
            self.press(place)
        path = self._folder / arriving.value.suggested_filename
        arriving.value.save_as(path)
        return path

    def paper(self) -> str:
        """Return the words of the page as the browser prints it."""
        pages = PdfReader(io.BytesIO(self._page.pdf())).pages
        return " ".join(page.extract_text() for page in pages)


@contextmanager
def tab_of(browser: Browser, *, in_trouble: bool = False) -> Iterator[PlaywrightTab]:
    """Yield a tab of a fresh visitor; complain of errors unless trouble is what the test is about."""
    with tempfile.TemporaryDirectory() as folder:
        if in_trouble:
            with reading(browser) as page:
                yield PlaywrightTab(page, Path(folder))
        else:
            with visiting(browser) as context:
                yield PlaywrightTab(context.new_page(), Path(folder))
