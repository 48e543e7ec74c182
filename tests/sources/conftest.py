"""Fixtures for what is read from files."""

from pathlib import Path

import pytest

from tests.sources.copies import Tables


@pytest.fixture
def tables(tmp_path: Path) -> Tables:
    """A copy of the project's tables that a test may break."""
    return Tables(tmp_path / "data")
