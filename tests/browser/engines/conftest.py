"""What a student does, in every browser and on every edition: written once, run for each pair.

`make browsers` runs them, and no other run does: two browsers more take minutes to install.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.browser.engines import playwright_tab, webkit_tab
from tests.browser.engines.editions import Addresses, one_file, pages
from tests.browser.engines.firefox import launched
from tests.browser.engines.installed import how
from tests.browser.engines.student import Student
from tests.browser.engines.tab import Visitors


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Return that nothing here belongs to a run of all tests."""
    return None if any("engines" in argument for argument in config.args) else True


@pytest.fixture(scope="session")
def chromium(request: pytest.FixtureRequest) -> Visitors:
    """Fresh visitors with Chromium."""
    return partial(playwright_tab.tab_of, request.getfixturevalue("browser"))


@pytest.fixture(scope="session")
def firefox(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitors]:
    """Fresh visitors with Firefox."""
    with launched(playwright, tmp_path_factory.mktemp("firefox")) as browser:
        yield partial(playwright_tab.tab_of, browser)


@pytest.fixture(scope="session")
def webkitgtk() -> Iterator[Visitors]:
    """Fresh visitors with WebKitGTK."""
    with webkit_tab.screen() as display:
        yield partial(webkit_tab.tab_on, display)


@pytest.fixture(scope="session", params=["chromium", "firefox", "webkitgtk"])
def visitors(request: pytest.FixtureRequest) -> Visitors:
    """Fresh visitors with the browser under test."""
    assert not how(), how()
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session", params=["server", "site", "onefile"])
def edition(request: pytest.FixtureRequest) -> Addresses:
    """The addresses of the whole-system page in the edition under test."""
    if request.param == "onefile":
        return one_file(request.getfixturevalue("onefile"))
    return pages(request.getfixturevalue("served" if request.param == "server" else "site"))


@pytest.fixture
def student(visitors: Visitors, edition: Addresses) -> Iterator[Student]:
    """A student who has come to the page for the first time."""
    with visitors() as tab:
        yield Student(tab, edition)
