"""Long tests, which only a run that names this folder collects: `make shake`."""

from pathlib import Path

import pytest

from tests.browser.conftest import (  # noqa: F401, the fixtures of the browser tests
    browser,
    chromium_path,
    playwright,
    server,
)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Return that nothing here belongs to a run of all tests."""
    return None if any("shake" in argument for argument in config.args) else True
