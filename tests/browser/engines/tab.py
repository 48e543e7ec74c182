"""What a student's hand and eye do in a browser, whichever it is."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol


class Tab(Protocol):
    """One tab of a fresh visitor. Places on the page are CSS selectors, scripts are functions."""

    def open(self, address: str) -> None:
        """Go to an address."""

    def reload(self) -> None:
        """Press the browser's own button to load the page anew."""

    def back(self) -> None:
        """Press the browser's own button to the page before."""

    def press(self, place: str) -> None:
        """Bring the first such thing into view and click in its middle."""

    def write(self, place: str, text: str) -> None:
        """Type into a box, in place of what stood there."""

    def choose(self, place: str, value: str) -> None:
        """Choose from a list."""

    def ask(self, script: str, *given: Any) -> Any:
        """Return what a function says of the page."""

    def wait(self, script: str, *given: Any) -> None:
        """Wait until a function says of the page that it is so, even if the page is left meanwhile."""

    def save(self, place: str) -> Path:
        """Press a download, and return the file that arrived."""

    def paper(self) -> str:
        """Return the words that would be on paper; the page is not used afterwards."""


# Each call opens a tab of another visitor, and closes it afterwards.
Visitors = Callable[..., AbstractContextManager[Tab]]
