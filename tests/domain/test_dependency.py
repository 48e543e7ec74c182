"""On whom everybody still depends."""

import pytest
from howopen.domain.dependency import Status, find_dependency, status_of
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN

from tests.domain.made import NEVER, dependency, either, needs, provision

OPEN_PLATFORM = either(needs(platform=2))
SEVERAL = either(needs(accelerators=2))
CHIPS = dependency(OPEN_PLATFORM, either(needs(platform=1)))


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (0, Status.REMAINS),
        (1, Status.EASED),
        (2, Status.LIFTED),
        (UNKNOWN, Status.UNKNOWN),
        (NOT_APPLICABLE, Status.NOT_APPLICABLE),
    ],
)
def test_a_dependency_remains_until_it_is_eased_and_then_lifted(level: int, expected: Status) -> None:
    """Eased is told apart from lifted, and from remaining, and from what nobody knows."""
    assert expected is status_of(CHIPS, {"platform": level})


def test_a_dependency_that_nothing_lifts_remains() -> None:
    """A sourced never keeps it there at every level."""
    assert Status.REMAINS is status_of(dependency(NEVER, NEVER), {"platform": 2, "weights": 3})


def test_not_known_whether_lifted_is_not_known_although_eased() -> None:
    """The interval from eased to lifted is not reported by its lower end."""
    chips = dependency(either(needs(weights=2)), either(needs(code=1)))

    assert Status.UNKNOWN is status_of(chips, {"weights": UNKNOWN, "code": 1})


def test_not_known_whether_eased_is_not_known() -> None:
    """The interval from remaining to eased is not reported as either."""
    chips = dependency(NEVER, either(needs(code=1)))

    assert Status.UNKNOWN is status_of(chips, {"code": UNKNOWN})


def test_lifted_outweighs_what_is_not_known_of_easing() -> None:
    """Once nobody depends any more, it does not matter whether it was easier before."""
    chips = dependency(either(needs(weights=2)), either(needs(code=1)))

    assert Status.LIFTED is status_of(chips, {"weights": 2, "code": UNKNOWN})


@pytest.mark.parametrize(
    ("level", "expected"),
    [(0, ("nvidia",)), (1, ("amd",)), (2, ("amd", "nvidia")), (UNKNOWN, ("nvidia", "amd"))],
)
def test_a_way_out_is_often_a_change_of_hands(level: int, expected: tuple[str, ...]) -> None:
    """Another vendor's chips in place of Nvidia's leave a dependency on that other vendor."""
    other = either(needs(accelerators=1))
    chips = dependency(
        NEVER,
        SEVERAL,
        provision("nvidia", ends=other),
        provision("amd", starts=other),
        provision("nvidia", starts=SEVERAL),
    )

    assert expected == find_dependency(chips, {"accelerators": level}).provider_ids


def test_a_provider_named_in_two_rows_comes_once() -> None:
    """Nobody is counted twice for being described twice."""
    chips = dependency(NEVER, NEVER, provision("nvidia"), provision("nvidia"))

    assert ("nvidia",) == find_dependency(chips, {}).provider_ids


@pytest.mark.parametrize(
    ("level", "expected"), [(0, False), (1, False), (2, True), (UNKNOWN, False), (NOT_APPLICABLE, True)]
)
def test_only_the_lifted_and_what_never_arose_is_off_the_list(level: int, expected: bool) -> None:
    """An unknown dependency is still shown with its providers: unknown does not count as open."""
    assert expected is find_dependency(CHIPS, {"platform": level}).is_lifted
