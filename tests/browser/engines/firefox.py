"""Debian's Firefox, moved by Playwright."""

import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from tests.browser.engines import bridge
from tests.browser.engines.installed import FIREFOX


@contextmanager
def launched(playwright: Playwright, folder: Path) -> Iterator[Browser]:
    """Yield a Firefox; Playwright starts one program, so the bridge and its arguments are made one."""
    program = folder / "firefox"
    command = shlex.join([sys.executable, bridge.__file__, FIREFOX])
    program.write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=program)
    yield browser
    browser.close()
