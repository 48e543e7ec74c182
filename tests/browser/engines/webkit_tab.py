"""WebKitGTK, which has Safari's engine, through Selenium: Playwright does not know it."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from glob import glob
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.engines.installed import DRIVER, MINI_BROWSER

# Python begins here in half a minute on a quiet machine, and a busy one takes several times as long.
SECONDS = 240
# Without a graphics card, and as root in a container, where WebKit's own sandbox cannot be set up.
ENVIRONMENT = {
    "LIBGL_ALWAYS_SOFTWARE": "1",
    "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
    "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
}
# And drawn there: a click may come before what was scrolled, and meet what stood there before.
TO_THE_MIDDLE = """
const [element, done] = arguments;
element.scrollIntoView({ block: 'center', behavior: 'instant' });
requestAnimationFrame(() => requestAnimationFrame(done));"""
# Its driver cannot print: the rules for paper become rules for the screen, and those for the screen none.
PRINT = """
const turn = media => {
  if (/\\bscreen\\b/.test(media.mediaText)) media.mediaText = 'not all';
  media.mediaText = media.mediaText.replace(/\\bprint\\b/g, 'all');
};
const read = rules => {
  for (const rule of rules) {
    if (rule.media) turn(rule.media);
    if (rule.cssRules) read(rule.cssRules);
  }
};
for (const sheet of document.styleSheets) {
  turn(sheet.media);
  read(sheet.cssRules);
}
return document.body.innerText;"""


class WebKitTab:
    """A window of WebKitGTK that Selenium moves."""

    def __init__(self, driver: webdriver.WebKitGTK, downloads: Path) -> None:
        self._driver = driver
        self._downloads = downloads

    def open(self, address: str) -> None:
        """Go to an address, from an empty page: another part of the same file would not be loaded anew."""
        self._driver.get("about:blank")
        self._driver.get(address)

    def reload(self) -> None:
        """Load the page anew."""
        self._driver.refresh()

    def back(self) -> None:
        """Go to the page before."""
        self._driver.back()

    def press(self, place: str) -> None:
        """Click in the middle of the first such thing; the driver's own scrolling stops at its edge."""
        found = self._find(place)
        self._driver.execute_async_script(TO_THE_MIDDLE, found)
        found.click()

    def write(self, place: str, text: str) -> None:
        """Type into a box."""
        box = self._find(place)
        box.clear()
        box.send_keys(text)

    def choose(self, place: str, value: str) -> None:
        """Choose from a list."""
        Select(self._find(place)).select_by_value(value)

    def ask(self, script: str, *given: Any) -> Any:
        """Return what a function says of the page."""
        return self._driver.execute_script(f"return ({script})(...arguments)", *given)

    def wait(self, script: str, *given: Any) -> None:
        """Wait until a function says that it is so; a page that is being left cannot be asked."""
        waiting = WebDriverWait(self._driver, SECONDS, 0.05, [WebDriverException])
        waiting.until(lambda _: self.ask(script, *given), f"never so: {script} of {given}")

    def save(self, place: str) -> Path:
        """Press a download, and return the file that arrived; while it comes it has a name of its own."""
        self.press(place)
        waiting = WebDriverWait(self._driver, SECONDS, 0.05)
        files = self._downloads.iterdir
        return waiting.until(lambda _: next((f for f in files() if f.suffix != ".wkdownload"), None))

    def paper(self) -> str:
        """Return the words of the page by its rules for paper."""
        return self._driver.execute_script(PRINT)

    def _find(self, place: str) -> WebElement:
        """Return the first such thing that can be seen, as soon as there is one."""
        waiting = WebDriverWait(self._driver, SECONDS, 0.05, [WebDriverException])
        return waiting.until(lambda driver: seen(driver.find_elements(By.CSS_SELECTOR, place)))


def seen(found: list[WebElement]) -> WebElement | None:
    """Return the first that can be seen."""
    return next((element for element in found if element.is_displayed()), None)


@contextmanager
def screen() -> Iterator[str]:
    """Yield the name of a screen that nobody looks at: WebKitGTK has no way to do without."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout
    try:
        yield f":{process.stdout.readline().strip()}"
    finally:
        process.terminate()
        process.wait(timeout=30)


@contextmanager
def tab_on(display: str, *, in_trouble: bool = False) -> Iterator[WebKitTab]:
    """Yield a window of a fresh visitor; its driver does not tell of errors, in trouble or not."""
    with tempfile.TemporaryDirectory() as home:
        downloads = Path(home, "downloads")
        downloads.mkdir()
        Path(home, "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n', encoding="utf-8")
        own = {"DISPLAY": display, "HOME": home, "XDG_CONFIG_HOME": home}
        service = Service(DRIVER, env={**os.environ, **ENVIRONMENT, **own})
        driver = webdriver.WebKitGTK(options=options(), service=service)
        try:
            driver.set_window_size(1280, 900)
            yield WebKitTab(driver, downloads)
        finally:
            driver.quit()


def options() -> Options:
    """Return how WebKitGTK's own small browser is started."""
    options = Options()
    [options.binary_location] = glob(MINI_BROWSER)
    options.add_argument("--automation")
    return options
