"""`python -m tests.browser.engines.installed` makes sure that Firefox and WebKitGTK are there."""

import os
import shutil
import subprocess
import sys
from glob import glob

FIREFOX = "/usr/bin/firefox-esr"
DRIVER = "/usr/bin/WebKitWebDriver"
MINI_BROWSER = "/usr/lib/*/webkit2gtk-4.1/MiniBrowser"
SCREEN = "/usr/bin/Xvfb"
# What each of Debian's packages brings of what the tests need.
PACKAGES = {
    "firefox-esr": FIREFOX,
    "webkit2gtk-driver": DRIVER,
    "libwebkit2gtk-4.1-0": MINI_BROWSER,
    "xvfb": SCREEN,
}
HOW = "The tests in Firefox and WebKitGTK need Debian's packages; install them and run again: apt install"


def missing() -> list[str]:
    """Return the packages of which there is nothing here."""
    return [package for package, path in PACKAGES.items() if not glob(path)]


def how() -> str:
    """Return a sentence that names what is missing, or nothing."""
    names = " ".join(missing())
    return f"{HOW} {names}" if names else ""


def install() -> None:
    """Install what is missing where that can be done; return nothing, missing() tells whether it worked."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    for command in (
        ["apt-get", "update"],
        ["apt-get", "install", "-y", "--no-install-recommends", *missing()],
    ):
        print("No Firefox or WebKitGTK yet:", " ".join(command), flush=True)
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    if missing():
        install()
    sys.exit(how() or None)
