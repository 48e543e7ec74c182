"""Fixtures for tests in a real browser. Without a browser they fail; they are never skipped."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.addresses import Site
from tests.browser.chromium import HOW, find
from tests.browser.lesson import arrive
from tests.browser.site import build, serving_site
from tests.browser.visitor import visiting
from tests.once import made_once
from tests.server.process import serving

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each test of `server` on the browser edition too; one that uses `served` is of the server alone."""
    if "server" in metafunc.fixturenames:
        metafunc.parametrize("server", ["served", "site"], indirect=True, scope="session")


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest) -> str:
    """The address of the edition under test: of a running server, and then of the browser edition."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The address of a running server of the project's own notebooks."""
    with serving() as server:
        yield server.base


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The address of the browser edition, made as it is now."""
    made_once(tmp_path_factory, "site", lambda _: build())
    with serving_site() as address:
        yield address


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where Chromium is."""
    path = find()
    assert path, HOW
    return path


@pytest.fixture(scope="session")
def playwright(chromium_path: str) -> Iterator[Playwright]:
    """What moves the browsers; there can be one at a time, so that Chromium is looked for before it."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    """One Chromium for all tests."""
    browser = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS.split())
    yield browser
    browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh visitor; fails the test if a page asked for anything elsewhere or reported an error."""
    with visiting(browser, viewport={"width": 1280, "height": 900}) as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab of that visitor."""
    return context.new_page()


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """One visitor for all tests of a file: what their browser keeps of a page it need not fetch again."""
    with visiting(browser) as context:
        yield context


@pytest.fixture
def tab(visitor: BrowserContext) -> Iterator[Page]:
    """A new tab of that visitor, which knows nothing of what was done in another."""
    page = visitor.new_page()
    yield page
    page.close()


@pytest.fixture
def opened(request: pytest.FixtureRequest, tab: Page, served: str) -> Page:
    """The lesson that the test's file names, as one arrives."""
    return arrive(tab, served, request.module.NOTEBOOK)
