"""A visitor with a browser of their own, in which no page asks for anything elsewhere or reports an error."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, expect

# No measure of speed, which stands in benchmarks/: a busy machine takes its time to start a kernel.
expect.set_options(timeout=60_000)


@contextmanager
def visiting(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """Yield a visitor; complain if a page asked for anything elsewhere or reported an error."""
    complaints: list[str] = []
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}} | options)
    context.set_default_timeout(60_000)
    context.on("request", lambda request: complaints.extend(elsewhere(request.url)))
    context.on("weberror", lambda error: complaints.append(f"uncaught: {error.error}"))
    context.on(
        "console",
        lambda message: complaints.append(f"console: {message.text}") if message.type == "error" else None,
    )
    try:
        yield context
    finally:
        context.close()
    assert complaints == []


def elsewhere(url: str) -> list[str]:
    """Return a complaint if the address is not on this machine."""
    parts = urlsplit(url)
    local = parts.scheme in ("data", "blob", "about", "file") or parts.hostname in (
        "127.0.0.1",
        "localhost",
        "::1",
    )
    return [] if local else [f"asked for {url}"]
