"""`python -m tests.browser.chromium` makes sure that there is a Chromium for the browser tests."""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
HOW = "The browser tests found no Chromium; install one (on Debian: apt install chromium) and run them again."


def find() -> str | None:
    """Return the path of a Chromium: one on the PATH, else the one that Playwright downloaded, else None."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def install() -> None:
    """Try Playwright's download, then Debian's package; return nothing, find() tells whether it worked."""
    commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        commands += [["apt-get", "update"], ["apt-get", "install", "-y", "chromium", "fonts-dejavu-core"]]
    for command in commands:
        print("No Chromium yet:", " ".join(command[-3:]), flush=True)
        try:
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
        except subprocess.TimeoutExpired:
            continue
        if find():
            return


if __name__ == "__main__":
    if not find():
        install()
    if not find():
        sys.exit(HOW)
