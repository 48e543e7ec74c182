"""`python -m benchmarks.onefile` prints, as JSON, how fast the one-file edition answers from a disk."""

import json
import tempfile
from pathlib import Path
from statistics import median

from howopen.editions.onefile import build
from playwright.sync_api import Browser

from benchmarks.quiet import Quiet
from benchmarks.visits import chromium, summary

VISITS, CLICKS = 3, 64
FIRST = """async () => {
  const ready = () => document.documentElement.dataset.ready !== undefined;
  while (!ready()) await new Promise(requestAnimationFrame);
  document.querySelector('input[data-do=stance][value=open]').click();
  const frame = new MessageChannel();
  await new Promise(done => requestAnimationFrame(() => {
    frame.port1.onmessage = done;
    frame.port2.postMessage(0);
  }));
  return performance.now() / 1000;
}"""
# All views change within the click; reading a box makes the browser lay them out before the clock stops.
CLICK = """number => {
  const others = document.querySelectorAll('.ho-switches .ho-stances input[data-do=stance]:not(:checked)');
  const pressed = others[number * 7 % others.length];
  const start = performance.now();
  pressed.click();
  document.body.getBoundingClientRect();
  return performance.now() - start;
}"""


def measure(browser: Browser, quiet: Quiet) -> dict:
    """Return the file's size in MB, the first answered click in seconds, and clicks in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "howopen.html"
        file.write_text(build(), encoding="utf-8")
        quiet.wait()
        firsts = []
        for _ in range(VISITS):
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.goto(f"{file.as_uri()}#v=1&p=skip", wait_until="commit")
            firsts.append(page.evaluate(FIRST))
            clicks = []
            for number in range(CLICKS):
                clicks.append(page.evaluate(CLICK, number))
                page.wait_for_timeout(50)
            page.close()
        size = round(file.stat().st_size / 1e6, 2)
        return {"mb": size, "answered": round(median(firsts), 2), "click": summary(clicks)}


def main() -> None:
    """Measure the file alone."""
    with chromium() as browser:
        print(json.dumps(measure(browser, Quiet())))


if __name__ == "__main__":
    main()
