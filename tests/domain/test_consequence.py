"""What follows, and for whom."""

import pytest
from howopen.domain.condition import Truth
from howopen.domain.consequence import find_consequence
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN

from tests.domain.made import ALWAYS, consequence, either, needs

PUBLIC_DATA = either(needs(data=2))
CONSENT = either(needs(consent=3))


@pytest.mark.parametrize(
    ("data", "consent", "expected"),
    [
        (0, 0, Truth.FAILS),
        (2, 0, Truth.HOLDS),
        (2, 3, Truth.FAILS),
        (0, 3, Truth.FAILS),
        (UNKNOWN, 0, Truth.UNKNOWN),
        (2, UNKNOWN, Truth.UNKNOWN),
        (UNKNOWN, 3, Truth.FAILS),
        (0, UNKNOWN, Truth.FAILS),
        (NOT_APPLICABLE, 0, Truth.NOT_APPLICABLE),
        (2, NOT_APPLICABLE, Truth.NOT_APPLICABLE),
    ],
)
def test_a_harm_follows_once_triggered_and_until_spared(data: int, consent: int, expected: Truth) -> None:
    """Opening data takes them from a community, unless that community governs their use."""
    finding = find_consequence(consequence(PUBLIC_DATA, CONSENT), {"data": data, "consent": consent})

    assert expected is finding.truth


def test_a_consequence_that_nothing_spares_follows_from_its_trigger() -> None:
    """A sourced never for sparing means that its bearer bears it."""
    assert Truth.HOLDS is find_consequence(consequence(ALWAYS), {}).truth
