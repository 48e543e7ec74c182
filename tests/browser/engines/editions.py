"""Where each edition of a page stands, and how its address carries a setting."""

from collections.abc import Callable
from pathlib import Path

from tests.browser.addresses import address
from tests.browser.whole_system import NOTEBOOK

Addresses = Callable[[str], str]


def pages(base: str, notebook: str = NOTEBOOK) -> Addresses:
    """Return what makes addresses of a page on a server, or of the site."""
    return lambda query: address(base, notebook) + (f"?{query}" if query else "")


def one_file(file: Path) -> Addresses:
    """Return what makes addresses of the one file, which has no server to send a question mark to."""
    return lambda query: file.as_uri() + (f"#{query}" if query else "")
