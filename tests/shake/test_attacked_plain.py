"""The plain server under the same attacks: it does nothing to be quick, and the gate is the same."""

import pytest

from tests.hostile.test_attacks import (  # noqa: F401
    attacked,
    log,
    met,
    test_nobody_can_stop_the_class,
)


@pytest.fixture(scope="module")
def options() -> tuple[str, ...]:
    """How the server is started, besides."""
    return ("--plain",)
