"""Fixtures for tests in a real browser. Without a browser they fail; they are never skipped."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.addresses import Site
from tests.browser.chromium import HOW, find
from tests.browser.site import build, serving_site
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
def site() -> Iterator[Site]:
    """The address of the browser edition, made as it is now."""
    build()
    with serving_site() as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    path = find()
    assert path, HOW
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh visitor; fails the test if a page asked for anything elsewhere or reported an error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    context.on("request", lambda request: complaints.extend(elsewhere(request.url)))
    context.on("weberror", lambda error: complaints.append(f"uncaught: {error.error}"))
    context.on(
        "console",
        lambda message: complaints.append(f"console: {message.text}") if message.type == "error" else None,
    )
    yield context
    context.close()
    assert complaints == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab of that visitor."""
    return context.new_page()


def elsewhere(url: str) -> list[str]:
    """Return a complaint if the address is not on this machine."""
    parts = urlsplit(url)
    local = parts.scheme in ("data", "blob", "about") or parts.hostname in ("127.0.0.1", "localhost", "::1")
    return [] if local else [f"asked for {url}"]
